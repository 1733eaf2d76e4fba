"""Exported graphs against Keras: logits, loss, every gradient, every new state."""

import assay_keras
import keras
import numpy as np
import pytest
import reference
import zoo
from session import Package, assert_close


@pytest.fixture(scope="module", params=zoo.ALL, ids=lambda build: build.__name__)
def exported(request, tmp_path_factory):
    keras.utils.clear_session()
    model = request.param()
    before = reference.weights(model)
    folder = tmp_path_factory.mktemp(model.name)
    assay_keras.export(model, folder)
    for name, value in reference.weights(model).items():
        np.testing.assert_array_equal(value, before[name], err_msg=f"export changed {name}")
    return model, Package(folder)


def test_inference_logits(exported):
    model, package = exported
    x, _ = zoo.batch(model)
    want = reference.logits(model(x, training=False).numpy(), model)
    got = package.logits(x, reference.weights(model))
    assert list(got.shape[1:]) == package.manifest["logits"]["shape"][1:]
    assert_close(reference.centred(got, model), want, "logits")


def test_training_step(exported):
    model, package = exported
    x, y = zoo.batch(model)
    want = reference.step(model, x, y)
    loss, logits, gradients, updates, seeds = package.step(x, y, reference.weights(model), want.seeds)
    assert_close(loss, want.loss, "loss")
    assert_close(reference.centred(logits, model), reference.logits(want.output, model), "training logits")
    assert gradients.keys() == want.gradients.keys() and updates.keys() == want.updates.keys()
    for name, value in want.gradients.items():
        assert_close(gradients[name], value, f"gradient of {name}")
    for name, value in want.updates.items():
        assert_close(updates[name], value, f"update of {name}")
    for got, value in zip(seeds, want.new_seeds):
        np.testing.assert_array_equal(got, value)


def test_gradients_are_not_all_zero(exported):
    model, _ = exported
    gradients = reference.step(model, *zoo.batch(model)).gradients
    assert all(np.abs(value).max() > 0 for name, value in gradients.items() if "attention/key/bias" not in name)


def test_another_batch_size(exported):
    model, package = exported
    x, y = zoo.batch(model, size=3, seed=8)
    want = reference.step(model, x, y)
    loss, _, _, _, _ = package.step(x, y, reference.weights(model), want.seeds)
    assert_close(loss, want.loss, "loss of three examples")


def test_dropout_follows_the_seed(tmp_path):
    model = zoo.cnn_bn()
    assay_keras.export(model, tmp_path)
    package, (x, y), weights = Package(tmp_path), zoo.batch(model), reference.weights(model)
    losses = [package.step(x, y, weights, [np.array([seed, 0])])[0] for seed in (1, 1, 2)]
    assert losses[0] == losses[1] != losses[2]
