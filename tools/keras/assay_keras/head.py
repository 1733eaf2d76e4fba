"""Removal of a final softmax or sigmoid, so that graphs end in logits.

It is done on the traced tensors, so it does not matter whether the activation is a layer of its own, an argument of the
last layer or a call in a subclassed model. Keras' own losses look for it in the same way.
"""

import tensorflow as tf

from .refuse import ExportRefused


def logits_of(output, loss):
    """Returns (logits, removed) for the model's symbolic output, as float32; removed is the op type taken off, or None.

    Raises ExportRefused("head", ...) when the loss takes probabilities and the output is not an activation's.
    """
    end = _through_identities(output)
    removed = end.op.type if end.op.type == loss.activation else None
    if loss.probabilities and not removed:
        raise ExportRefused(
            "head",
            f"{loss.kind} takes probabilities, but the model does not end in {loss.activation.lower()} over the last "
            f"axis (it ends in {end.op.type}); end it so, or compile the loss with from_logits=True",
        )
    return tf.cast(end.op.inputs[0] if removed else output, tf.float32), removed


def _through_identities(tensor):
    while tensor.op.type in ("Identity", "Cast") and tensor.op.inputs[0].dtype.is_floating:
        tensor = tensor.op.inputs[0]
    return tensor


def notice(removed, loss):
    """Says on one line that the activation was removed."""
    return f"removed the final {removed.lower()}: the graphs end in logits, from which {loss.kind} is taken"
