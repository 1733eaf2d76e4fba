"""Brings the weights of a checkpoint made with Assay back into a Keras model."""

import os

import h5py
import numpy as np
import tensorflow as tf

from . import aliases, safetensors_io, tensors
from .refuse import ExportRefused


def load(model, checkpoint_file):
    """Sets the model's weights from a safetensors file, an HDF5 file, or a TensorFlow bundle (its prefix or .index file).

    The model must be the exported architecture. Nothing is changed unless every weight is there with its type and shape
    (and, in a safetensors file, nothing else). Raises ExportRefused("checkpoint", ...) otherwise. Returns the model.
    """
    path = os.fspath(checkpoint_file)
    weights = tensors.collect(model).weights
    arrays = _read(model, weights, path)
    _check(weights, arrays)
    for weight in weights:
        weight.variable.assign(arrays[weight.name])
    return model


def _read(model, weights, path):
    """Returns a dict of canonical name to array. What the file is, is told by its content, not by its name."""
    prefix = path[: -len(".index")] if path.endswith(".index") else path
    if os.path.exists(prefix + ".index"):
        reader = tf.train.load_checkpoint(prefix)
        return _pick(model, weights, ("tf",), reader.get_variable_to_shape_map(), reader.get_tensor)
    return _hdf5(model, weights, path) if h5py.is_hdf5(path) else safetensors_io.read(path)


def _hdf5(model, weights, path):
    try:
        with h5py.File(path, "r") as file:
            names = set()
            file.visititems(lambda name, item: names.add(name) if isinstance(item, h5py.Dataset) else None)
            return _pick(model, weights, ("h5", "h5_legacy"), names, lambda name: file[name][()])
    except (OSError, RuntimeError) as err:
        raise ExportRefused("checkpoint", f"the HDF5 file cannot be read: {err}") from err


def _pick(model, weights, kinds, stored, get):
    """Reads what is stored under a weight's canonical name, or under one that TensorFlow and Keras give it."""
    arrays = {}
    for weight, found in zip(weights, aliases.find(model, weights)):
        names = [weight.name, *(name for kind in kinds for name in found.get(kind, []))]
        name = next((n for n in names if n in stored), None)
        if name is not None:
            arrays[weight.name] = get(name)
    return arrays


def _check(weights, arrays):
    wanted = {weight.name: weight for weight in weights}
    missing, extra = sorted(wanted.keys() - arrays.keys()), sorted(arrays.keys() - wanted.keys())
    if missing or extra:
        which = f"has no tensor {missing[0]}" if missing else "also"
        besides = f" holds {extra[0]}, which the model does not have" if extra else ""
        raise ExportRefused(
            "checkpoint",
            f"the file {which}{besides}; Keras numbers unnamed layers: rebuild the model after "
            "keras.utils.clear_session(), or name its layers",
        )
    for name, weight in wanted.items():
        array = arrays[name]
        if list(array.shape) != weight.shape or array.dtype != np.dtype(weight.dtype):
            found = f"{array.dtype}{list(array.shape)}"
            raise ExportRefused("checkpoint", f"tensor {name} is {found}, not {weight.dtype}{weight.shape}")
