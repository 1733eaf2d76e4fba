"""Packages that `assay model new` builds without Python, against the same architecture in Keras.

Needs the CLI: ASSAY_BIN=/path/to/assay. The Keras model is put together from the package's own manifest: what the tensors'
names and shapes do not say is agreed (see each builder).
"""

import os
import subprocess

import keras
import numpy as np
import pytest
import tensorflow as tf
from assay_keras import safetensors_io
from keras import layers
from saved import assert_found, bundle, hdf5
from session import Package, assert_close

ASSAY = os.environ.get("ASSAY_BIN")
pytestmark = pytest.mark.skipif(not ASSAY, reason="ASSAY_BIN does not name the assay binary")
ARCHITECTURES = ("mlp", "cnn", "lstm", "transformer")


class Position(layers.Layer):
    """Learned positional embedding, added to the tokens' embeddings."""

    def build(self, shape):
        self.embeddings = self.add_weight(name="embeddings", shape=shape[1:])

    def call(self, x):
        return x + self.embeddings


def dense_stack(weights, x):
    """dense, dense_1, ...: all but the last with relu."""
    count = numbered(weights, "dense")
    for i in range(count):
        name = f"dense_{i}" if i else "dense"
        units = weights[f"{name}/bias"].shape[0]
        x = layers.Dense(units, activation="relu" if i < count - 1 else None, name=name)(x)
    return x


def numbered(weights, stem):
    """How many of stem, stem_1, stem_2, ... there are."""
    return len({name.split("/")[0] for name in weights if name.split("/")[0].rstrip("0123456789_") == stem})


def mlp(inputs, weights):
    return dense_stack(weights, layers.Flatten()(inputs))


def cnn(inputs, weights):
    x = inputs
    for i in range(numbered(weights, "conv2d")):
        name = f"conv2d_{i}" if i else "conv2d"
        filters = weights[f"{name}/bias"].shape[0]
        x = layers.MaxPooling2D(2)(layers.Conv2D(filters, 3, padding="same", activation="relu", name=name)(x))
    return dense_stack(weights, layers.Flatten()(x))


def lstm(inputs, weights):
    x = embedded(inputs, weights)
    x = layers.LSTM(weights["lstm/recurrent_kernel"].shape[0], name="lstm")(x)
    return dense_stack(weights, x)


def transformer(inputs, weights):
    x = Position(name="position")(embedded(inputs, weights))
    blocks = len({name.split("/")[0] for name in weights if name.startswith("block_")})
    for i in range(blocks):
        x = block(x, f"block_{i}", weights)
    x = layers.GlobalAveragePooling1D()(layers.LayerNormalization(name="ln")(x))
    return dense_stack(weights, x)


def block(x, name, weights):
    """Pre-norm: attention and a two-layer perceptron with exact gelu, each added to its input."""
    width, heads, key_dim = weights[f"{name}/attention/query/kernel"].shape
    h = layers.LayerNormalization(name=f"{name}__ln_1")(x)
    x = x + layers.MultiHeadAttention(heads, key_dim, name=f"{name}__attention")(h, h)
    h = layers.LayerNormalization(name=f"{name}__ln_2")(x)
    hidden = weights[f"{name}/mlp_1/bias"].shape[0]
    gelu = lambda value: keras.activations.gelu(value, approximate=False)  # noqa: E731
    h = layers.Dense(hidden, activation=gelu, name=f"{name}__mlp_1")(h)
    return x + layers.Dense(width, name=f"{name}__mlp_2")(h)


def embedded(inputs, weights):
    if "embedding/embeddings" not in weights:
        return inputs
    return layers.Embedding(*weights["embedding/embeddings"].shape, name="embedding")(inputs)


def go_name(variable):
    """Keras' path of a variable as the Go builder names it."""
    path = variable.path.replace("__", "/").replace("lstm/lstm_cell/", "lstm/")
    return path.replace("attention/attention_output/", "attention/output/")


@pytest.fixture(scope="module", params=ARCHITECTURES)
def pair(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param) / "package"
    subprocess.run([ASSAY, "model", "new", request.param, str(folder)], check=True, timeout=120)
    package = Package(folder)
    weights = safetensors_io.read(folder / "init.safetensors")
    keras.utils.clear_session()
    port = package.manifest["inputs"][0]
    inputs = keras.Input(port["shape"][1:], dtype=port["dtype"])
    model = keras.Model(inputs, globals()[request.param](inputs, weights))
    assert {go_name(v): list(v.shape) for v in model.weights} == {k: list(a.shape) for k, a in weights.items()}
    return package, model, randomized(weights)


def randomized(weights):
    """Random values everywhere: initial biases of zero would hide mistakes."""
    random = np.random.default_rng(5)
    return {k: (a + random.normal(0, 0.05, a.shape)).astype("float32") for k, a in sorted(weights.items())}


def batch(package, weights, size=5):
    random, manifest = np.random.default_rng(6), package.manifest
    port, classes = manifest["inputs"][0], manifest["logits"]["shape"][-1]
    shape = (size, *port["shape"][1:])
    tokens = weights["embedding/embeddings"].shape[0] if "embedding/embeddings" in weights else 0
    x = random.integers(0, tokens, shape).astype("int32") if tokens else random.normal(size=shape).astype("float32")
    return x, random.integers(0, classes, size).astype("int32")


def test_go_package_equals_keras(pair):
    package, model, weights = pair
    for variable in model.weights:
        variable.assign(weights[go_name(variable)])
    x, y = batch(package, weights)
    assert_close(package.logits(x, weights), model(x, training=False).numpy(), "inference logits")
    with tf.GradientTape() as tape:
        output = model(x, training=True)
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(y, output)
    want = tape.gradient(loss, [v.value for v in model.trainable_variables])
    got_loss, logits, gradients, _, _ = package.step(x, y, weights, [])
    assert_close(got_loss, loss.numpy(), "loss")
    assert_close(logits, output.numpy(), "training logits")
    assert len(gradients) == len(want)
    for variable, gradient in zip(model.trainable_variables, want):
        assert_close(gradients[go_name(variable)], tf.convert_to_tensor(gradient).numpy(), variable.path)


def test_aliases_are_names_of_the_keras_twin(pair, tmp_path):
    """mlp, cnn and lstm name what a Sequential of the same layers saves; a transformer has no such twin."""
    package, model, weights = pair
    if not any(entry["aliases"] for entry in package.manifest["tensors"]):
        assert package.manifest["name"] == "transformer"
        return
    for variable in model.weights:
        variable.assign(weights[go_name(variable)])
    twin = keras.Sequential([keras.Input(model.input_shape[1:], dtype=model.inputs[0].dtype), *model.layers[1:]], name="sequential")
    for name in ("plain", "compiled"):
        assert_found(package.manifest, "tf", bundle(tf.train.Checkpoint(twin).write(tmp_path / f"{name}_root")), weights)
        assert_found(package.manifest, "tf", bundle(tf.train.Checkpoint(model=twin).write(tmp_path / f"{name}_model")), weights)
        twin.compile("adam", "sparse_categorical_crossentropy")
        twin.optimizer.build(twin.trainable_variables)
    twin.save_weights(tmp_path / "x.weights.h5")
    assert_found(package.manifest, "h5", hdf5(tmp_path / "x.weights.h5"), weights)
    twin.save(tmp_path / "x.h5")
    assert_found(package.manifest, "h5_legacy", hdf5(tmp_path / "x.h5"), weights)
