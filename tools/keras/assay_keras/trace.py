"""Traces a model, with its weights as arguments, into the inference graph and the gradient graph."""

from dataclasses import dataclass, field

import keras
import tensorflow as tf

from . import graph, head, losses, ops, ports, tensors
from .refuse import ExportRefused


@dataclass
class Trace:
    """A closed graph and the endpoints ("w_0:0") found in it, by canonical index of weight and state."""

    graph_def: object = None
    logits: str = None
    logits_shape: list = None
    removed: str = None  # op type of the activation that was taken off
    loss: str = None
    penalties: int = 0  # terms that the model itself adds to the loss, such as weight decay
    weights: dict = field(default_factory=dict)
    gradients: dict = field(default_factory=dict)
    updates: dict = field(default_factory=dict)
    seeds: dict = field(default_factory=dict)
    seed_updates: dict = field(default_factory=dict)


class Tracer:
    """Builds both graphs of one model. Placeholders are x, y, w_i (weights by name), s_i (state in Keras' order)."""

    def __init__(self, model, variables, loss, source):
        self.model, self.variables, self.loss, self.source = model, variables, loss, source

    def evaluation(self):
        """Inference (training=False): x and weights to logits."""
        trace = Trace()

        def run(weights, state, x):
            output, _, _ = self._call(weights, state, x, training=False)
            self._logits(trace, output)

        concrete = self._concrete(run, *self._specs())
        self._close(trace, concrete, [trace.logits], seeds=range(len(self.variables.state)))
        if trace.seeds:
            raise ExportRefused("random-inference", "the model draws random numbers at inference (training=False) too")
        return trace

    def gradient(self, logits_shape):
        """Training (training=True): x, y, weights and seeds to logits, loss, gradients and new state."""
        trace = Trace()
        dtype, shape = ports.labels(self.loss.kind, logits_shape)
        labels = tf.TensorSpec([None] + shape[1:], dtype, name="y")

        def run(weights, state, x, y):
            trainable = [t for w, t in zip(self.variables.weights, weights) if w.trainable]
            with tf.GradientTape(watch_accessed_variables=False) as tape:
                tape.watch(trainable)
                output, updated, penalties = self._call(weights, state, x, training=True)
                logits = self._logits(trace, output)
                total = sum(penalties, losses.build(self.loss, y, logits))
            trace.penalties = len(penalties)
            trace.loss = _name(total, "loss")
            self._gradients(trace, tape.gradient(total, trainable, unconnected_gradients="zero"))
            self._updates(trace, state, updated)

        concrete = self._concrete(run, *self._specs(), labels)
        ends = [trace.logits, trace.loss, *trace.gradients.values(), *trace.updates.values()]
        self._close(trace, concrete, [*ends, *trace.seed_updates.values()], seeds=trace.seed_updates)
        return trace

    def _specs(self):
        weights = [tf.TensorSpec(w.shape, w.dtype, name=f"w_{i}") for i, w in enumerate(self.variables.weights)]
        state = [tf.TensorSpec(v.shape, v.dtype, name=f"s_{i}") for i, v in enumerate(self.variables.state)]
        return weights, state, self.source.spec()

    def _concrete(self, run, *specs):
        """Keras itself traces without autograph. Whatever user code raises in a trace is a refusal, with its text."""
        try:
            return tf.function(run, autograph=False).get_concrete_function(*specs)
        except ExportRefused:
            raise
        except Exception as err:
            raise ExportRefused("trace", f"the model cannot be traced: {err}") from err

    def _call(self, weights, state, x, training):
        """Returns (output, new value by variable id, penalties such as weight decay)."""
        values = [(w.variable, t) for w, t in zip(self.variables.weights, weights)]
        values += zip(self.variables.state, state)
        # As Model.stateless_call does, but through __call__: it tells nested layers whether this is training.
        with keras.StatelessScope(values, collect_losses=True) as scope:
            output = self.model(tf.cast(x, self.source.dtype), training=training)
            penalties = [tf.cast(penalty, tf.float32) for penalty in self.model.losses]
        return ports.check_output(output), {id(v): scope.get_current_value(v) for v, _ in values}, penalties

    def _logits(self, trace, output):
        logits, trace.removed = head.logits_of(output, self.loss)
        trace.logits_shape = ports.check_logits(logits, self.loss.kind)
        trace.logits = _name(logits, "logits")
        return logits

    def _gradients(self, trace, gradients):
        indices = [i for i, w in enumerate(self.variables.weights) if w.trainable]
        for i, value in zip(indices, gradients):
            trace.gradients[i] = _name(tf.convert_to_tensor(value), f"dw_{i}")

    def _updates(self, trace, state, updated):
        for i, weight in enumerate(self.variables.weights):
            if not weight.trainable:
                trace.updates[i] = _name(updated[id(weight.variable)], f"nw_{i}")
        for i, (variable, old) in enumerate(zip(self.variables.state, state)):
            if updated[id(variable)] is old:
                continue
            if not tensors.is_seed(variable):
                raise ExportRefused("integer-state", f"training changes {variable.path}, which is {variable.dtype}")
            trace.seed_updates[i] = _name(updated[id(variable)], f"ns_{i}")

    def _close(self, trace, concrete, ends, seeds):
        """Folds all state but the given seeds into the graph, and notes which placeholders are left."""
        folded = [i for i, v in enumerate(self.variables.state) if i not in seeds or not tensors.is_seed(v)]
        constants = {f"s_{i}": self.variables.state[i].numpy() for i in folded}
        trace.graph_def = graph.close(concrete, [end.split(":")[0] for end in ends], constants)
        ops.check(trace.graph_def)
        present = {node.name for node in trace.graph_def.node if node.op == "Placeholder"}
        trace.weights = {i: f"w_{i}:0" for i in range(len(self.variables.weights)) if f"w_{i}" in present}
        trace.seeds = {i: f"s_{i}:0" for i in range(len(self.variables.state)) if f"s_{i}" in present}


def _name(tensor, name):
    """Gives a tensor an endpoint of its own; the name that TensorFlow really took comes back."""
    return tf.identity(tensor, name=name).name
