"""Every refusal, by its code."""

import re
from pathlib import Path

import assay_keras
import keras
import numpy as np
import pytest
import tensorflow as tf
import zoo
from keras import layers, losses

SPARSE = "sparse_categorical_crossentropy"


def dense(*stack, shape=(4,), **options):
    return keras.Sequential([keras.Input(shape, **options), *(stack or [layers.Dense(3)])])


def code_of(folder, model, **options):
    with pytest.raises(assay_keras.ExportRefused) as refused:
        assay_keras.export(model, folder / "out", **{"loss": SPARSE, **options})
    assert not (folder / "out").exists()
    return refused.value.code


def compiled(loss, *stack, **options):
    model = dense(*(stack or [layers.Dense(3)]))
    model.compile("sgd", loss, **options)
    return model


@pytest.mark.parametrize(
    "code, loss",
    [
        ("loss", losses.Huber()),
        ("loss", "hinge"),
        ("loss", lambda y_true, y_pred: y_pred),
        ("loss-option", losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1)),
        ("loss-option", losses.BinaryCrossentropy(from_logits=True, label_smoothing=0.1)),
        ("loss-option", losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum")),
        ("loss-option", losses.BinaryCrossentropy(from_logits=True, axis=0)),
        ("head", "sparse_categorical_crossentropy"),
        ("head", losses.BinaryCrossentropy()),
        ("no-loss", None),
    ],
    ids=str,
)
def test_losses(code, loss, tmp_path):
    model = compiled(loss) if loss else dense()
    assert code_of(tmp_path, model, loss=None) == code


def test_loss_weights(tmp_path):
    model = compiled(losses.SparseCategoricalCrossentropy(from_logits=True), loss_weights=[2.0])
    assert code_of(tmp_path, model, loss=None) == "loss-option"


def test_softmax_over_another_axis_is_no_head(tmp_path):
    model = keras.Sequential([keras.Input((3, 4)), layers.Dense(4), layers.Softmax(axis=1)])
    model.compile("sgd", SPARSE)
    assert code_of(tmp_path, model, loss=None) == "head"


class OwnStep(keras.Sequential):
    def train_step(self, data):
        return super().train_step(data)


def test_custom_training(tmp_path):
    model = OwnStep([keras.Input((4,)), layers.Dense(3)])
    model.compile("sgd", losses.SparseCategoricalCrossentropy(from_logits=True))
    assert code_of(tmp_path, model, loss=None) == "custom-training"
    assert assay_keras.export(model, tmp_path / "named", loss=SPARSE).notices == []


def test_several_inputs(tmp_path):
    inputs = [keras.Input((4,)), keras.Input((4,))]
    model = keras.Model(inputs, layers.Dense(3)(layers.Add()(inputs)))
    assert code_of(tmp_path, model) == "several-inputs"


def test_several_outputs(tmp_path):
    inputs = keras.Input((4,))
    model = keras.Model(inputs, [layers.Dense(3)(inputs), layers.Dense(2)(inputs)])
    assert code_of(tmp_path, model) == "several-outputs"


def test_string_preprocessing(tmp_path):
    vectorize = layers.TextVectorization(vocabulary=["a", "b"], output_sequence_length=4)
    model = keras.Sequential([keras.Input((1,), dtype="string"), vectorize, layers.Embedding(9, 3), layers.Flatten(), layers.Dense(3)])
    assert code_of(tmp_path, model) == "string-input"


@pytest.mark.parametrize(
    "code, build",
    [
        ("input-dtype", lambda: dense(layers.Dense(3), dtype="bool")),
        ("dynamic-shape", lambda: keras.Sequential([keras.Input((None, 4)), layers.GlobalAveragePooling1D(), layers.Dense(3)])),
        ("logits-shape", lambda: dense(layers.Dense(1))),
        ("logits-shape", lambda: keras.Sequential([keras.Input((4, 4, 4)), layers.Dense(3)])),
        ("not-a-model", lambda: layers.Dense(3)),
        ("not-built", lambda: keras.Sequential([layers.Dense(3)])),
        ("weight-dtype", lambda: dense(layers.Dense(3, dtype="bfloat16"))),
        ("logits-shape", lambda: dense(layers.Dense(3), layers.Lambda(lambda x: keras.ops.ones((4, 3))))),
        ("nothing-trainable", lambda: dense(layers.Flatten())),
    ],
)
def test_models(code, build, tmp_path):
    assert code_of(tmp_path, build()) == code


