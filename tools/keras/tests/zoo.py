"""Small Keras models of each kind that tests export, with random weights everywhere (biases and moving stats too)."""

import keras
import numpy as np
from keras import layers


def cnn_bn():
    """28x28x1 images, batch norm, dropout, a softmax at the end."""
    return _compiled(
        keras.Sequential(
            [
                keras.Input((28, 28, 1)),
                layers.Conv2D(4, 3, padding="same", name="conv1"),
                layers.BatchNormalization(name="bn1"),
                layers.ReLU(name="relu1"),
                layers.MaxPooling2D(name="pool1"),
                layers.Conv2D(6, 3, strides=2, activation="relu", name="conv2"),
                layers.Dropout(0.25, name="dropout"),
                layers.Flatten(name="flatten"),
                layers.Dense(10, activation="softmax", name="logits"),
            ],
            name="cnn_bn",
        ),
        "sparse_categorical_crossentropy",
    )


def dilated():
    """Dilated and depthwise-separable convolutions, group norm."""
    return _compiled(
        keras.Sequential(
            [
                keras.Input((16, 16, 2)),
                layers.Conv2D(4, 3, dilation_rate=2, activation="elu", name="dilated"),
                layers.SeparableConv2D(6, 3, padding="same", activation="swish", name="separable"),
                layers.GroupNormalization(2, name="group_norm"),
                layers.GlobalAveragePooling2D(name="pool"),
                layers.Dense(5, name="logits"),
            ],
            name="dilated",
        ),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )


def lstm():
    """Token ids into an LSTM."""
    return _compiled(
        keras.Sequential(
            [
                keras.Input((9,), dtype="int32"),
                layers.Embedding(13, 4, name="embedding"),
                layers.LSTM(5, name="lstm"),
                layers.Dense(3, name="logits"),
            ],
            name="lstm",
        ),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )


def transformer():
    """One pre-norm transformer block over token ids, with dropout in its attention."""
    tokens = keras.Input((6,), dtype="int32", name="tokens")
    x = layers.Embedding(11, 8, name="embedding")(tokens)
    h = layers.LayerNormalization(name="ln_1")(x)
    h = layers.MultiHeadAttention(2, 4, dropout=0.1, name="attention")(h, h)
    x = layers.Add(name="add_1")([x, h])
    h = layers.LayerNormalization(name="ln_2")(x)
    h = layers.Dense(16, activation="gelu", name="mlp_1")(h)
    x = layers.Add(name="add_2")([x, layers.Dense(8, name="mlp_2")(h)])
    x = layers.GlobalAveragePooling1D(name="pool")(layers.LayerNormalization(name="ln")(x))
    model = keras.Model(tokens, layers.Dense(4, name="logits")(x), name="transformer")
    return _compiled(model, keras.losses.SparseCategoricalCrossentropy(from_logits=True))


def recurrent():
    """Bidirectional GRU and a masked LSTM with dropout."""
    return _compiled(
        keras.Sequential(
            [
                keras.Input((7, 3)),
                layers.Masking(0.0),
                layers.Bidirectional(layers.GRU(4, return_sequences=True, dropout=0.2), name="both"),
                layers.LSTM(4, name="last"),
                layers.Dense(3, name="logits"),
            ],
            name="recurrent",
        ),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )


def tagger():
    """A class per token, some labels ignored."""
    return _compiled(
        keras.Sequential(
            [
                keras.Input((6,), dtype="int32"),
                layers.Embedding(9, 4, name="embedding"),
                layers.Conv1D(5, 3, padding="causal", activation="relu", name="conv"),
                layers.Dense(4, name="logits"),
            ],
            name="tagger",
        ),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=-1),
    )


