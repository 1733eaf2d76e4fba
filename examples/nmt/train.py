#!/usr/bin/env python3
"""The program of the researcher's image: trains the model of a package on a dataset package, as docs/executor.md asks of images.

It reads ASSAY_PACKAGE, ASSAY_DATA and ASSAY_JOB, tells of itself on standard output, an event a line, keeps what it needs to
go on in ASSAY_OUT/state, and leaves the weights that did best on the validation records in ASSAY_OUT/weights.safetensors.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

# Before anything that takes seconds: the first process of a container does not even end by a signal that it does not catch.
asked_to_end = []
signal.signal(signal.SIGTERM, lambda *_: asked_to_end.append(True))

import keras
import numpy as np
import tensorflow as tf

import weights
from data import Package
from model import build
from state import State
from tokenizer import PAD

LEARNING_RATE, FINAL_RATE = 4e-3, 0.1  # half a cosine from the first to that fraction of it
BATCH, EPOCHS = 32, 12  # where the job does not say
TELL_SECONDS, SAVE_SECONDS = 0.5, 30


def tell(kind, **fields):
    print(json.dumps({"kind": kind, **fields}), flush=True)


class Stopped(Exception):
    """Somebody has asked the program to end."""


class Trainer:
    """One job: model, data, and where it is."""

    def __init__(self, job, package, data, out):
        self.job, self.out = job, Path(out)
        self.epochs, self.batch, self.seed = (
            job.get("epochs") or EPOCHS,
            job.get("batch") or BATCH,
            job.get("seed") or 0,
        )
        self.model = build()
        weights.load(self.model, job.get("init") or Path(package) / "init.safetensors")
        records = Package(data)
        self.x, self.y = records.split(**part(job["train"]))
        self.validation = records.split(**part(job["validation"])) if job.get("validation") else None
        self.per_epoch = -(-len(self.x) // self.batch)
        self.steps = self.per_epoch * self.epochs
        self.model.optimizer = keras.optimizers.Adam(
            keras.optimizers.schedules.CosineDecay(LEARNING_RATE, self.steps, FINAL_RATE)
        )
        self.model.optimizer.build(self.model.trainable_variables)
        for i, variable in enumerate(self.model.non_trainable_variables):  # the dropout's generators: [seed, counter]
            variable.assign(
                np.array([np.random.SeedSequence([self.seed, i]).generate_state(1)[0] >> 1, 0], variable.dtype)
            )
        self.state = State(
            self.out / "state",
            self.model,
            {k: job.get(k) for k in ("train", "validation", "epochs", "batch", "seed", "init")},
        )
        self.told, self.best = 0.0, None

    def run(self):
        """Trains to the end of the job, from where it was."""
        resumed = self.state.load()
        self.best, self.saved = self.state.at["best"], time.monotonic()
        tell("started", device="cpu", epochs=self.epochs, steps=self.steps, resumed=resumed, **self.known())
        self.began, self.done_before = time.monotonic(), self.state.at["step"]
        reason = self.reached()
        while reason is None:
            self.epoch(self.state.at["epochs"])
            reason = self.reached()
        weights.save(self.state.best or self.state.current(), self.out / "weights.safetensors")
        tell(
            "done",
            step=self.state.at["step"],
            steps=self.steps,
            reason=reason,
            examples_per_second=self.rate(),
            **self.known(),
        )

    def epoch(self, number):
        """The rest of an epoch, whose order follows from the seed."""
        at = self.state.at
        order = np.random.default_rng([self.seed, number]).permutation(len(self.x))
        while at["step"] < (number + 1) * self.per_epoch:
            if asked_to_end:
                self.save()
                raise Stopped
            start = (at["step"] - number * self.per_epoch) * self.batch
            rows = order[start : start + self.batch]
            at["sums"] = (np.array(at["sums"]) + self.step(self.x[rows], self.y[rows]).numpy()).tolist()
            at["step"] += 1
            self.after_step(number)
        fields = {"epoch": number + 1, **self.progress()}
        if self.validation:
            fields["validation"] = self.validate(number + 1)
        at["epochs"], at["sums"] = number + 1, [0.0, 0.0, 0.0]
        tell("epoch", **fields, **self.known())
        self.save()

    def after_step(self, number):
        now = time.monotonic()
        if now - self.told > TELL_SECONDS:
            self.told = now
            tell("progress", epoch=number + 1, **self.progress())
        if now - self.saved > (self.job.get("checkpoint_seconds") or SAVE_SECONDS):
            self.save()

    @tf.function(autograph=False)
    def step(self, x, y):
        """One update; returns the loss summed over the tokens, how many were right, and how many there were."""
        with tf.GradientTape() as tape:
            logits = self.model(x, training=True)
            loss = self.model.loss(y, logits)
        variables = self.model.trainable_variables
        self.model.optimizer.apply(tape.gradient(loss, variables), variables)
        right, count = hits(y, logits)
        return tf.stack([loss * count, right, count])

    @tf.function(autograph=False)
    def measure(self, x, y):
        logits = self.model(x, training=False)
        right, count = hits(y, logits)
        return tf.stack([self.model.loss(y, logits) * count, right, count])

    def validate(self, epoch):
        """What the weights do on the validation records; the best weights are kept."""
        x, y = self.validation
        loss, right, count = sum(
            self.measure(x[i : i + 256], y[i : i + 256]).numpy().astype(float) for i in range(0, len(x), 256)
        )
        values = {
            "epoch": epoch,
            "loss": loss / count,
            "accuracy": right / count,
            "correct": int(right),
            "total": int(count),
        }
        if self.best is None or values["accuracy"] > self.best["accuracy"]:
            self.best = self.state.at["best"] = values
            self.state.best = self.state.current()
        return values

    def reached(self):
        target = (self.job.get("stop") or {}).get("target")
        if target is not None and self.best is not None and self.best["accuracy"] >= target:
            return "target"
        return "epochs" if self.state.at["epochs"] >= self.epochs else None

    def progress(self):
        step, (loss, right, count), rate = self.state.at["step"], self.state.at["sums"], self.rate()
        return {
            "epochs": self.epochs, "step": step, "steps": self.steps, "loss": loss / count, "accuracy": right / count,
            "examples_per_second": rate, "eta_seconds": (self.steps - step) * self.batch / rate if rate else 0,
        }  # fmt: skip

    def rate(self):
        return (self.state.at["step"] - self.done_before) * self.batch / max(time.monotonic() - self.began, 1e-9)

    def known(self):
        return {"best": self.best} if self.best else {}

    def save(self):
        self.state.save()
        self.saved = time.monotonic()
        tell("saved", step=self.state.at["step"], steps=self.steps)


def hits(y, logits):
    counts = tf.not_equal(y, PAD)
    right = tf.logical_and(tf.equal(tf.argmax(logits, -1, output_type=y.dtype), y), counts)
    return tf.reduce_sum(tf.cast(right, tf.float32)), tf.reduce_sum(tf.cast(counts, tf.float32))


def part(chosen):
    """A job's records as the arguments of Package.split."""
    return {"name": chosen["split"], "first": chosen.get("from") or 0, "end": chosen.get("to") or 0}


def main():
    environment = {name: os.environ[f"ASSAY_{name.upper()}"] for name in ("package", "data", "out")}
    try:
        Trainer(json.loads(Path(os.environ["ASSAY_JOB"]).read_text()), **environment).run()
    except Stopped:
        tell("failed", code="canceled", message="asked to end; the state is saved")
        sys.exit(1)
    except Exception as err:  # whatever it is, whoever started the program is told
        tell("failed", code="trainer_failed", message=f"{type(err).__name__}: {err}"[:300])
        raise


if __name__ == "__main__":
    main()
