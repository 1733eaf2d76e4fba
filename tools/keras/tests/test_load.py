"""Weights brought back into Keras."""

import struct

import assay_keras
import keras
import numpy as np
import pytest
import reference
import safetensors.numpy
import tensorflow as tf
import zoo
from assay_keras import safetensors_io

BUILDS = [zoo.cnn_bn, zoo.transformer, zoo.recurrent, zoo.regression, zoo.subclassed]


def shifted(model):
    return {name: value + np.float32(0.5) for name, value in reference.weights(model).items()}


def fresh(build):
    keras.utils.clear_session()
    return build()


@pytest.mark.parametrize("build", BUILDS)
def test_safetensors_round_trip(build, tmp_path):
    want = shifted(fresh(build))
    (tmp_path / "w.safetensors").write_bytes(safetensors_io.encode(want))
    model = assay_keras.load(fresh(build), tmp_path / "w.safetensors")
    for name, value in reference.weights(model).items():
        np.testing.assert_array_equal(value, want[name])


def test_init_of_a_package(tmp_path):
    model = fresh(zoo.cnn_bn)
    assay_keras.export(model, tmp_path)
    x, _ = zoo.batch(model)
    want = model(x).numpy()
    other = fresh(zoo.cnn_bn)
    other.set_weights([w * 0 for w in other.get_weights()])
    np.testing.assert_array_equal(assay_keras.load(other, tmp_path / "init.safetensors")(x).numpy(), want)


@pytest.mark.parametrize("suffix", ["", ".index"])
def test_bundle_of_checkpoint(suffix, tmp_path):
    model = fresh(zoo.cnn_bn)
    want = reference.weights(model)
    prefix = tf.train.Checkpoint(model=model).write(tmp_path / "ckpt")
    model.set_weights([w * 0 for w in model.get_weights()])
    assay_keras.load(model, prefix + suffix)
    for name, value in reference.weights(model).items():
        np.testing.assert_array_equal(value, want[name])


@pytest.mark.parametrize("build", [zoo.cnn_bn, zoo.recurrent])
@pytest.mark.parametrize("file", ["m.weights.h5", "m.h5", "renamed"])
def test_hdf5(build, file, tmp_path):
    """Files of a compiled model, with its optimizer's slots; their names say nothing."""
    model = fresh(build)
    model.optimizer.build(model.trainable_variables)
    want = reference.weights(model)
    save = model.save if file == "m.h5" else model.save_weights
    saved = tmp_path / ("m.h5" if file == "m.h5" else "m.weights.h5")
    save(saved)
    saved.rename(tmp_path / file)
    model.set_weights([w * 0 for w in model.get_weights()])
    assay_keras.load(model, tmp_path / file)
    for name, value in reference.weights(model).items():
        np.testing.assert_array_equal(value, want[name])


def test_hdf5_cut_short_is_refused(tmp_path):
    model = fresh(zoo.lstm)
    model.save_weights(tmp_path / "m.weights.h5")
    whole = (tmp_path / "m.weights.h5").read_bytes()
    (tmp_path / "m.weights.h5").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(assay_keras.ExportRefused) as refused:
        assay_keras.load(model, tmp_path / "m.weights.h5")
    assert refused.value.code == "checkpoint" and "cannot be read" in str(refused.value)


def test_hdf5_of_another_model_is_refused(tmp_path):
    fresh(zoo.lstm).save_weights(tmp_path / "m.weights.h5")
    with pytest.raises(assay_keras.ExportRefused) as refused:
        assay_keras.load(fresh(zoo.cnn_bn), tmp_path / "m.weights.h5")
    assert refused.value.code == "checkpoint" and "has no tensor" in str(refused.value)


def test_bundle_with_canonical_names(tmp_path):
    model = fresh(zoo.lstm)
    want = shifted(model)
    names, values = zip(*sorted(want.items()))
    tf.raw_ops.SaveV2(prefix=str(tmp_path / "b"), tensor_names=names, shape_and_slices=[""] * len(names), tensors=values)
    assay_keras.load(model, tmp_path / "b")
    for name, value in reference.weights(model).items():
        np.testing.assert_array_equal(value, want[name])


@pytest.mark.parametrize(
    "change, names",
    [
        (lambda w: w.pop("logits/bias"), "logits/bias"),
        (lambda w: w.update(extra=np.zeros(2, "float32")), "extra"),
        (lambda w: w.update({"logits/bias": np.zeros(4, "float32")}), "float32[4], not float32[3]"),
        (lambda w: w.update({"logits/bias": np.zeros(3, "float64")}), "float64[3], not float32[3]"),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(change, names, tmp_path):
    model = fresh(zoo.lstm)
    weights = shifted(model)
    change(weights)
    safetensors.numpy.save_file(weights, tmp_path / "w.safetensors")
    before = reference.weights(model)
    with pytest.raises(assay_keras.ExportRefused) as refused:
        assay_keras.load(model, tmp_path / "w.safetensors")
    assert refused.value.code == "checkpoint" and names in str(refused.value)
    for name, value in reference.weights(model).items():
        np.testing.assert_array_equal(value, before[name])


def header(text, data=b""):
    return struct.pack("<Q", len(text)) + text + data


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"\x00" * 7,
        struct.pack("<Q", 1 << 62),
        header(b"["),
        header(b"[]"),
        header(b'{"a":1}'),
        header(b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}', b"\x00" * 8),
        header(b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', b"\x00" * 3),
        header(b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', b"\x00" * 5),
        header(b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}', b"\x00" * 8),
        header(b'{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,-4]}}'),
        header(b'{"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}', b"\x00" * 4),
        header(b'{"a":{"dtype":"X9","shape":[1],"data_offsets":[0,4]}}', b"\x00" * 4),
    ],
)
def test_malformed_files_are_refused(blob, tmp_path):
    (tmp_path / "w.safetensors").write_bytes(blob)
    with pytest.raises(assay_keras.ExportRefused) as refused:
        assay_keras.load(fresh(zoo.lstm), tmp_path / "w.safetensors")
    assert refused.value.code == "safetensors"
