"""What a graph may hold: allow-listed TensorFlow ops (pure mathematics: no state, files, network), no strings, and
constants of bounded size."""

from pathlib import Path

import tensorflow as tf

from .refuse import ExportRefused

MAX_CONSTANT = 16 << 20  # bytes, as evaluator/modelpkg reads

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
        _check_constant(node, where)


def _check_types(node, where):
    for key, value in node.attr.items():
        types = list(value.list.type) + [value.type, value.tensor.dtype]
        if tf.string.as_datatype_enum in types:
            raise ExportRefused("string", f"{node.op} (node {node.name}{where}) handles strings (attribute {key})")


def _check_constant(node, where):
    size = node.attr["value"].tensor.ByteSize() if node.op == "Const" else 0
    if size > MAX_CONSTANT:
        raise ExportRefused(
            "constant",
            f"constant {node.name}{where} has {size} bytes, {MAX_CONSTANT} are allowed; make it a weight (trainable=False)",
        )
