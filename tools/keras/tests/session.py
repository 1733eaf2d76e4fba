"""Runs a package's GraphDefs as Go does: imported into an empty graph, everything fed by name."""

import json
from pathlib import Path

import numpy as np
import tensorflow as tf


class Package:
    """An exported folder."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.manifest = json.loads(self.folder.joinpath("model.json").read_bytes())

    def logits(self, x, weights):
        """Inference logits; weights maps canonical names to arrays."""
        feed = self._weights("eval", weights)
        return self._run("eval.pb", [self.manifest["logits"]["eval"]], {**feed, self._port("eval"): x})[0]

    def step(self, x, y, weights, seeds):
        """Returns (loss, logits, gradients by name, updates by name, new seeds)."""
        manifest = self.manifest
        feed = {**self._weights("grad", weights), manifest["labels"]["grad"]: y, self._port("grad"): x}
        feed.update((seed["grad"], value) for seed, value in zip(manifest["seeds"], seeds))
        gradients = {t["name"]: t["gradient"] for t in manifest["tensors"] if "gradient" in t}
        updates = {t["name"]: t["update"] for t in manifest["tensors"] if "update" in t}
        fetches = [manifest["loss"]["node"], manifest["logits"]["grad"], gradients, updates]
        fetches.append([seed["update"] for seed in manifest["seeds"]])
        return self._run("grad.pb", fetches, feed)

    def _port(self, which):
        return self.manifest["inputs"][0][which]

    def _weights(self, which, weights):
        return {t[which]: weights[t["name"]] for t in self.manifest["tensors"] if which in t}

    def _run(self, file, fetches, feed):
        graph_def = tf.compat.v1.GraphDef.FromString(self.folder.joinpath(file).read_bytes())
        with tf.Graph().as_default() as graph:
            tf.import_graph_def(graph_def, name="")
            with tf.compat.v1.Session(graph=graph) as session:
                return session.run(fetches, feed)


def assert_close(got, want, what):
    """The bound that holds for every comparison with Keras: |a-b| <= 1e-5 + 1e-4 |b|."""
    np.testing.assert_allclose(got, want, rtol=1e-4, atol=1e-5, err_msg=what)