def test_masked_output(tmp_path):
    model = keras.Sequential([keras.Input((5,), dtype="int32"), layers.Embedding(9, 4, mask_zero=True), layers.Dense(3)])
    assert code_of(tmp_path, model) == "masked-output"


class Stateful(layers.Layer):
    """A layer with one variable and a call of one's choice."""

    def __init__(self, variable, step, **options):
        super().__init__(**options)
        self.step = step
        self.held = self.add_weight(**variable) if isinstance(variable, dict) else variable

    def call(self, x, training=False):
        return self.step(self, x, training)


def count(layer, x, training):
    if training:
        layer.held.assign_add(1)
    return x


COUNTER = {"shape": (), "dtype": "int32", "trainable": False, "initializer": "zeros"}


@pytest.mark.parametrize(
    "code, layer",
    [
        ("weight-dtype", lambda: Stateful({**COUNTER, "trainable": True}, lambda layer, x, _: x)),
        ("integer-state", lambda: Stateful(COUNTER, count)),
        ("captured-state", lambda: Stateful(tf.Variable(2.0), lambda layer, x, _: x * layer.held.read_value())),
        ("random-inference", lambda: Stateful(keras.random.SeedGenerator(1), lambda layer, x, _: x + keras.random.normal((4,), seed=layer.held))),
        ("op", lambda: layers.Lambda(lambda x: tf.ensure_shape(tf.numpy_function(lambda a: a, [x], tf.float32), (None, 4)))),
        ("op", lambda: layers.Lambda(lambda x: x + tf.strings.to_number(tf.strings.as_string(x)))),
        ("op", lambda: layers.Lambda(lambda x: x + tf.strings.to_number(tf.io.read_file("/etc/hostname")))),
        ("op", lambda: layers.Lambda(lambda x: x + tf.random.normal((4,)))),
        ("constant", lambda: layers.Lambda(lambda x: x + tf.reduce_sum(tf.constant(np.random.rand(5 << 20), tf.float32)))),
        ("string", lambda: layers.Lambda(lambda x: x + tf.cast(tf.size(tf.fill(tf.shape(x), "text")), tf.float32))),
        ("xla", lambda: layers.Lambda(tf.function(lambda x: x * 2.0, jit_compile=True))),
        ("trace", lambda: layers.Lambda(lambda x: x if x.numpy() is None else x, output_shape=(4,))),
    ],
)
def test_layers(code, layer, tmp_path):
    assert code_of(tmp_path, dense(layer(), layers.Dense(3))) == code


def test_grouped_convolution(tmp_path):
    model = keras.Sequential([keras.Input((6, 6, 4)), layers.Conv2D(4, 3, groups=2), layers.Flatten(), layers.Dense(3)])
    assert code_of(tmp_path, model) == "xla"


def test_integer_state_that_stands_still_is_folded(tmp_path):
    layer = Stateful({**COUNTER, "initializer": "ones"}, lambda layer, x, _: x * keras.ops.cast(layer.held, "float32"))
    assert assay_keras.export(dense(layer, layers.Dense(3)), tmp_path / "out", loss=SPARSE).model_root


def test_folder_with_other_files_is_left_alone(tmp_path):
    tmp_path.joinpath("notes.txt").write_text("mine")
    with pytest.raises(assay_keras.ExportRefused) as refused:
        assay_keras.export(dense(), tmp_path, loss=SPARSE)
    assert refused.value.code == "output-folder" and [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_other_backends(tmp_path, monkeypatch):
    monkeypatch.setattr(keras.backend, "backend", lambda: "jax")
    assert code_of(tmp_path, dense()) == "backend"


def test_refusal_leaves_the_model_alone(tmp_path):
    model = zoo.cnn_bn()
    before = [np.array(w) for w in model.weights]
    with pytest.raises(assay_keras.ExportRefused):
        assay_keras.export(model, tmp_path, loss="mean_absolute_error")
    for old, new in zip(before, model.weights):
        np.testing.assert_array_equal(old, new)


def test_readme_lists_every_code():
    package = Path(assay_keras.__file__).parent
    raised = set()
    for source in package.glob("*.py"):
        raised |= set(re.findall(r'ExportRefused\(\s*"([a-z-]+)"', source.read_text()))
    table = Path(__file__).resolve().parents[1].joinpath("README.md").read_text().split("## What is refused")[1]
    listed = set(re.findall(r"`([a-z-]+)`", "".join(line.split("|")[1] for line in table.splitlines() if line.startswith("| `"))))
    assert raised == listed
