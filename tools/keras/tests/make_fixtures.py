"""Writes the fixtures of the Go tests: python make_fixtures.py [FOLDER], see FOLDER/README.md for the layout.

Run it where assay_keras is installed, with ASSAY_BIN=/path/to/assay. Values come from Keras itself, never from the graphs.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import conftest  # noqa: F401  (sets the environment before TensorFlow is imported)
import assay_keras
import keras
import numpy as np
import reference
import safetensors.numpy
import session
import tensorflow as tf
import twins
import zoo
from assay_keras import safetensors_io, tensors

FOLDER = Path(__file__).resolve().parents[3] / "evaluator" / "testdata" / "keras"
MODELS = (zoo.cnn_bn, zoo.lstm, zoo.transformer, zoo.dilated)
# Options of assay model new, as evaluator/tf's tests have them.
TWINS = {
    "mlp": "--input 3,2 --hidden 5,4 --outputs 3",
    "cnn": "--input 8,8,2 --filters 3,4 --hidden 5 --outputs 4",
    "lstm": "--vocab 11 --tokens 6 --embed 4 --units 5 --outputs 3",
    "transformer": "--vocab 11 --tokens 5 --embed 8 --heads 2 --blocks 2 --outputs 3",
}


def main(folder=FOLDER):
    keras.utils.set_random_seed(1)
    for build in MODELS:
        keras.utils.clear_session()
        model = build()
        target = folder / model.name
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        assay_keras.export(model, target / "package")
        values(model, target)
    checkpoints(folder / "cnn_bn" / "checkpoints")
    for kind, options in TWINS.items():
        twin(kind, options.split(), folder / "twins" / kind)


def values(model, target):
    """Inputs, and what Keras makes of them at the package's initial weights."""
    x, y = zoo.batch(model)
    step = reference.step(model, x, y)
    save = lambda name, array: np.save(target / f"{name}.npy", array)  # noqa: E731
    save("x", x)
    save("y", y)
    save("logits", bare(model)(x, training=False).numpy())
    save("loss", np.float32(step.loss))
    for i, weight in enumerate(tensors.collect(model).weights):
        kind, array = ("grad", step.gradients) if weight.trainable else ("update", step.updates)
        save(f"{kind}_{i}", array[weight.name])
    for i, (seed, new) in enumerate(zip(step.seeds, step.new_seeds)):
        save(f"seed_{i}", seed)
        save(f"new_seed_{i}", new)


def bare(model):
    """The model without its final softmax: the same layers, the last one's activation exchanged."""
    if model.layers[-1].activation is keras.activations.linear:
        return model
    config = {**model.layers[-1].get_config(), "activation": "linear"}
    last = keras.layers.Dense.from_config(config)
    twin = keras.Sequential([keras.Input(model.input_shape[1:]), *model.layers[:-1], last])
    last.set_weights(model.layers[-1].get_weights())
    return twin


def checkpoints(folder):
    """One set of trained weights in every format that TensorFlow, Keras and safetensors write."""
    folder.mkdir(parents=True)
    keras.utils.clear_session()
    trained = zoo.cnn_bn()
    trained.fit(*zoo.batch(trained), verbose=0)
    write(folder, "compiled", trained)
    tf.train.Checkpoint(model=trained, optimizer=trained.optimizer).save(folder / "saved")
    folder.joinpath("checkpoint").unlink()  # tf.train's note of the newest, with its time of writing

    keras.utils.clear_session()
    plain = keras.Sequential.from_config(trained.get_config())
    plain.set_weights(trained.get_weights())
    write(folder, "plain", plain)
    sharded(plain, folder / "sharded")
    safetensors.numpy.save_file(reference.weights(plain), folder / "weights.safetensors")


def write(folder, name, model):
    tf.train.Checkpoint(model).write(folder / f"{name}_root")
    tf.train.Checkpoint(model=model).write(folder / f"{name}_model")
    model.save_weights(folder / f"{name}.weights.h5")
    model.save(folder / f"{name}.h5")


def sharded(model, prefix):
    """A bundle in three data files, as a sharded saver writes one, with names as of tf.train.Checkpoint(model)."""
    view = tf.train.load_checkpoint(str(prefix.with_name("plain_root")))
    names = sorted(name for name in view.get_variable_to_shape_map() if not name.startswith("_CHECKPOINTABLE"))
    parts = [names[i::3] for i in range(3)]
    shards = [tf.raw_ops.ShardedFilename(basename=f"{prefix}_part", shard=i, num_shards=3) for i in range(3)]
    for shard, part in zip(shards, parts):
        arrays = [view.get_tensor(name) for name in part]
        tf.raw_ops.SaveV2(prefix=shard, tensor_names=part, shape_and_slices=[""] * len(part), tensors=arrays)
    tf.raw_ops.MergeV2Checkpoints(checkpoint_prefixes=tf.stack(shards), destination_prefix=str(prefix))


def twin(kind, options, target):
    """What Keras makes of the architecture that assay model new builds, at random weights."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([os.environ["ASSAY_BIN"], "model", "new", kind, folder, *options], check=True, stdout=subprocess.DEVNULL)
        manifest = session.Package(folder).manifest
        weights = twins.randomized(safetensors_io.read(Path(folder) / "init.safetensors"))
    keras.utils.clear_session()
    model = twins.build(kind, manifest["inputs"][0], weights)
    for variable in model.weights:
        variable.assign(weights[twins.go_name(variable.path)])
    x, y = twins.batch(manifest, weights)
    loss, _, gradients = twins.step(model, manifest["task"], x, y)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name, array in (("x", x), ("y", y), ("logits", model(x, training=False).numpy()), ("loss", loss)):
        np.save(target / f"{name}.npy", array)
    safetensors.numpy.save_file(weights, target / "weights.safetensors")
    safetensors.numpy.save_file(gradients, target / "gradients.safetensors")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
