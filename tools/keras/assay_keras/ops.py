"""The allow-list of TensorFlow ops: pure mathematics, nothing with state, files, network or strings."""

from pathlib import Path

import tensorflow as tf

from .refuse import ExportRefused

ALLOWED = frozenset(Path(__file__).with_name("ops.txt").read_text().split())


def check(graph_def):
    """Refuses a GraphDef with an op off the list or a string, in its nodes or in its function library."""
    nodes = [(node, "") for node in graph_def.node]
    for function in graph_def.library.function:
        nodes += [(node, f" of function {function.signature.name}") for node in function.node_def]
    for node, where in nodes:
        if node.op not in ALLOWED:
            raise ExportRefused("op", f"{node.op} (node {node.name}{where}) is not on the list of allowed ops")
    for node, where in nodes:
        _check_types(node, where)


def _check_types(node, where):
    for key, value in node.attr.items():
        types = list(value.list.type) + [value.type, value.tensor.dtype]
        if tf.string.as_datatype_enum in types:
            raise ExportRefused("string", f"{node.op} (node {node.name}{where}) handles strings (attribute {key})")
