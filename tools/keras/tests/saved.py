"""Reads checkpoints with TensorFlow and h5py, and compares what they hold with a manifest's aliases."""

import h5py
import numpy as np
import tensorflow as tf


def bundle(prefix):
    reader = tf.train.load_checkpoint(str(prefix))
    return {name: reader.get_tensor(name) for name in reader.get_variable_to_shape_map()}


def hdf5(path):
    found = {}
    with h5py.File(path, "r") as file:
        file.visititems(lambda name, item: found.update({name: item[()]}) if isinstance(item, h5py.Dataset) else None)
    return found


def assert_found(manifest, kind, stored, want):
    """Each tensor has an alias in the file (wrappers such as SpectralNormalization are stored twice), with its value."""
    for entry in manifest["tensors"]:
        names = [name for name in entry["aliases"].get(kind, []) if name in stored]
        assert names, f"{entry['name']}: none of {entry['aliases']}"
        for name in names:
            np.testing.assert_array_equal(stored[name], want[entry["name"]])
