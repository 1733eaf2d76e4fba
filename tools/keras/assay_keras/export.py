"""Export of a Keras model as a model package: the whole flow on one screen."""

import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

import keras
import numpy as np

from . import aliases, graph, head, losses, manifest, ports, safetensors_io, tensors, trace
from .keccak import keccak256
from .refuse import ExportRefused

FILES = ("eval.pb", "grad.pb", "init.safetensors", "model.json")
PENALTY_NOTICE = "the model adds penalties (regularizers, add_loss): grad.pb's loss and gradients include them"


class Exported(NamedTuple):
    """A written package: its folder, its modelRoot (0x and 64 hex digits), and what was changed on the way."""

    dir: str
    model_root: str
    notices: list


def export(model, dir, loss=None, name=None, input_spec=None, image=None):
    """Writes `model` to the folder `dir` as a model package, and returns Exported.

    model: any built Keras 3 model on the TensorFlow backend, with one input and one output.
    loss: "sparse_categorical_crossentropy", "binary_crossentropy" or "mean_squared_error", or a Keras loss; by default the
        one given to model.compile.
    name: the package's name; by default the model's.
    input_spec: anything with shape and dtype, for a subclassed model whose input is not float32.
    image: the container image that the model is trained in, name@sha256:<64 hex digits>; by default none.

    What is changed (a final softmax removed, say) is also printed to stderr. Raises ExportRefused, whose `code` names
    what is not supported. The model itself is left as it was.
    """
    _check_model(model)
    loss = losses.resolve(model, loss)
    source = ports.find_input(model, input_spec)
    variables = tensors.collect(model)

    tracer = trace.Tracer(model, variables, loss, source)
    evaluation = tracer.evaluation()
    gradient = tracer.gradient(evaluation.logits_shape)

    files = {
        "eval.pb": graph.encode(evaluation.graph_def),
        "grad.pb": graph.encode(gradient.graph_def),
        "init.safetensors": safetensors_io.encode({w.name: np.array(w.variable) for w in variables.weights}),
    }
    found = aliases.find(model, variables.weights)
    name = _package_name(name or model.name)
    document = manifest.build(name, source, loss, variables, evaluation, gradient, found, files, image)

    _write(Path(dir), {**files, "model.json": document})
    return Exported(str(dir), "0x" + keccak256(document).hex(), _say(loss, evaluation, gradient))


def _check_model(model):
    if not isinstance(model, keras.Model):
        raise ExportRefused("not-a-model", f"a keras.Model is wanted, not {type(model).__name__}")
    if keras.backend.backend() != "tensorflow":
        raise ExportRefused("backend", f"KERAS_BACKEND is {keras.backend.backend()}; set it to tensorflow")
    if not model.built:
        raise ExportRefused("not-built", "build the model first (call it on a batch, or give keras.Input)")


def _package_name(name):
    return re.sub(r"[^A-Za-z0-9_.-]", "_", name)[:255]


def _write(folder, files):
    """Writes the files, model.json last and each in one step, so that a folder with a model.json is complete."""
    folder.mkdir(parents=True, exist_ok=True)
    strangers = sorted(set(os.listdir(folder)) - set(FILES))
    if strangers:
        raise ExportRefused("output-folder", f"{folder} holds other files ({strangers[0]}); name an empty folder")
    folder.joinpath("model.json").unlink(missing_ok=True)
    for path in FILES:
        temporary = folder / (path + ".part")
        temporary.write_bytes(files[path])
        os.replace(temporary, folder / path)


def _say(loss, evaluation, gradient):
    notices = list(loss.notices)
    if evaluation.removed:
        notices.append(head.notice(evaluation.removed, loss))
    if gradient.penalties:
        notices.append(PENALTY_NOTICE)
    for notice in notices:
        print(f"assay_keras: {notice}", file=sys.stderr)
    return notices
