"""The digits' CNN of `assay demo`, as a researcher would write it in Keras, and its data."""
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # before TensorFlow is loaded

import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras import layers  # noqa: E402


def build(dropout=0.25):
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(8, 3, padding="same", activation="relu", name="conv2d"),
            layers.MaxPooling2D(name="pool"),
            layers.Conv2D(16, 3, padding="same", activation="relu", name="conv2d_1"),
            layers.MaxPooling2D(name="pool_1"),
            layers.Flatten(name="flatten"),
            layers.Dense(64, activation="relu", name="dense"),
            layers.Dropout(dropout, name="dropout"),
            layers.Dense(10, name="dense_1"),
        ],
        name="digits",
    )


def compiled(model, jit, steps=1, rate=0.002):
    """Compiles the model. jit is Keras' jit_compile (XLA), steps its steps_per_execution."""
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(rate), loss, metrics=["accuracy"], jit_compile=jit, steps_per_execution=steps)
    return model


def load(folder):
    return np.load(f"{folder}/x.npy"), np.load(f"{folder}/y.npy")
