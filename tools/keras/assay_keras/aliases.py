"""The names under which TensorFlow and Keras files hold each weight, found by saving the model and looking.

Every weight is set to a number of its own for the time of the saving, so that nothing is guessed about how Keras nests
names (which differs between formats, and with an optimizer in the object graph).
"""

import collections
import contextlib
import logging
import os
import tempfile
import warnings

import h5py
import keras
import numpy as np
import tensorflow as tf


def find(model, weights):
    """Returns, for each of the weights, {"tf": [...], "h5": [...], "h5_legacy": [...]} without the empty ones."""
    found = [{} for _ in weights]
    with _numbered(weights), tempfile.TemporaryDirectory() as folder:
        for kind, arrays in _saved(model, folder):
            for name, array in arrays:
                _note(found, weights, kind, name, array)
    for names in found:
        if "h5_legacy" in names:
            names["h5_legacy"] = _either_path(names["h5_legacy"], model.name)
    return _unambiguous(found)


@contextlib.contextmanager
def _numbered(weights):
    """Fills weight i with i + 1, and puts the values back afterwards."""
    values = [np.array(w.variable) for w in weights]
    try:
        for i, weight in enumerate(weights):
            weight.variable.assign(np.full(weight.shape, i + 1, weight.dtype))
        yield
    finally:
        for weight, value in zip(weights, values):
            weight.variable.assign(value)


def _note(found, weights, kind, name, array):
    """Records a saved array under the weight whose number fills it. Optimizer slots hold zeros and match none."""
    first = array.flat[0] if array.size else 0
    i = int(first) - 1
    if not 0 <= i < len(weights) or list(array.shape) != weights[i].shape or not (array == i + 1).all():
        return
    names = found[i].setdefault(kind, [])
    if name not in names:
        names.append(name)


def _either_path(names, model_name):
    """Adds the twin of model_weights/<layer>/<variable path>.

    A variable's path begins with the model's name or not, depending on whether the model was put together in code or
    read back from a configuration.
    """
    twins = []
    for name in names:
        root, layer, path = name.split("/", 2)
        own = path.startswith(model_name + "/")
        twins.append("/".join([root, layer, path[len(model_name) + 1 :] if own else f"{model_name}/{path}"]))
    return names + twins


def _unambiguous(found):
    """Drops names that stand for one weight in one file and for another in another: they tell a reader nothing."""
    counts = collections.Counter((kind, name) for names in found for kind in names for name in names[kind])
    kept = [{kind: [n for n in names[kind] if counts[kind, n] == 1] for kind in names} for names in found]
    return [{kind: names[kind] for kind in names if names[kind]} for names in kept]


def _saved(model, folder):
    """Yields (kind, [(name, array)]) for every way of saving."""
    for checkpoint in _checkpoints(model):
        reader = tf.train.load_checkpoint(checkpoint.write(os.path.join(folder, "bundle")))
        names = sorted(n for n, t in reader.get_variable_to_dtype_map().items() if t.is_floating)
        yield "tf", [(name, reader.get_tensor(name)) for name in names]
    path = os.path.join(folder, "model.weights.h5")
    model.save_weights(path)
    yield "h5", _datasets(path, lambda name: not name.startswith("optimizer/"))
    path = os.path.join(folder, "model.h5")
    if _save_legacy(model, path):
        yield "h5_legacy", _datasets(path, lambda name: name.startswith("model_weights/"))


def _checkpoints(model):
    """tf.train.Checkpoint(model), (model=model), each without and with an optimizer, and (model=, optimizer=)."""
    optimizer = _optimizer(model)
    for attached in (None, optimizer):
        view = _View(model, attached)
        yield tf.train.Checkpoint(view)
        yield tf.train.Checkpoint(model=view)
    yield tf.train.Checkpoint(model=_View(model, optimizer), optimizer=optimizer)


def _optimizer(model):
    """An optimizer as compile and a first step leave it; all of Keras' optimizers name the weights alike."""
    optimizer = keras.optimizers.Adam(name="assay")  # named, for not to shift Keras' numbering
    optimizer.build(model.trainable_variables)
    return optimizer


class _View(tf.__internal__.tracking.AutoTrackable):
    """The model's object graph with its optimizer exchanged, without touching the model."""

    def __init__(self, model, optimizer):
        super().__init__()
        # Functions, because an attribute that is trackable would become a child of the view.
        self._children = lambda: dict(model._trackable_children())
        self._exchanged = lambda: optimizer

    def _trackable_children(self, save_type="checkpoint", **kwargs):
        children = self._children()
        children.pop("optimizer", None)
        if self._exchanged() is not None:
            children["optimizer"] = self._exchanged()
        return children


def _save_legacy(model, path):
    """Saves in the legacy format, where the model can be: that raises whatever its layers' get_config raise."""
    logger = logging.getLogger("absl")
    level = logger.level
    try:
        logger.setLevel(logging.ERROR)  # it advises against the format
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model.save(path)
        return True
    except Exception:
        return False
    finally:
        logger.setLevel(level)


def _datasets(path, wanted):
    found = []
    with h5py.File(path, "r") as file:
        file.visititems(lambda name, item: found.append((name, item)) if isinstance(item, h5py.Dataset) else None)
        return [(name, item[()]) for name, item in sorted(found) if wanted(name) and item.dtype.kind == "f"]
