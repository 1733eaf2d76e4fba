"""Keras' side of scripts/bench.py: prepares the files that both sides use, and evaluates or trains when it is told to.

It reads one JSON object a line, {"do": NAME, ...}, and answers each with one. Usage: keras_side.py FOLDER
"""
import gzip
import json
import os
import sys
import time
from pathlib import Path

import model as digits
import keras
import numpy as np
import tensorflow as tf

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools" / "keras"))
import assay_keras  # noqa: E402

RECORDS, SIDE = 10_000, 28


class Side:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.x, self.y, self.model = None, None, None

    def versions(self):
        return {"tensorflow": tf.__version__, "keras": keras.__version__, "python": sys.version.split()[0]}

    def prepare(self):
        """Digits as NumPy files, the CNN as a package with and without dropout, a checkpoint trained for one epoch."""
        raw = np.frombuffer(gzip.decompress((ROOT / "integration/digits/digits.bin.gz").read_bytes()), np.uint8)
        raw = np.random.default_rng(1).permutation(raw.reshape(RECORDS, 1 + SIDE * SIDE))
        np.save(self.folder / "x.npy", (raw[:, 1:].astype("float32") / np.float32(255)).reshape(-1, SIDE, SIDE, 1))
        np.save(self.folder / "y.npy", raw[:, 0].astype("int32"))
        self.x, self.y = digits.load(self.folder)
        keras.utils.set_random_seed(1)
        self.model = digits.compiled(digits.build(), jit=False)
        twin = digits.compiled(digits.build(dropout=0.0), jit=False)
        twin.set_weights(self.model.get_weights()[: len(twin.weights)])
        assay_keras.export(self.model, self.folder / "model")
        assay_keras.export(twin, self.folder / "twin")
        self.model.fit(self.x, self.y, batch_size=64, verbose=0)
        self.model.save_weights(self.folder / "trained.weights.h5")

    def prepare_large(self, units):
        """A perceptron whose weights are large enough for rates of decoding, in every format."""
        layers = [keras.Input((SIDE * SIDE,))] + [keras.layers.Dense(n, name=f"dense_{i}") for i, n in enumerate(units)]
        large = keras.Sequential(layers, name="large")
        assay_keras.export(large, self.folder / "large", loss="sparse_categorical_crossentropy")
        os.link(self.folder / "large" / "init.safetensors", self.folder / "large.safetensors")
        tf.train.Checkpoint(large).write(str(self.folder / "large_bundle"))
        large.save_weights(self.folder / "large.weights.h5")

    def tune_evaluate(self, batches):
        """The fastest batch size, with and without XLA (Keras' jit_compile)."""
        return self._fastest([{"jit": jit, "batch": b} for b in batches for jit in (False, True)], self._evaluate)

    def _evaluate(self, jit, batch):
        digits.compiled(self.model, jit)
        self.model.evaluate(self.x, self.y, batch_size=batch, verbose=0)
        return min(self.evaluate(batch, 1)["seconds"] for _ in range(3))

    def evaluate(self, batch, times):
        start = time.perf_counter()
        for _ in range(times):
            loss, accuracy = self.model.evaluate(self.x, self.y, batch_size=batch, verbose=0)
        seconds = time.perf_counter() - start
        return {"correct": round(accuracy * len(self.y)), "total": len(self.y), "loss": loss, "seconds": seconds}

    def tune_fit(self, batch, steps):
        """The fastest number of steps per call into TensorFlow, with and without XLA, on a few batches."""
        def seconds(jit, steps):
            digits.compiled(self.model, jit, steps)
            return self._fit(self.x[: 32 * batch], self.y[: 32 * batch], batch, 2)[0]

        return self._fastest([{"jit": False, "steps": n} for n in steps] + [{"jit": True, "steps": 1}], seconds)

    def fit(self, batch, epochs):
        """Trains for one epoch that does not count, and then for epochs that do."""
        seconds, losses = self._fit(self.x, self.y, batch, 1 + epochs)
        return {"seconds": seconds, "loss": losses[-1]}

    def first_losses(self, batch, steps, rate):
        """The loss of each step on one batch over and over, from the package's initial weights, without dropout."""
        twin = digits.compiled(digits.build(dropout=0.0), jit=False, rate=rate)
        assay_keras.load(twin, self.folder / "twin" / "init.safetensors")
        return {"losses": self._fit(self.x[:batch], self.y[:batch], batch, steps, twin)[1]}

    def _fit(self, x, y, batch, epochs, model=None):
        ends = []
        tick = keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: ends.append(time.perf_counter()))
        history = (model or self.model).fit(x, y, batch_size=batch, epochs=epochs, verbose=0, callbacks=[tick])
        return ends[-1] - ends[0], history.history["loss"]

    def _fastest(self, settings, seconds):
        """Tries every setting and leaves the model compiled with the fastest."""
        tried = [{**s, "seconds": seconds(**s)} for s in settings]
        best = min(tried, key=lambda t: t["seconds"])
        seconds(**{key: best[key] for key in settings[0]})
        return {"best": best, "tried": tried}


def main(folder):
    out, sys.stdout = sys.stdout, sys.stderr  # whatever a library prints stays out of the answers
    side = Side(folder)
    for line in sys.stdin:
        request = json.loads(line)
        answer = getattr(side, request.pop("do"))(**request)
        print(json.dumps(answer or {}), file=out, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
