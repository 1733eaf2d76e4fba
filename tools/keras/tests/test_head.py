"""When a final activation is removed, and what is said."""

import json

import assay_keras
import keras
import numpy as np
import pytest
import reference
import zoo
from assay_keras import losses
from keras import layers
from session import Package, assert_close

SPARSE = keras.losses.SparseCategoricalCrossentropy
SOFTMAX, SIGMOID = "removed the final softmax", "removed the final sigmoid"


def model(*stack):
    return keras.Sequential([keras.Input((4,)), *stack])


@pytest.mark.parametrize(
    "stack, compiled, named, said",
    [
        ([layers.Dense(3, "softmax")], "sparse_categorical_crossentropy", None, SOFTMAX),
        ([layers.Dense(3), layers.Softmax()], SPARSE(), None, SOFTMAX),
        ([layers.Dense(3), layers.Activation("softmax"), layers.Identity()], SPARSE(), None, SOFTMAX),
        ([layers.Dense(3, "softmax")], SPARSE(from_logits=True), None, SOFTMAX),
        ([layers.Dense(3, "softmax")], None, losses.SPARSE, SOFTMAX),
        ([layers.Dense(3)], SPARSE(from_logits=True), None, None),
        ([layers.Dense(3)], None, losses.SPARSE, None),
        ([layers.Dense(1, "sigmoid")], "binary_crossentropy", None, SIGMOID),
        ([layers.Dense(1), layers.Activation("sigmoid")], keras.losses.binary_crossentropy, None, SIGMOID),
        ([layers.Dense(1)], keras.losses.BinaryCrossentropy(from_logits=True), None, None),
        ([layers.Dense(1, "sigmoid")], "mse", None, None),
        ([layers.Dense(2, "softmax")], None, "mean_squared_error", None),
    ],
)
def test_what_is_removed_and_said(stack, compiled, named, said, tmp_path, capsys):
    net = model(*stack)
    if compiled:
        net.compile("sgd", compiled)
    exported = assay_keras.export(net, tmp_path, loss=named)
    error = capsys.readouterr().err
    assert [said in notice for notice in exported.notices] == ([True] if said else [])
    assert (said or "removed") in error if said else "removed" not in error
    x = np.random.default_rng(0).normal(size=(5, 4)).astype("float32")
    bare = stack[0].kernel.numpy(), stack[0].bias.numpy()
    want = x @ bare[0] + bare[1] if said or len(stack) == 1 and not_last_activation(net) else net(x).numpy()
    assert_close(Package(tmp_path).logits(x, reference.weights(net)), want, "logits")


def not_last_activation(net):
    return net.layers[-1].activation is keras.activations.linear


def test_one_hot_loss_is_mapped_and_said(tmp_path, capsys):
    assay_keras.export(zoo.subclassed(), tmp_path)
    assert "int32 class indices" in capsys.readouterr().err
    assert json.loads((tmp_path / "model.json").read_bytes())["loss"]["kind"] == losses.SPARSE


def test_penalties_are_said(tmp_path, capsys):
    assay_keras.export(zoo.binary(), tmp_path)
    assert "regularizers" in capsys.readouterr().err


def test_mixed_precision_keeps_float32_logits(tmp_path):
    net = model(layers.Dense(8, "relu", dtype="mixed_bfloat16"), layers.Dense(3, "softmax", dtype="mixed_bfloat16"))
    net.compile("sgd", "sparse_categorical_crossentropy")
    assay_keras.export(net, tmp_path)
    logits = Package(tmp_path).logits(np.ones((2, 4), "float32"), reference.weights(net))
    assert logits.dtype == np.float32 and logits.shape == (2, 3)
