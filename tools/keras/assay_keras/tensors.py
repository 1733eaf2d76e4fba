"""A model's variables: the tensors of a checkpoint with their canonical names, random-seed state, and constants."""

import re
from dataclasses import dataclass

from .refuse import ExportRefused

WEIGHT_DTYPES = ("float32", "float64")
MAX_NAME = 255


@dataclass(frozen=True)
class Weight:
    """One tensor of a checkpoint: canonical name and Keras variable."""

    name: str
    variable: object

    @property
    def trainable(self):
        return self.variable.trainable

    @property
    def dtype(self):
        return str(self.variable.dtype)

    @property
    def shape(self):
        return [int(d) for d in self.variable.shape]


@dataclass(frozen=True)
class Variables:
    """Everything stateful in a model: weights sorted by name, and the other state (seeds, counters) in Keras' order."""

    weights: list
    state: list


def collect(model):
    """Returns the model's Variables. Raises ExportRefused for weights that are not float32 or float64, or all frozen."""
    weights = model.weights
    floats = [v for v in weights if v.trainable or _is_float(v)]
    for variable in floats:
        _check(variable)
    if not any(v.trainable for v in floats):
        raise ExportRefused("nothing-trainable", "the model has no trainable weights")
    names = canonical_names([v.path for v in floats], model.name)
    known = {id(v) for v in floats}
    return Variables(
        weights=sorted((Weight(n, v) for n, v in zip(names, floats)), key=lambda w: w.name.encode()),
        state=[v for v in model.non_trainable_variables if id(v) not in known],
    )


def canonical_names(paths, model_name):
    """Makes Keras paths into names: the model's own name dropped, charset [A-Za-z0-9_.-/], unique by a _N suffix."""
    prefix = model_name + "/"
    paths = [path[len(prefix) :] if path.startswith(prefix) else path for path in paths]
    paths = [re.sub(r"[^A-Za-z0-9_.\-/]", "_", path)[-MAX_NAME + 12 :] for path in paths]
    taken, names = set(paths), []
    for path in paths:
        name, suffix = path, 1
        while name in names or (name != path and name in taken):
            name, suffix = f"{path}_{suffix}", suffix + 1
        names.append(name)
    return names


def is_seed(variable):
    """Whether the variable is the state of a keras.random.SeedGenerator: [seed, counter]."""
    return variable.path.endswith("seed_generator_state") and tuple(variable.shape) == (2,)


def _is_float(variable):
    return "float" in str(variable.dtype)


def _check(variable):
    if str(variable.dtype) not in WEIGHT_DTYPES:
        raise ExportRefused(
            "weight-dtype",
            f"variable {variable.path} is {variable.dtype}; keep variables in float32 (the mixed_* dtype policies do)",
        )
