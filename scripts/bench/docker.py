"""Training the digits' CNN by one worker: assay-trainer in a container against the same files without one."""
import json
import os
import statistics
import subprocess
import time

from . import sides, stats
from .report import Row

BATCH, RATE, RECORDS = 64, 0.002, 10_000


def training(bench):
    """Examples a second of the median epoch of a run, as the worker sees epochs end; the first does not count."""
    image = trainer_image()
    equal = same_weights(bench, image)
    epochs = 1 if bench.quick else 6
    samples = stats.interleave(
        lambda: train(bench, ["--executor", "docker", "--image", image], 1 + epochs)[0],
        lambda: train(bench, ["--executor", "native"], 1 + epochs)[0],
        bench.pairs(25), bench.progress("docker"))
    return Row("docker", "examples/s", [RECORDS / s for s in samples.ours], [RECORDS / s for s in samples.theirs],
               samples.ratios(), bar=0.98, equal=equal, stolen=samples.stolen,
               ours_is=f"--executor docker, Adam, batch {BATCH}", theirs_is=f"--executor native, Adam, batch {BATCH}")


def trainer_image():
    """An image of bin/assay-trainer, libtensorflow and the system libraries that they load: the files that run natively."""
    if subprocess.run(["docker", "info"], capture_output=True).returncode:
        raise sides.Failed("no Docker engine answers: scripts/with-docker.sh scripts/bench.py --only docker")
    command = ["go", "run", "./worker/executor/testimages/cmd/assay-trainer-image", str(sides.ROOT)]
    return subprocess.check_output(command, cwd=sides.ROOT, text=True, env={**os.environ, "CGO_ENABLED": "0"}).strip()


def same_weights(bench, image):
    """One epoch with the same seed must give the same weights, byte for byte."""
    _, ours = train(bench, ["--executor", "docker", "--image", image, "--seed", "7"], 1)
    _, theirs = train(bench, ["--executor", "native", "--seed", "7"], 1)
    if ours != theirs:
        raise sides.Failed(f"the weights differ: {ours} in a container, {theirs} without")
    return f"weights {ours[:10]}... on both sides"


def train(bench, flags, epochs):
    """Runs a job; returns the median seconds from the end of one epoch to the end of the next, and the weights' root."""
    bench.jobs += 1
    ends = []
    command = [sides.BIN / "assay-worker", "train", "--json", "--model", bench.folder / "model", "--data", bench.folder / "data",
               "--split", "train", "--epochs", str(epochs), "--batch", str(BATCH), "--learning-rate", str(RATE), "--device", "cpu",
               "--save-every", "1h", *flags, bench.folder / f"docker-{bench.jobs}.safetensors"]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    for line in child.stdout:
        if json.loads(line).get("message", "").startswith("epoch "):
            ends.append(time.perf_counter())
    if child.wait() or len(ends) != epochs:
        raise sides.Failed(f"assay-worker train {' '.join(flags)} failed after {len(ends)} epochs: {line}")
    return statistics.median(b - a for a, b in zip(ends, ends[1:])) if epochs > 1 else None, json.loads(line)["weights_root"]
