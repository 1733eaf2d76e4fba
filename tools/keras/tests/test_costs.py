"""What `assay model inspect` says of a package, against Keras' parameter counts, TensorFlow's profiler and its allocations.

Needs the CLI: ASSAY_BIN=/path/to/assay.
"""

import json
import os
import subprocess

import assay_keras
import keras
import numpy as np
import pytest
import tensorflow as tf
import zoo
from assay_keras import safetensors_io
from keras import layers
from session import Package

ASSAY = os.environ.get("ASSAY_BIN")
pytestmark = pytest.mark.skipif(not ASSAY, reason="ASSAY_BIN does not name the assay binary")
BATCH = 256


def unrolled():
    """zoo.lstm without a loop: the profiler does not look into loops."""
    stack = [keras.Input((9,), dtype="int32"), layers.Embedding(13, 4), layers.LSTM(5, unroll=True), layers.Dense(3)]
    model = keras.Sequential(stack, name="unrolled")
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model


KERAS = {"cnn_bn": zoo.cnn_bn, "dilated": zoo.dilated, "transformer": zoo.transformer, "unrolled": unrolled}
GO = ("mlp", "cnn", "lstm", "transformer")


@pytest.fixture(scope="module", params=[*(("keras", name) for name in KERAS), *(("go", kind) for kind in GO)], ids="-".join)
def inspected(request, tmp_path_factory):
    """The package, its report, and the Keras model if there is one."""
    maker, name = request.param
    folder, model = tmp_path_factory.mktemp(name) / "package", None
    if maker == "go":
        subprocess.run([ASSAY, "model", "new", name, str(folder)], check=True, timeout=120, stdout=subprocess.DEVNULL)
    else:
        keras.utils.clear_session()
        model = KERAS[name]()
        assay_keras.export(model, folder)
    return Package(folder), inspect(folder), model


def inspect(folder):
    done = subprocess.run([ASSAY, "--json", "model", "inspect", str(folder)], check=True, timeout=120, capture_output=True)
    return json.loads(done.stdout)


def test_parameters(inspected):
    package, report, model = inspected
    if model is None:
        sizes = [a.size for a in safetensors_io.read(package.folder / "init.safetensors").values()]
        assert (report["trainable_parameters"], report["other_parameters"]) == (sum(sizes), 0)
        return
    trainable = sum(int(np.prod(v.shape)) for v in model.trainable_weights)
    assert report["trainable_parameters"] == trainable
    assert report["other_parameters"] == model.count_params() - trainable
    assert report["weight_bytes"] == 4 * model.count_params()


def test_operations(inspected):
    """The profiler leaves out activations, and counts integers too and a strided convolution's backprops as if it had none."""
    package, report, _ = inspected
    assert "underived" not in report
    forward = profiled(package, "eval", 2) - profiled(package, "eval", 1)
    step = profiled(package, "grad", 2) - profiled(package, "grad", 1)
    assert 0.95 * forward <= report["forward_flops"] <= 1.15 * forward
    assert 0.95 * step <= report["forward_flops"] + report["backward_flops"] <= 1.15 * step


def profiled(package, which, batch):
    """TensorFlow's own count of floating-point operations, with the batch's size put into the graph."""
    graph_def = graph(package, which)
    for node in graph_def.node:
        node.attr.pop("_output_shapes", None)
        if node.op == "Placeholder" and node.name in ("x", "y"):
            node.attr["shape"].shape.dim[0].size = batch
    profiler = tf.compat.v1.profiler
    options = {**profiler.ProfileOptionBuilder.float_operation(), "output": "none"}
    with tf.Graph().as_default() as imported:
        tf.import_graph_def(graph_def, name="")
        return profiler.profile(imported, cmd="op", options=options).total_float_ops


def graph(package, which):
    return tf.compat.v1.GraphDef.FromString(package.folder.joinpath(f"{which}.pb").read_bytes())


@pytest.mark.parametrize("which, memory", [("eval", "scoring_memory"), ("grad", "training_memory")])
def test_memory(inspected, which, memory):
    """TensorFlow writes some results over their inputs, so it takes up to half less than the estimate; in which order it runs ops varies."""
    package, report, _ = inspected
    estimate = report[memory]["fixed_bytes"] + BATCH * report[memory]["bytes_per_example"]
    taken = allocated(package, which)
    assert 0.8 * taken <= estimate <= 2 * taken


def allocated(package, which):
    """The most bytes that the allocations of one run, op after op, take at one time."""
    config = tf.compat.v1.ConfigProto(inter_op_parallelism_threads=1, intra_op_parallelism_threads=1)
    config.graph_options.rewrite_options.disable_meta_optimizer = True
    config.graph_options.optimizer_options.opt_level = -1
    trace, metadata = tf.compat.v1.RunOptions(trace_level=tf.compat.v1.RunOptions.FULL_TRACE), tf.compat.v1.RunMetadata()
    with tf.Graph().as_default() as imported:
        tf.import_graph_def(graph(package, which), name="")
        with tf.compat.v1.Session(graph=imported, config=config) as session:
            session.run(ends(package.manifest, which), feeds(package, which), options=trace, run_metadata=metadata)
    records = [
        (record.alloc_micros, record.alloc_bytes)
        for device in metadata.step_stats.dev_stats
        for node in device.node_stats
        for memory in node.memory
        for record in memory.allocation_records
    ]
    return int(np.cumsum([size for _, size in sorted(records)]).max())


def ends(manifest, which):
    if which == "eval":
        return [manifest["logits"]["eval"]]
    return [manifest["loss"]["node"], *(entry[key] for entry in manifest["tensors"] for key in ("gradient", "update") if key in entry)]


def feeds(package, which):
    manifest, weights = package.manifest, safetensors_io.read(package.folder / "init.safetensors")
    fed = {entry[which]: weights[entry["name"]] for entry in manifest["tensors"] if which in entry}
    for port in [manifest["inputs"][0], manifest["labels"]]:
        if which in port:
            fed[port[which]] = np.ones([BATCH, *port["shape"][1:]], port["dtype"])
    if which == "grad":
        fed.update((seed["grad"], np.array([1, 2], seed["dtype"])) for seed in manifest["seeds"])
    return fed


def test_a_loop_costs_what_its_unrolled_twin_does(tmp_path):
    """zoo.lstm loops over its tokens; what TensorFlow counts for the same cell written out is the measure."""
    keras.utils.clear_session()
    assay_keras.export(zoo.lstm(), tmp_path / "looped")
    keras.utils.clear_session()
    assay_keras.export(unrolled(), tmp_path / "unrolled")
    report, twin = inspect(tmp_path / "looped"), Package(tmp_path / "unrolled")
    forward = profiled(twin, "eval", 2) - profiled(twin, "eval", 1)
    step = profiled(twin, "grad", 2) - profiled(twin, "grad", 1)
    assert "underived" not in report
    assert 0.95 * forward <= report["forward_flops"] <= 1.15 * forward
    assert 0.95 * step <= report["forward_flops"] + report["backward_flops"] <= 1.15 * step
