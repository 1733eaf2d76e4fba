"""A traced function as a closed, canonical GraphDef: equal models give equal bytes."""

import re

import tensorflow as tf

from .refuse import ExportRefused

# Loop conditions get an argument per loop variable; the unread ones are named after the function, with its counter.
_UNUSED_ARGUMENT = re.compile(r"_\d+(___redundant_placeholder)")


def close(concrete, outputs, constants):
    """Returns the GraphDef that computes `outputs` (node names) of a concrete function.

    constants maps placeholder names to arrays to be folded in; eager tensors that the function captured are added.
    Control edges are dropped: every op is pure, and the asserts that hang on them handle strings.
    """
    graph_def = concrete.graph.as_graph_def(add_shapes=True)
    _fold(graph_def, {**constants, **_captured(concrete)})
    _refuse_xla(graph_def)
    for node in _all_nodes(graph_def):
        _strip(node)
    _prune(graph_def, outputs)
    _prune_functions(graph_def)
    _rename_functions(graph_def)
    return graph_def


def encode(graph_def):
    """Returns the bytes, with map entries in sorted order."""
    return graph_def.SerializeToString(deterministic=True)


def _captured(concrete):
    constants = {}
    for value, placeholder in concrete.graph.captures:
        if value.dtype in (tf.resource, tf.variant):
            raise ExportRefused(
                "captured-state",
                f"the model reads {getattr(value, 'name', 'a variable or table')} which is not one of its weights",
            )
        constants[placeholder.op.name] = value.numpy()
    return constants


def _fold(graph_def, constants):
    for node in graph_def.node:
        if node.name not in constants:
            continue
        shapes = node.attr["_output_shapes"]
        tensor = tf.make_tensor_proto(constants[node.name])
        folded = tf.compat.v1.NodeDef(name=node.name, op="Const")
        folded.attr["dtype"].type = tensor.dtype
        folded.attr["value"].tensor.CopyFrom(tensor)
        folded.attr["_output_shapes"].CopyFrom(shapes)
        node.CopyFrom(folded)


def _refuse_xla(graph_def):
    for function in graph_def.library.function:
        if function.attr["_XlaMustCompile"].b:
            raise ExportRefused(
                "xla",
                f"{function.signature.name} asks for XLA (a grouped convolution, or jit_compile=True), which is not supported",
            )


def _all_nodes(graph_def):
    yield from graph_def.node
    for function in graph_def.library.function:
        yield from function.node_def


def _strip(node):
    """Drops control inputs, placement and debug information."""
    data = [name for name in node.input if not name.startswith("^")]
    del node.input[:]
    node.input.extend(data)
    node.device = ""
    node.ClearField("experimental_debug_info")
    for key in ("_class", "_gradient_op_type"):
        node.attr.pop(key, None)


def _reachable(nodes, roots):
    """Names of the nodes that the roots depend on. References are "node", "node:0" or, in functions, "node:out:0"."""
    inputs = {node.name: [name.split(":")[0] for name in node.input] for node in nodes}
    seen, stack = set(), list(roots)
    while stack:
        name = stack.pop()
        if name in inputs and name not in seen:
            seen.add(name)
            stack.extend(inputs[name])
    return seen


def _keep(nodes, names):
    kept = [node for node in nodes if node.name in names]
    del nodes[:]
    nodes.extend(kept)


def _prune(graph_def, outputs):
    _keep(graph_def.node, _reachable(graph_def.node, outputs))
    for function in graph_def.library.function:
        function.control_ret.clear()
        del function.signature.control_output[:]
        roots = [name.split(":")[0] for name in function.ret.values()]
        _keep(function.node_def, _reachable(function.node_def, roots))


def _references(nodes):
    """Function names that the nodes' attributes refer to, in order."""
    for node in nodes:
        for key in sorted(node.attr):
            value = node.attr[key]
            for func in [value.func, *value.list.func]:
                if func.name:
                    yield func


def _prune_functions(graph_def):
    """Keeps the functions that are called, in the order of their first call (breadth first)."""
    library = {f.signature.name: f for f in graph_def.library.function}
    order = []
    level = [ref.name for ref in _references(graph_def.node)]
    while level:
        fresh = [name for name in dict.fromkeys(level) if name not in order]
        order.extend(fresh)
        level = [ref.name for name in fresh for ref in _references(library[name].node_def)]
    kept = [library[name] for name in order]
    graph_def.library.Clear()
    graph_def.library.function.extend(kept)


def _rename_functions(graph_def):
    """Numbers the functions: TensorFlow's own names hold a counter of the process."""
    names = {f.signature.name: f"fn_{i}" for i, f in enumerate(graph_def.library.function)}
    for ref in _references(_all_nodes(graph_def)):
        ref.name = names[ref.name]
    for function in graph_def.library.function:
        function.signature.name = names[function.signature.name]
        function.attr.clear()  # names of forward and backward functions, and hints for tracing
        for argument in function.signature.input_arg:
            argument.name = _UNUSED_ARGUMENT.sub(r"\1", argument.name)
