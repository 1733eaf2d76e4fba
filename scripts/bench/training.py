"""Training the digits' CNN: assay-trainer against Keras fit."""
import json
import subprocess
import time

from . import sides, stats
from .report import Row

BATCH, RATE, RECORDS = 64, 0.002, 10_000


def training(bench):
    """Examples a second over whole epochs; the first epoch of each run does not count."""
    equal = same_losses(bench)
    tuned = bench.keras.do("tune_fit", batch=BATCH, steps=[1, 8, 32] if not bench.quick else [1])["best"]
    epochs = 1 if bench.quick else 4
    samples = stats.interleave(
        lambda: train(bench, "model", {"split": "train"}, 1 + epochs)[0] / epochs,
        lambda: bench.keras.do("fit", batch=BATCH, epochs=epochs)["seconds"] / epochs,
        bench.pairs(15), bench.progress("training"))
    setting = f"{tuned['steps']} steps a call, {'XLA' if tuned['jit'] else 'no XLA'}"
    return Row("training", "examples/s", [RECORDS / s for s in samples.ours], [RECORDS / s for s in samples.theirs],
               samples.ratios(), bar=1.0, equal=equal, stolen=samples.stolen,
               ours_is=f"assay-trainer, Adam, batch {BATCH}", theirs_is=f"model.fit, Adam, batch {BATCH}, {setting}")


def same_losses(bench, steps=10):
    """Takes some steps on one batch, where neither shuffling nor dropout makes a difference, and compares every loss."""
    _, ours = train(bench, "twin", {"split": "train", "to": BATCH}, steps)
    theirs = bench.keras.do("first_losses", batch=BATCH, steps=steps, rate=RATE)["losses"]
    sides.agree("steps", len(ours), len(theirs), 0, 0)
    for i, (a, b) in enumerate(zip(ours, theirs)):
        sides.agree(f"loss of step {i + 1}", a, b)
    return f"loss after {steps} steps on one batch {ours[-1]:.6f} and {theirs[-1]:.6f}"


def train(bench, model, records, epochs):
    """Runs a job; returns the seconds from the end of the first epoch to the end of the last, and the epochs' losses."""
    bench.jobs += 1
    name = bench.folder / f"job-{bench.jobs}"
    job = {
        "model": str(bench.folder / model), "data": str(bench.folder / "data"), "train": records, "state": f"{name}.state",
        "output": f"{name}.safetensors", "format": "safetensors", "epochs": epochs, "batch": BATCH, "seed": bench.jobs,
        "schedule": {"curve": "constant"},
        "optimizer": {"rule": "adam", "learning_rate": RATE}, "stop": {"metric": "accuracy"}, "checkpoint_seconds": 3600, "device": "cpu",
    }
    ends, losses = [], []
    with open(f"{name}.log", "w") as log:
        child = subprocess.Popen([sides.BIN / "assay-trainer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
                                 text=True, env={"TF_CPP_MIN_LOG_LEVEL": "2"})
        child.stdin.write(json.dumps(job))
        child.stdin.close()
        for line in child.stdout:
            event = json.loads(line)
            if event["kind"] == "epoch":
                ends.append(time.perf_counter())
                losses.append(event["loss"])
        if child.wait() or len(ends) != epochs:
            raise sides.Failed(f"assay-trainer failed after {len(ends)} epochs: {line}")
    return ends[-1] - ends[0], losses
