"""The architectures of `assay model new` in Keras, put together from a package's own weights.

What the tensors' names and shapes do not say is agreed (see each builder).
"""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

LOSSES = {
    "classification": lambda: keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    "binary": lambda: keras.losses.BinaryCrossentropy(from_logits=True),
    "regression": keras.losses.MeanSquaredError,
}


def build(kind, port, weights):
    """Returns the Keras twin of a package with this input port and weights."""
    inputs = keras.Input(port["shape"][1:], dtype=port["dtype"])
    outputs = {"mlp": mlp, "cnn": cnn, "lstm": lstm, "transformer": transformer}[kind](inputs, weights)
    model = keras.Model(inputs, outputs)
    assert {go_name(v.path): list(v.shape) for v in model.weights} == {k: list(a.shape) for k, a in weights.items()}
    return model


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


def go_name(path):
    """Keras' path of a variable as the Go builder names it."""
    path = path.replace("__", "/").replace("lstm/lstm_cell/", "lstm/")
    return path.replace("attention/attention_output/", "attention/output/")


def randomized(weights):
    """Random values everywhere: initial biases of zero would hide mistakes."""
    random = np.random.default_rng(5)
    return {k: (a + random.normal(0, 0.05, a.shape)).astype("float32") for k, a in sorted(weights.items())}


def batch(manifest, weights, size=5):
    """Returns x and y that fit the package."""
    random, port, outputs = np.random.default_rng(6), manifest["inputs"][0], manifest["logits"]["shape"][-1]
    shape = (size, *port["shape"][1:])
    tokens = weights["embedding/embeddings"].shape[0] if "embedding/embeddings" in weights else 0
    x = random.integers(0, tokens, shape).astype("int32") if tokens else random.normal(size=shape).astype("float32")
    labels = (size, *manifest["labels"]["shape"][1:])
    if manifest["task"] == "regression":
        return x, random.normal(size=labels).astype("float32")
    if manifest["task"] == "binary":
        return x, random.integers(0, 2, labels).astype("float32")
    return x, random.integers(0, outputs, labels).astype("int32")


def step(model, task, x, y):
    """Keras' own loss, training logits, and gradients by the Go builder's names."""
    with tf.GradientTape() as tape:
        output = model(x, training=True)
        loss = LOSSES[task]()(y if task == "classification" else y.reshape(output.shape), output)
    gradients = tape.gradient(loss, [v.value for v in model.trainable_variables])
    names = [go_name(v.path) for v in model.trainable_variables]
    return loss.numpy(), output.numpy(), {n: tf.convert_to_tensor(g).numpy() for n, g in zip(names, gradients)}
