"""Writes models of the exporter's tests, each as a package and in every format Keras and TensorFlow have: write.py FOLDER."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2] / "tools" / "keras" / "tests"))

import conftest  # noqa: E402,F401  (sets the environment before TensorFlow is imported)
import assay_keras  # noqa: E402
import keras  # noqa: E402
import tensorflow as tf  # noqa: E402
import test_aliases  # noqa: E402
import zoo  # noqa: E402


def write(model, folder):
    assay_keras.export(model, folder / "package", loss="sparse_categorical_crossentropy")
    saved = folder / "saved"
    saved.mkdir()
    scaled = keras.optimizers.LossScaleOptimizer(keras.optimizers.AdamW(use_ema=True, amsgrad=True))
    for name, optimizer in (("plain", None), ("adam", "adam"), ("scaled", scaled)):
        if optimizer:
            model.compile(optimizer, "sparse_categorical_crossentropy")
            model.optimizer.build(model.trainable_variables)
            both = tf.train.Checkpoint(model=model, optimizer=model.optimizer)
            both.write(saved / f"{name}_both")
        tf.train.Checkpoint(model).write(saved / f"{name}_root")
        tf.train.Checkpoint(model=model).write(saved / f"{name}_model")
        model.save_weights(saved / f"{name}.weights.h5")
        model.save(saved / f"{name}.h5")


def deep():
    """More layers than fit one node of HDF5's trees or one block of a bundle's table."""
    hidden = [keras.layers.Dense(4, name=f"hidden_{i}") for i in range(60)]
    return keras.Sequential([keras.Input((4,)), *hidden, keras.layers.Dense(3, name="logits")], name="deep")


BUILDS = (test_aliases.nested, zoo.transformer, zoo.lstm, zoo.dilated, deep)

if __name__ == "__main__":
    for build in BUILDS:
        keras.utils.clear_session()
        write(build(), Path(sys.argv[1]) / build.__name__)
