"""The bytes of a package: canonical, deterministic, and described by model.json."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import assay_keras
import keras
import numpy as np
import pytest
import reference
import safetensors.numpy
import tensorflow as tf
import zoo
from assay_keras import canonical, keccak, ops, safetensors_io, tensors

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PACKAGES = sorted((ROOT / "evaluator" / "testdata" / "keras").glob("*/package"))


@pytest.mark.parametrize(
    "value, text",
    [
        ({"b": 1, "a": [True, False, None], "é": "é\n\"\\\u2028"}, '{"a":[true,false,null],"b":1,"é":"é\\n\\"\\\\\u2028"}'),
        ({"\u20ac": 1, "\U0001f600": 2, "\ufb33": 3}, '{"\u20ac":1,"\U0001f600":2,"\ufb33":3}'),  # RFC 8785 3.2.3
        ([-1, 0, 2**53 - 1], "[-1,0,9007199254740991]"),
        ("\x00\x1f\x7f/", '"\\u0000\\u001f\x7f/"'),
    ],
)
def test_canonical_json(value, text):
    assert canonical.encode(value).decode() == text


@pytest.mark.parametrize("value", [1.5, 2**53, {1: 2}, {"a": b"x"}])
def test_canonical_json_refuses(value):
    with pytest.raises((TypeError, ValueError)):
        canonical.encode(value)


@pytest.mark.parametrize(
    "data, digest",
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
        (b"a" * 136, "a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e"),
    ],
)
def test_keccak(data, digest):
    assert keccak.keccak256(data).hex() == digest


def test_safetensors_is_what_the_reference_reads():
    arrays = {"b/x": np.arange(6, dtype="float32").reshape(2, 3), "a": np.array(3.5), "c": np.zeros((0, 2), "int64")}
    blob = safetensors_io.encode(arrays)
    read = safetensors.numpy.load(blob)
    assert read.keys() == arrays.keys() and b"__metadata__" not in blob
    for name, array in arrays.items():
        np.testing.assert_array_equal(read[name], array)
        assert read[name].dtype == array.dtype


def test_two_exports_are_equal(tmp_path):
    model = zoo.recurrent()
    first, second = (assay_keras.export(model, tmp_path / name) for name in "ab")
    assert first.model_root == second.model_root
    for name in ("eval.pb", "grad.pb", "init.safetensors", "model.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_another_process_exports_the_same(tmp_path):
    """The committed fixture was written by another process, with another hash seed."""
    code = f"import sys; sys.path[:0] = [{str(HERE)!r}]; import conftest, keras, zoo, assay_keras\n"
    code += f"print(assay_keras.export(zoo.recurrent(), {str(tmp_path / 'there')!r}).model_root)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    keras.utils.clear_session()
    assert run.stdout.strip() == assay_keras.export(zoo.recurrent(), tmp_path / "here").model_root


def test_a_package_holds_four_files_as_described(tmp_path):
    exported = assay_keras.export(zoo.lstm(), tmp_path, name="my lstm")
    assert sorted(os.listdir(tmp_path)) == ["eval.pb", "grad.pb", "init.safetensors", "model.json"]
    raw = (tmp_path / "model.json").read_bytes()
    manifest = json.loads(raw)
    assert raw == canonical.encode(manifest) and exported.model_root == "0x" + keccak.keccak256(raw).hex()
    assert manifest["name"] == "my_lstm" and manifest["format"] == "assay.model/1"
    for name, digest in manifest["files"].items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest
    names = [entry["name"] for entry in manifest["tensors"]]
    assert names == sorted(names, key=str.encode)
    assert list(safetensors.numpy.load_file(tmp_path / "init.safetensors")) and set(names) == set(
        safetensors.numpy.load_file(tmp_path / "init.safetensors")
    )


@pytest.mark.parametrize(
    "build, task, labels, logits",
    [
        (zoo.lstm, "classification", {"dtype": "int32", "shape": [-1]}, [-1, 3]),
        (zoo.tagger, "sequence", {"dtype": "int32", "shape": [-1, 6]}, [-1, 6, 4]),
        (zoo.binary, "binary", {"dtype": "float32", "shape": [-1]}, [-1, 1]),
        (zoo.regression, "regression", {"dtype": "float32", "shape": [-1, 2]}, [-1, 2]),
    ],
)
def test_tasks(build, task, labels, logits, tmp_path):
    assay_keras.export(build(), tmp_path)
    manifest = json.loads((tmp_path / "model.json").read_bytes())
    assert manifest["task"] == task and manifest["logits"]["shape"] == logits
    assert manifest["labels"] == {**labels, "grad": "y:0"}
    assert manifest["loss"].get("ignore_label") == (-1 if task == "sequence" else None)


def test_every_node_has_its_shape(tmp_path):
    """FLOPs are counted from _output_shapes, in functions too; and no node is placed or named after this machine."""
    assay_keras.export(zoo.recurrent(), tmp_path)
    for name in ("eval.pb", "grad.pb"):
        graph_def = tf.compat.v1.GraphDef.FromString((tmp_path / name).read_bytes())
        assert graph_def.library.function
        nodes = [*graph_def.node, *(node for function in graph_def.library.function for node in function.node_def)]
        assert all("_output_shapes" in node.attr and not node.device for node in nodes)
        assert str(Path.home()).encode() not in (tmp_path / name).read_bytes()


def test_names_are_unique_and_plain():
    names = tensors.canonical_names(["m/a/kernel", "m/a/kernel", "m/a/kernel_1", "m/ä b/kernel", "x/kernel"], "m")
    assert names == ["a/kernel", "a/kernel_2", "a/kernel_1", "__b/kernel", "x/kernel"]


@pytest.mark.parametrize("folder", PACKAGES, ids=lambda folder: folder.parent.name)
def test_committed_packages_match_this_exporter(folder, tmp_path):
    """Fixtures are those of the Keras and TensorFlow that wrote them; others trace other graphs."""
    manifest = json.loads((folder / "model.json").read_bytes())
    keras.utils.clear_session()
    model = getattr(zoo, folder.parent.name)()
    assay_keras.export(model, tmp_path)
    again = json.loads((tmp_path / "model.json").read_bytes())
    if again["producer"] != manifest["producer"]:
        pytest.skip(f"written by {manifest['producer']}, this is {again['producer']}")
    assert again == manifest


def test_ops_are_those_of_go():
    listed = (ROOT / "evaluator" / "modelpkg" / "ops.txt").read_text().split()
    assert listed == sorted(ops.ALLOWED), "evaluator/modelpkg/ops.txt and assay_keras/ops.txt differ"


def test_weights_survive_the_file(tmp_path):
    model = zoo.transformer()
    assay_keras.export(model, tmp_path)
    for name, array in safetensors_io.read(tmp_path / "init.safetensors").items():
        np.testing.assert_array_equal(array, reference.weights(model)[name])
