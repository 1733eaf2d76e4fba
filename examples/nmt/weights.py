"""A model's weights as a safetensors file, under the names that a model package gives them: Keras' paths."""

import os

from safetensors.numpy import load_file, save_file


def named(model):
    """The model's weights by name, without random state."""
    return {variable.path: variable for variable in model.trainable_variables}


def load(model, path):
    """Sets all of the model's weights."""
    arrays, variables = load_file(path), named(model)
    if arrays.keys() != variables.keys():
        raise ValueError(f"{path} is of another model: {sorted(arrays.keys() ^ variables.keys())[:3]}")
    for name, variable in variables.items():
        variable.assign(arrays[name])


def save(arrays, path):
    """Writes arrays by name; the file is there whole or not at all."""
    part = f"{path}.part"
    save_file(arrays, part)
    os.replace(part, path)
