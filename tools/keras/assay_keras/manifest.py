"""model.json: what the four files of a package mean (format "assay.model/1")."""

import hashlib
import re

import keras
import tensorflow as tf

from . import canonical, ports
from .refuse import ExportRefused
from .version import VERSION

FORMAT = "assay.model/1"
_LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_PART = r"[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*"
_PINNED = re.compile(rf"(?:{_LABEL}(?:\.{_LABEL})*(?::[1-9][0-9]{{0,4}})?/)?{_PART}(?:/{_PART})*@sha256:[0-9a-f]{{64}}")


def build(name, model_source, loss, variables, evaluation, gradient, aliases, files, image=None):
    """Returns the canonical bytes of model.json. `files` maps the names of the other files to their bytes."""
    label_dtype, label_shape = ports.labels(loss.kind, evaluation.logits_shape)
    document = {
        "format": FORMAT,
        "name": name,
        "task": ports.task(loss.kind, evaluation.logits_shape),
        "inputs": [_port(model_source.graph_dtype, model_source.shape, name="x", eval="x:0", grad="x:0")],
        "labels": _port(label_dtype, label_shape, grad="y:0"),
        "logits": _port("float32", evaluation.logits_shape, eval=evaluation.logits, grad=gradient.logits),
        "loss": _loss(loss, gradient.loss),
        "tensors": _tensors(variables.weights, evaluation, gradient, aliases),
        "seeds": _seeds(variables.state, gradient),
        "files": {path: hashlib.sha256(data).hexdigest() for path, data in files.items()},
        "producer": f"assay_keras {VERSION} keras {keras.__version__} tensorflow {tf.__version__}",
    }
    if image is not None:
        document["training"] = {"image": _pinned(image)}
    return canonical.encode(document)


def _pinned(image):
    """What modelpkg.CheckImage takes: a name without a tag, and the digest."""
    if len(image) > 255 or not _PINNED.fullmatch(image):
        raise ExportRefused("image", f"{image!r} is not name@sha256:<64 lower-case hex digits> without a tag")
    return image


def _port(dtype, shape, **rest):
    return {"dtype": dtype, "shape": shape, **rest}


def _loss(loss, node):
    ignore = {} if loss.ignore_label is None else {"ignore_label": int(loss.ignore_label)}
    return {"kind": loss.kind, "node": node, **ignore}


def _tensors(weights, evaluation, gradient, aliases):
    entries = []
    for i, weight in enumerate(weights):
        ends = {
            "eval": evaluation.weights.get(i),
            "grad": gradient.weights.get(i),
            "gradient": gradient.gradients.get(i),
            "update": gradient.updates.get(i),
        }
        entry = {"name": weight.name, "dtype": weight.dtype, "shape": weight.shape, "trainable": weight.trainable}
        entries.append({**entry, "aliases": aliases[i], **{k: v for k, v in ends.items() if v}})
    return entries


def _seeds(state, gradient):
    """Keras numbers its seed generators over the whole process; here they are numbered by model."""
    return [
        {
            "name": f"seed_{number}",
            "dtype": str(state[i].dtype),
            "shape": [int(d) for d in state[i].shape],
            "grad": gradient.seeds[i],
            "update": gradient.seed_updates[i],
        }
        for number, i in enumerate(sorted(gradient.seeds))
    ]
