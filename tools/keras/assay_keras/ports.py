"""The graph's input, logits and labels: which shapes and types are supported, and what task they make."""

from dataclasses import dataclass

import keras
import tensorflow as tf

from . import losses
from .refuse import ExportRefused


@dataclass(frozen=True)
class Input:
    """The input of a graph (float32 or int32, fixed but for the batch), cast to `dtype`, which is what the model takes."""

    shape: list
    graph_dtype: str
    dtype: str

    def spec(self):
        return tf.TensorSpec([None] + self.shape[1:], self.graph_dtype, name="x")


def find_input(model, input_spec=None):
    """Returns the model's Input; input_spec (anything with shape and dtype) is for subclassed models not called yet."""
    if input_spec is not None:
        return _input(input_spec.shape, input_spec.dtype)
    if getattr(model, "inputs", None):
        if len(model.inputs) != 1:
            raise ExportRefused("several-inputs", f"the model has {len(model.inputs)} inputs; exactly one is supported")
        tensor = model.inputs[0]
        if getattr(tensor, "sparse", False) or getattr(tensor, "ragged", False):
            raise ExportRefused("input-dtype", "sparse and ragged inputs are not supported")
        return _input(tensor.shape, tensor.dtype)
    return _input(_built_shape(model), "float32")


def _built_shape(model):
    """The shape a subclassed model was built with."""
    shapes = model.get_build_config() if model.built else None
    if not shapes:
        raise ExportRefused("not-built", "build the model first (call it on a batch, or give keras.Input)")
    shape = shapes.get("input_shape")
    if shape is None or not all(d is None or isinstance(d, int) for d in shape):
        raise ExportRefused("several-inputs", "the model was built with several inputs; exactly one is supported")
    return shape


def _input(shape, dtype):
    dtype = tf.as_dtype(dtype)
    if dtype == tf.string:
        raise ExportRefused("string-input", "the model takes strings; tokenize before, and export from the token ids on")
    if not (dtype.is_floating or dtype.is_integer):
        raise ExportRefused("input-dtype", f"inputs of {dtype.name} are not supported")
    dims = list(shape)[1:]
    if any(d is None for d in dims) or not len(shape):
        raise ExportRefused("dynamic-shape", f"input {tuple(shape)}: every dimension but the batch must be fixed")
    return Input([-1] + [int(d) for d in dims], "float32" if dtype.is_floating else "int32", dtype.name)


def check_output(output):
    """Returns the single output tensor of a model call. Raises ExportRefused for several, or one that carries a mask."""
    outputs = keras.tree.flatten(output)
    if len(outputs) != 1:
        raise ExportRefused("several-outputs", f"the model has {len(outputs)} outputs; exactly one is supported")
    if getattr(outputs[0], "_keras_mask", None) is not None:
        raise ExportRefused(
            "masked-output",
            "the output carries a Keras mask, which scoring cannot see; use the loss's ignore_class instead",
        )
    return outputs[0]


def check_logits(tensor, kind):
    """Returns the logits' shape with -1 for the batch. Raises ExportRefused when it does not fit the loss."""
    if tensor.shape.rank is None or any(d is None for d in tensor.shape[1:]):
        raise ExportRefused("dynamic-shape", f"output {tensor.shape}: every dimension but the batch must be fixed")
    if tensor.shape.rank and tensor.shape[0] is not None:
        raise ExportRefused("logits-shape", f"the first dimension of the output {tuple(tensor.shape)} is not the batch")
    shape = [-1] + [int(d) for d in tensor.shape[1:]]
    wanted = (2, 3) if kind == losses.SPARSE else (2,)
    if len(shape) not in wanted or (kind == losses.SPARSE and shape[-1] < 2):
        raise ExportRefused("logits-shape", f"{kind} does not fit an output of shape {tuple(tensor.shape)}")
    return shape


def labels(kind, logits_shape):
    """Returns (dtype, shape) of the labels: class indices without the class axis, or one float per logit."""
    if kind == losses.SPARSE:
        return "int32", logits_shape[:-1]
    return "float32", logits_shape[:1] if logits_shape[1] == 1 else logits_shape


def task(kind, logits_shape):
    """Returns model.json's task."""
    if kind == losses.SPARSE:
        return "classification" if len(logits_shape) == 2 else "sequence"
    return "binary" if kind == losses.BINARY else "regression"
