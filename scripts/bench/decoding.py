"""Decoding checkpoints of some 60 MB against reading the same files: a Go benchmark, run over and over."""
import re
import statistics
import subprocess
from collections import defaultdict

from . import sides, stats
from .report import Decoded

METRIC = re.compile(r"([\d.]+) (decode-MB/s|read-MB/s|x/read|x/hash)")
FORMATS = ("safetensors", "bundle", "hdf5")


def decoding(bench):
    bench.keras.do("prepare_large", units=[512, 256, 10] if bench.quick else [4096, 3072, 10])
    program = bench.folder / "checkpoint.test"
    sides.go("test", "-c", "-o", program, "./evaluator/checkpoint")
    samples = {name: defaultdict(list) for name in FORMATS}
    tick, rounds = bench.progress("decoding"), bench.pairs(12)
    for i in range(rounds):
        for name, metrics in run(program, bench.folder):
            for metric, value in metrics.items():
                samples[name][metric].append(value)
        tick(i + 1, rounds, 1 / statistics.median(samples["safetensors"]["x/read"]))
    return [
        Decoded(name, s["decode-MB/s"], s["read-MB/s"], [1 / v for v in s["x/read"]], [1 / v for v in s["x/hash"]])
        for name, s in samples.items()
    ]


def run(program, folder):
    """One round of every format; within it reading and decoding take turns."""
    done = subprocess.run(
        [program, "-test.run", "^$", "-test.bench", "Decode", "-test.benchtime", "3x", "-package", folder / "large",
         "-checkpoints", folder, "-name", "large"],
        cwd=sides.ROOT / "evaluator" / "checkpoint", capture_output=True, text=True)
    found = []
    for line in done.stdout.splitlines():
        if line.startswith("BenchmarkDecode/"):
            name = line.split("/", 1)[1].split("-", 1)[0].split()[0]
            found.append((name, {metric: float(value) for value, metric in METRIC.findall(line)}))
    if done.returncode or len(found) != len(FORMATS):
        raise sides.Failed(f"the Go benchmark failed:\n{done.stdout}{done.stderr}")
    return found
