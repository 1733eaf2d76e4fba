"""Brings the weights of a checkpoint made with Assay back into a Keras model."""

import os

import numpy as np
import tensorflow as tf

from . import aliases, safetensors_io, tensors
from .refuse import ExportRefused


def load(model, checkpoint_file):
    """Sets the model's weights from a safetensors file, or from a TensorFlow bundle (its prefix or .index file).

    The model must be the exported architecture. Nothing is changed unless every weight is there with its type and shape
    (and, in a safetensors file, nothing else). Raises ExportRefused("checkpoint", ...) otherwise. Returns the model.
    """
    path = os.fspath(checkpoint_file)
    weights = tensors.collect(model).weights
    prefix = path[: -len(".index")] if path.endswith(".index") else path
    is_bundle = os.path.exists(prefix + ".index")
    arrays = _bundle(model, weights, prefix) if is_bundle else safetensors_io.read(path)
    _check(weights, arrays)
    for weight in weights:
        weight.variable.assign(arrays[weight.name])
    return model


def _bundle(model, weights, prefix):
    """Reads a bundle whose names are canonical, or those that tf.train.Checkpoint gives."""
    reader = tf.train.load_checkpoint(prefix)
    stored = reader.get_variable_to_shape_map()
    arrays = {}
    for weight, found in zip(weights, aliases.find(model, weights)):
        name = next((n for n in [weight.name, *found.get("tf", [])] if n in stored), None)
        if name is not None:
            arrays[weight.name] = reader.get_tensor(name)
    return arrays


def _check(weights, arrays):
    wanted = {weight.name: weight for weight in weights}
    missing, extra = sorted(wanted.keys() - arrays.keys()), sorted(arrays.keys() - wanted.keys())
    if missing or extra:
        which = f"has no tensor {missing[0]}" if missing else "also"
        besides = f" holds {extra[0]}, which the model does not have" if extra else ""
        raise ExportRefused(
            "checkpoint",
            f"the file {which}{besides}; Keras numbers unnamed layers: rebuild the model after "
            "keras.utils.clear_session(), or name its layers",
        )
    for name, weight in wanted.items():
        array = arrays[name]
        if list(array.shape) != weight.shape or array.dtype != np.dtype(weight.dtype):
            found = f"{array.dtype}{list(array.shape)}"
            raise ExportRefused("checkpoint", f"tensor {name} is {found}, not {weight.dtype}{weight.shape}")
