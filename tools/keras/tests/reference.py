"""What Keras itself computes, eagerly and with its own loss: the reference of the comparisons."""

from typing import NamedTuple

import keras
import numpy as np
import tensorflow as tf
from assay_keras import tensors


class Step(NamedTuple):
    """One training step's values; dicts are by canonical name."""

    loss: object
    output: object
    gradients: dict
    updates: dict
    seeds: list
    new_seeds: list


def weights(model):
    """The model's weights by canonical name."""
    return {w.name: np.array(w.variable) for w in tensors.collect(model).weights}


def seed_variables(model):
    return [v for v in tensors.collect(model).state if tensors.is_seed(v)]


def step(model, x, y):
    """Runs GradientTape over the compiled loss; the model's state is put back afterwards."""
    variables = tensors.collect(model)
    state = seed_variables(model)
    kept = [(v, np.array(v)) for v in [w.variable for w in variables.weights] + state]
    seeds = [np.array([20 + i, i], str(v.dtype)) for i, v in enumerate(state)]
    for variable, seed in zip(state, seeds):
        variable.assign(seed)
    trainable = [w for w in variables.weights if w.trainable]
    with tf.GradientTape() as tape:
        output = model(x, training=True)
        loss = model.compute_loss(x=x, y=_keras_labels(model, y, output), y_pred=output)
    gradients = tape.gradient(loss, [w.variable.value for w in trainable], unconnected_gradients="zero")
    result = Step(
        loss=loss.numpy(),
        output=output.numpy(),
        gradients={w.name: tf.convert_to_tensor(g).numpy() for w, g in zip(trainable, gradients)},
        updates={w.name: np.array(w.variable) for w in variables.weights if not w.trainable},
        seeds=seeds,
        new_seeds=[np.array(v) for v in state],
    )
    for variable, value in kept:
        variable.assign(value)
    return result


def logits(output, model):
    """Undoes a final softmax or sigmoid, up to the constant that softmax forgets."""
    if model.name in ("cnn_bn", "residual"):
        return np.log(output)
    if model.name == "binary":
        return np.log(output) - np.log1p(-output)
    return output


def centred(values, model):
    """Takes out the constant that softmax forgets, so that log-probabilities compare with logits."""
    if model.name in ("cnn_bn", "residual"):
        return values - np.log(np.exp(values).sum(-1, keepdims=True))
    return values


def _keras_labels(model, y, output):
    if isinstance(model.loss, str) and model.loss == "categorical_crossentropy":
        return keras.ops.one_hot(y, output.shape[-1])
    return y