def binary():
    """A sigmoid layer of its own at the end, weight decay in the loss, a frozen layer."""
    return _compiled(
        keras.Sequential(
            [
                keras.Input((5,)),
                layers.Dense(6, activation="tanh", kernel_regularizer=keras.regularizers.L2(0.1), name="hidden"),
                layers.Dense(4, activation="relu", trainable=False, name="frozen"),
                layers.Dense(1, name="logit"),
                layers.Activation("sigmoid", name="probability"),
            ],
            name="binary",
        ),
        "binary_crossentropy",
    )


def regression():
    """Features normalized by statistics that Keras holds as captured constants."""
    normalize = layers.Normalization(name="normalize")
    normalize.adapt(np.random.default_rng(3).normal(2.0, 3.0, (64, 5)).astype("float32"))
    stack = [keras.Input((5,)), normalize, layers.Dense(6, activation="softplus", name="hidden"), layers.Dense(2, name="out")]
    return _compiled(keras.Sequential(stack, name="regression"), "mean_squared_error", keep=("normalize",))


class Residual(keras.Model):
    """A subclassed model with layers in a list, a loss of its own, and a softmax that is a call of keras.ops.

    Its call takes no `training`: dropout learns of it from Keras' call context.
    """

    def __init__(self):
        super().__init__(name="residual")
        self.stem = layers.Dense(6, name="stem")
        self.blocks = [layers.Dense(6, activation="relu", name=f"block_{i}") for i in range(2)]
        self.dropout = layers.Dropout(0.4)
        self.out = layers.Dense(3, name="logits")

    def call(self, inputs):
        x = self.dropout(self.stem(inputs))
        self.add_loss(0.1 * keras.ops.mean(keras.ops.square(x)))
        for block in self.blocks:
            x = x + block(x)
        return keras.ops.softmax(self.out(x))


def subclassed():
    model = Residual()
    model(np.zeros((2, 4), "float32"))
    return _compiled(model, "categorical_crossentropy")


class Looped(layers.Layer):
    """Control flow of keras.ops: a scan along time, a loop and a branch on data."""

    def call(self, x):
        ops = keras.ops
        last, _ = ops.scan(lambda carry, item: (ops.tanh(carry + item), carry), x[:, 0] * 0.0, ops.swapaxes(x, 0, 1))
        twice = ops.while_loop(lambda i, _: i < 2, lambda i, value: (i + 1, ops.tanh(value * 1.5)), (0, last))[1]
        return ops.cond(ops.sum(twice) > 0, lambda: twice * 2.0, lambda: twice - 1.0)


def looped():
    return _compiled(
        keras.Sequential([keras.Input((5, 4)), layers.Dense(4, name="in"), Looped(), layers.Dense(3, name="out")], name="looped"),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )


ALL = (looped, cnn_bn, dilated, lstm, transformer, recurrent, tagger, binary, regression, subclassed)


def batch(model, size=4, seed=7):
    """Returns x and y (as Assay's labels) that fit the model."""
    random = np.random.default_rng(seed)
    shape = tuple(model.inputs[0].shape[1:]) if getattr(model, "inputs", None) else (4,)
    if getattr(model, "inputs", None) and model.inputs[0].dtype == "int32":
        x = random.integers(0, 9, (size, *shape)).astype("int32")
    else:
        x = random.normal(size=(size, *shape)).astype("float32")
    return x, _labels(model, random, size)


def _labels(model, random, size):
    if model.name == "binary":
        return random.integers(0, 2, size).astype("float32")
    if model.name == "regression":
        return random.normal(size=(size, 2)).astype("float32")
    if model.name == "tagger":
        return random.integers(-1, 4, (size, 6)).astype("int32")
    return random.integers(0, 3, size).astype("int32")


def _compiled(model, loss, keep=()):
    model.compile("adam", loss)
    random = np.random.default_rng(1)
    for variable in model.weights:
        if any(name in variable.path for name in keep):
            continue
        value = random.normal(0, 0.3, variable.shape)
        variable.assign(abs(value) + 0.5 if "variance" in variable.path else value)
    return model
