"""Packages that `assay model new` builds without Python, against the same architecture in Keras and its export.

Needs the CLI: ASSAY_BIN=/path/to/assay.
"""

import os
import subprocess

import assay_keras
import keras
import numpy as np
import pytest
import tensorflow as tf
import twins
from assay_keras import safetensors_io
from keras import layers
from saved import assert_found, bundle, hdf5
from session import Package, assert_close

ASSAY = os.environ.get("ASSAY_BIN")
pytestmark = pytest.mark.skipif(not ASSAY, reason="ASSAY_BIN does not name the assay binary")
CASES = (
    "mlp",
    "cnn",
    "lstm",
    "transformer",
    "mlp --task binary --outputs 1",
    "mlp --task regression --outputs 3 --hidden 7,5",
    "cnn --input 9,7,3 --filters 4,5 --task binary --outputs 2",
    "lstm --vocab 0 --tokens 0 --embed 0 --input 7,3",
)


def new(case, folder):
    """Runs assay model new; returns the package and its initial weights."""
    kind, *options = case.split()
    subprocess.run([ASSAY, "model", "new", kind, str(folder), *options], check=True, timeout=120, stdout=subprocess.DEVNULL)
    return Package(folder), safetensors_io.read(folder / "init.safetensors")


@pytest.fixture(scope="module", params=CASES)
def pair(request, tmp_path_factory):
    package, initial = new(request.param, tmp_path_factory.mktemp("new") / "package")
    weights = twins.randomized(initial)
    keras.utils.clear_session()
    model = twins.build(request.param.split()[0], package.manifest["inputs"][0], weights)
    for variable in model.weights:
        variable.assign(weights[twins.go_name(variable.path)])
    return package, model, weights


def test_go_package_equals_keras(pair):
    package, model, weights = pair
    task, (x, y) = package.manifest["task"], twins.batch(package.manifest, weights)
    assert_close(package.logits(x, weights), model(x, training=False).numpy(), "inference logits")
    loss, output, gradients = twins.step(model, task, x, y)
    assert_equal_steps(package.step(x, y, weights, []), loss, output, gradients)


def test_go_package_equals_the_keras_export(pair, tmp_path):
    package, model, weights = pair
    x, y = twins.batch(package.manifest, weights)
    assay_keras.export(model, tmp_path, loss=twins.LOSSES[package.manifest["task"]]())
    twin = Package(tmp_path)
    for field in ("task", "labels"):
        assert twin.manifest[field] == package.manifest[field]
    named = {entry["name"]: weights[twins.go_name(entry["name"])] for entry in twin.manifest["tensors"]}
    assert_close(package.logits(x, weights), twin.logits(x, named), "inference logits")
    loss, logits, gradients, _, _ = twin.step(x, y, named, [])
    gradients = {twins.go_name(name): value for name, value in gradients.items()}
    assert_equal_steps(package.step(x, y, weights, []), loss, logits, gradients)


def assert_equal_steps(got, loss, logits, gradients):
    assert_close(got[0], loss, "loss")
    assert_close(got[1], logits, "training logits")
    assert got[2].keys() == gradients.keys()
    for name, value in gradients.items():
        assert_close(got[2][name], value, f"gradient of {name}")


def test_aliases_are_names_of_the_keras_twin(pair, tmp_path):
    """mlp, cnn and lstm name what a Sequential of the same layers saves; a transformer has no such twin."""
    package, model, weights = pair
    if not any(entry["aliases"] for entry in package.manifest["tensors"]):
        assert package.manifest["name"] == "transformer"
        return
    twin = keras.Sequential([keras.Input(model.input_shape[1:], dtype=model.inputs[0].dtype), *model.layers[1:]], name="sequential")
    assert_aliases(package, twin, weights, tmp_path)


def assert_aliases(package, twin, weights, folder):
    for name in ("plain", "compiled"):
        assert_found(package.manifest, "tf", bundle(tf.train.Checkpoint(twin).write(folder / f"{name}_root")), weights)
        assert_found(package.manifest, "tf", bundle(tf.train.Checkpoint(model=twin).write(folder / f"{name}_model")), weights)
        twin.compile("adam", "sparse_categorical_crossentropy")
        twin.optimizer.build(twin.trainable_variables)
    twin.save_weights(folder / "x.weights.h5")
    assert_found(package.manifest, "h5", hdf5(folder / "x.weights.h5"), weights)
    twin.save(folder / "x.h5")
    assert_found(package.manifest, "h5_legacy", hdf5(folder / "x.h5"), weights)


@pytest.fixture(scope="module")
def dropping(tmp_path_factory):
    package, weights = new("mlp --input 6 --hidden 40,30 --outputs 3 --dropout 0.4", tmp_path_factory.mktemp("new") / "package")
    return package, twins.randomized(weights)


def test_dropout_follows_the_seed(dropping):
    package, weights = dropping
    x, y = twins.batch(package.manifest, weights)
    losses = [package.step(x, y, weights, [np.array([seed, 0])])[0] for seed in (1, 1, 2)]
    assert losses[0] == losses[1] != losses[2]
    seeds = package.step(x, y, weights, [np.array([1, 0])])[4]
    assert package.step(x, y, weights, seeds)[0] != losses[0], "the next step draws other masks"


def test_dropout_keeps_the_mean(dropping):
    """Where relu changes nothing, training logits over many masks are those of inference: kept values are scaled up."""
    package, weights = dropping
    weights = {**weights, "dense/bias": weights["dense/bias"] + 9, "dense_1/kernel": np.abs(weights["dense_1/kernel"])}
    x = np.repeat(twins.batch(package.manifest, weights, size=1)[0], 20000, axis=0)
    logits = package.step(x, np.zeros(len(x), "int32"), weights, [np.array([3, 0])])[1]
    error = logits.std(0) / len(x) ** 0.5
    assert (np.abs(logits.mean(0) - package.logits(x[:1], weights)[0]) < 5 * error).all()
    assert (logits.std(0) > 0.1).all()


def test_dropout_gradients_are_those_of_the_masked_loss(dropping):
    """With the seed fixed the loss is a function of the weights: its slope along each gradient is the gradient's norm."""
    package, weights = dropping
    x, y = twins.batch(package.manifest, weights, size=64)
    seeds = [np.array([4, 0])]
    gradients = package.step(x, y, weights, seeds)[2]
    for name, gradient in gradients.items():
        norm = np.sqrt((gradient.astype("float64") ** 2).sum())
        along = (1e-2 / norm * gradient).astype("float32")
        ahead, behind = (package.step(x, y, {**weights, name: weights[name] + sign * along}, seeds)[0] for sign in (1, -1))
        np.testing.assert_allclose((ahead - behind) / 2e-2, norm, rtol=2e-2, err_msg=name)


def test_aliases_count_dropout_layers(dropping, tmp_path):
    package, weights = dropping
    keras.utils.clear_session()
    hidden = [layers.Dense(40, "relu"), layers.Dropout(0.4), layers.Dense(30, "relu"), layers.Dropout(0.4)]
    twin = keras.Sequential([keras.Input((6,)), layers.Flatten(), *hidden, layers.Dense(3)], name="sequential")
    for variable in twin.weights:
        if "dense" in variable.path:
            variable.assign(weights[variable.path.removeprefix("sequential/")])
    assert_aliases(package, twin, weights, tmp_path)
