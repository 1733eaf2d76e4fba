"""Which of Assay's three losses a model trains with, and that loss as a graph, always from logits."""

from dataclasses import dataclass, replace
from typing import Optional

import keras
import tensorflow as tf

from .refuse import ExportRefused

SPARSE = "sparse_categorical_crossentropy"
BINARY = "binary_crossentropy"
SQUARED = "mean_squared_error"
ONE_HOT = "categorical_crossentropy"
KINDS = (SPARSE, BINARY, SQUARED)

_ALIASES = {
    "mse": SQUARED,
    "MSE": SQUARED,
    "MeanSquaredError": SQUARED,
    "BinaryCrossentropy": BINARY,
    "CategoricalCrossentropy": ONE_HOT,
    "SparseCategoricalCrossentropy": SPARSE,
}

ONE_HOT_NOTICE = (
    "categorical_crossentropy is exported as sparse_categorical_crossentropy: the same loss and gradients for one-hot "
    "labels; give labels as int32 class indices (y.argmax(-1))"
)


@dataclass(frozen=True)
class Loss:
    """A loss, and what it takes: `probabilities` is True (the head must go), False, or None (the head goes if there)."""

    kind: str
    probabilities: Optional[bool] = None
    ignore_label: Optional[int] = None
    notices: tuple = ()

    @property
    def activation(self):
        """The op type of the final activation that turns logits into what the loss takes, or None."""
        return {SPARSE: "Softmax", BINARY: "Sigmoid"}.get(self.kind)


def resolve(model, loss=None):
    """Returns the Loss named by `loss` (a name, a Keras loss or function), else the one given to model.compile.

    A bare name does not say whether the model ends in probabilities, so the graph decides. A compiled loss does say.
    """
    if isinstance(loss, str):
        return _named(loss, probabilities=None)
    if loss is None:
        loss = _compiled(model)
    if isinstance(loss, str):
        return _named(loss, probabilities=True)
    return _object(loss)


def _compiled(model):
    loss = getattr(model, "loss", None)
    if isinstance(loss, (list, tuple)) and len(loss) == 1:
        loss = loss[0]
    if loss is None:
        raise ExportRefused("no-loss", f"compile the model with a loss, or name one of {', '.join(KINDS)}")
    for method in ("train_step", "compute_loss"):
        if getattr(type(model), method) is not getattr(keras.Model, method):
            raise ExportRefused(
                "custom-training",
                f"{type(model).__name__}.{method} is the model's own; name the loss that the gradients are to be of",
            )
    weights = getattr(getattr(model, "_compile_loss", None), "_user_loss_weights", None)
    if weights not in (None, [1], [1.0], 1, 1.0):
        raise ExportRefused("loss-option", "loss_weights are not supported")
    return loss


def _named(name, probabilities):
    name = _ALIASES.get(name, name)
    if name == ONE_HOT:
        return Loss(SPARSE, probabilities, notices=(ONE_HOT_NOTICE,))
    if name not in KINDS:
        raise ExportRefused("loss", f"{name} is not supported; use one of {', '.join(KINDS)}")
    return Loss(name, probabilities if name != SQUARED else False)


def _object(loss):
    """A keras.losses.Loss with its options, or a function of keras.losses, which takes probabilities."""
    name = type(loss).__name__ if isinstance(loss, keras.losses.Loss) else getattr(loss, "__name__", str(loss))
    if getattr(keras.losses, name, None) not in (loss, type(loss)):
        raise ExportRefused("loss", f"the loss {name} is not one of Keras' own; use one of {', '.join(KINDS)}")
    options = loss.get_config() if isinstance(loss, keras.losses.Loss) else {}
    named = _named(name, probabilities=not options.get("from_logits", False))
    _check_options(name, options)
    return replace(named, ignore_label=options.get("ignore_class"))


def _check_options(name, options):
    if options.get("label_smoothing"):
        raise ExportRefused("loss-option", f"{name}: label_smoothing is not supported")
    if options.get("axis", -1) != -1:
        raise ExportRefused("loss-option", f"{name}: only axis=-1 is supported")
    if options.get("reduction", "mean") not in ("sum_over_batch_size", "mean", "mean_with_sample_weight"):
        raise ExportRefused("loss-option", f"{name}: only the mean is supported, not reduction={options['reduction']}")


def build(loss, labels, logits):
    """Returns the scalar mean loss of float32 logits; items labelled loss.ignore_label do not count."""
    if loss.kind == SPARSE:
        return _sparse(labels, logits, loss.ignore_label)
    labels = tf.reshape(labels, tf.shape(logits))
    if loss.kind == BINARY:
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits))
    return tf.reduce_mean(tf.math.squared_difference(logits, labels))


def _sparse(labels, logits, ignore):
    if ignore is None:
        return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits))
    counts = tf.not_equal(labels, ignore)
    known = tf.where(counts, labels, tf.zeros_like(labels))
    each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=known, logits=logits)
    weight = tf.cast(counts, tf.float32)
    return tf.math.divide_no_nan(tf.reduce_sum(each * weight), tf.reduce_sum(weight))
