"""Aliases are the names that TensorFlow and Keras really write: in files of models saved here, and in the fixtures."""

import json
from pathlib import Path

import assay_keras
import keras
import pytest
import reference
import safetensors.numpy
import tensorflow as tf
import zoo
from keras import layers
from saved import assert_found, bundle, hdf5

FIXTURES = Path(__file__).resolve().parents[3] / "evaluator" / "testdata" / "keras" / "cnn_bn"


def nested():
    """Layers within layers within a model in a model."""
    inner = keras.Sequential([keras.Input((5, 4)), layers.TimeDistributed(layers.Dense(4)), layers.LSTM(4)], name="inner")
    inputs = keras.Input((5, 4))
    x = layers.Bidirectional(layers.GRU(2, return_sequences=True))(inputs)
    x = layers.MultiHeadAttention(2, 2)(x, x)
    x = layers.Concatenate()([inner(x), layers.Flatten()(layers.SpectralNormalization(layers.Dense(3))(x))])
    return keras.Model(inputs, layers.Dense(3, name="logits")(x), name="nested")


def manifest(model, folder):
    assay_keras.export(model, folder, loss="sparse_categorical_crossentropy")
    return json.loads(folder.joinpath("model.json").read_bytes())


@pytest.mark.parametrize("build", [nested, zoo.transformer, zoo.cnn_bn, zoo.regression])
@pytest.mark.parametrize("compiled", [False, True])
def test_saved_here(build, compiled, tmp_path):
    keras.utils.clear_session()
    model = build()
    if compiled:
        model.compile("sgd", "sparse_categorical_crossentropy")
        model.optimizer.build(model.trainable_variables)
    described, want = manifest(model, tmp_path / "out"), reference.weights(model)
    save = tf.train.Checkpoint
    assert_found(described, "tf", bundle(save(model).write(tmp_path / "a")), want)
    assert_found(described, "tf", bundle(save(model=model).write(tmp_path / "b")), want)
    if compiled:
        both = save(model=model, optimizer=model.optimizer)
        assert_found(described, "tf", bundle(both.write(tmp_path / "c")), want)
    model.save_weights(tmp_path / "x.weights.h5")
    assert_found(described, "h5", hdf5(tmp_path / "x.weights.h5"), want)
    model.save(tmp_path / "x.h5")
    assert_found(described, "h5_legacy", hdf5(tmp_path / "x.h5"), want)


def test_legacy_names_of_a_model_read_back(tmp_path):
    """Keras names variables otherwise in a model rebuilt from its configuration; both namings are aliases."""
    keras.utils.clear_session()
    model = zoo.cnn_bn()
    described = manifest(model, tmp_path / "out")
    again = keras.Sequential.from_config(model.get_config())
    again.set_weights(model.get_weights())
    names = set()
    for i, each in enumerate((model, again)):
        each.save(tmp_path / f"{i}.h5")
        stored = hdf5(tmp_path / f"{i}.h5")
        assert_found(described, "h5_legacy", stored, reference.weights(each))
        names.add(frozenset(stored))
    assert len(names) == 2, "Keras names both alike now: the twin aliases can go"


def test_no_alias_stands_for_two_tensors(tmp_path):
    described = manifest(nested(), tmp_path)
    for kind in ("tf", "h5", "h5_legacy"):
        names = [name for entry in described["tensors"] for name in entry["aliases"][kind]]
        assert len(names) == len(set(names))


def test_subclassed_layers_in_a_list(tmp_path):
    """tf.train.Checkpoint does not follow a list of a subclassed model; only the optimizer's view names those layers."""
    described = manifest(zoo.subclassed(), tmp_path)
    aliases = {entry["name"]: entry["aliases"] for entry in described["tensors"]}
    assert all("optimizer" in name for name in aliases["block_0/kernel"]["tf"])
    assert aliases["block_0/kernel"]["h5"] == ["blocks/dense/vars/0"]


@pytest.mark.parametrize("name", ["plain_root", "plain_model", "compiled_root", "compiled_model", "saved-1", "sharded"])
def test_fixture_bundles(name):
    check_fixture("tf", bundle(FIXTURES / "checkpoints" / name))


@pytest.mark.parametrize("name", ["plain.weights.h5", "compiled.weights.h5", "plain.h5", "compiled.h5"])
def test_fixture_hdf5(name):
    check_fixture("h5" if "weights" in name else "h5_legacy", hdf5(FIXTURES / "checkpoints" / name))


def check_fixture(kind, stored):
    described = json.loads(FIXTURES.joinpath("package", "model.json").read_bytes())
    assert_found(described, kind, stored, safetensors.numpy.load_file(FIXTURES / "checkpoints" / "weights.safetensors"))
