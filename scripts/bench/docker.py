"""Training the digits' CNN by one worker: assay-trainer in a container against the same files without one."""
import contextlib
import json
import os
import signal
import subprocess
import time
from pathlib import Path

from . import sides, stats
from .report import Row

BATCH, RATE, RECORDS = 64, 0.002, 10_000


def training(bench):
    """Examples a second of single epochs. Both trainings live side by side and have their epochs in turns, the other one stopped by
    SIGSTOP meanwhile, so that the two epochs of a pair see the machine in the same second. The first epoch of each does not count."""
    image = trainer_image()
    equal = same_weights(bench, image)
    pairs = bench.pairs(150)
    ours = Training(bench, ["--executor", "docker", "--image", image], pairs + 2, in_container)
    theirs = Training(bench, ["--executor", "native"], pairs + 2, child_of)
    try:
        samples = stats.interleave(ours.epoch, theirs.epoch, pairs, bench.progress("docker"))
    finally:
        ours.go_on()
        theirs.go_on()
    ours.finish()
    theirs.finish()
    return Row("docker", "examples/s", [RECORDS / s for s in samples.ours], [RECORDS / s for s in samples.theirs],
               samples.ratios(), bar=0.98, equal=equal, stolen=samples.stolen,
               ours_is=f"--executor docker, Adam, batch {BATCH}", theirs_is=f"--executor native, Adam, batch {BATCH}")


class Training:
    """A worker whose trainer is stopped except during epoch()."""

    def __init__(self, bench, flags, epochs, trainer_of):
        self.worker = start(bench, flags, epochs)
        self.wait()
        self.trainer = trainer_of(self.worker.pid)
        os.kill(self.trainer, signal.SIGSTOP)

    def epoch(self):
        """The seconds of one more epoch."""
        os.kill(self.trainer, signal.SIGCONT)
        begun = time.perf_counter()
        self.wait()
        seconds = time.perf_counter() - begun
        os.kill(self.trainer, signal.SIGSTOP)
        return seconds

    def wait(self):
        for line in self.worker.stdout:
            if is_epoch(line):
                return
        raise sides.Failed(f"assay-worker train ended early: {self.worker.wait()}")

    def go_on(self):
        with contextlib.suppress(ProcessLookupError):  # it failed
            os.kill(self.trainer, signal.SIGCONT)

    def finish(self):
        self.worker.communicate()
        if self.worker.returncode:
            raise sides.Failed(f"assay-worker train ended with {self.worker.returncode}")


def child_of(worker):
    return int(subprocess.check_output(["pgrep", "-P", str(worker), "assay-trainer"], text=True))


def in_container(_):
    """The trainer's process, seen from here. The executor has a container of its own beside it."""
    containers = subprocess.check_output(["docker", "ps", "-q"], text=True).split()
    pids = subprocess.check_output(["docker", "inspect", "-f", "{{.State.Pid}}", *containers], text=True).split()
    found = [int(pid) for pid in pids if Path(f"/proc/{pid}/comm").read_text().startswith("assay-trainer")]
    if len(found) != 1:
        raise sides.Failed(f"{len(found)} trainers in {len(containers)} containers")
    return found[0]


def trainer_image():
    """An image of bin/assay-trainer, libtensorflow and the system libraries that they load: the files that run natively."""
    if subprocess.run(["docker", "info"], capture_output=True).returncode:
        raise sides.Failed("no Docker engine answers: scripts/with-docker.sh scripts/bench.py --only docker")
    command = ["go", "run", "./worker/executor/testimages/cmd/assay-trainer-image", str(sides.ROOT)]
    return subprocess.check_output(command, cwd=sides.ROOT, text=True, env={**os.environ, "CGO_ENABLED": "0"}).strip()


def same_weights(bench, image):
    """One epoch with the same seed must give the same weights, byte for byte."""
    roots = [weights_root(bench, flags) for flags in (["--executor", "docker", "--image", image], ["--executor", "native"])]
    if roots[0] != roots[1]:
        raise sides.Failed(f"the weights differ: {roots[0]} in a container, {roots[1]} without")
    return f"weights {roots[0][:10]}... on both sides"


def weights_root(bench, flags):
    worker = start(bench, [*flags, "--seed", "7"], 1)
    out, _ = worker.communicate()
    if worker.returncode:
        raise sides.Failed(f"assay-worker train {' '.join(flags)} failed: {out[-300:]}")
    return json.loads(out.splitlines()[-1])["weights_root"]


def start(bench, flags, epochs):
    bench.jobs += 1
    command = [sides.BIN / "assay-worker", "train", "--json", "--model", bench.folder / "model", "--data", bench.folder / "data",
               "--split", "train", "--epochs", str(epochs), "--batch", str(BATCH), "--learning-rate", str(RATE), "--device", "cpu",
               "--save-every", "1h", *flags, bench.folder / f"docker-{bench.jobs}.safetensors"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def is_epoch(line):
    return json.loads(line).get("message", "").startswith("epoch ")
