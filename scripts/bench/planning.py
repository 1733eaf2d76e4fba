"""The training times that `assay-worker plan` foretells from a capability report, against those that assay-trainer takes."""
import array
import itertools
import json
import random
import statistics
import subprocess
import time
from dataclasses import dataclass

from . import sides, stats

BATCH = 128
BAR = 0.25  # of the real time


@dataclass
class Setting:
    """A model and data for it. The first of a kind is what `assay model new` makes by default; the others are its hold-out sizes."""

    kind: str
    note: str
    flags: tuple
    record: tuple  # shape of one
    tokens: int  # 0: records are floats
    classes: int
    records: int
    epochs: int

    @property
    def name(self):
        return f"{self.kind} {self.note}"


SETTINGS = (
    Setting("mlp", "as by default", (), (28, 28, 1), 0, 10, 20_000, 12),
    Setting("cnn", "as by default", (), (28, 28, 1), 0, 10, 6_000, 4),
    Setting("lstm", "as by default", (), (32,), 1000, 2, 6_000, 3),
    Setting("transformer", "as by default", (), (32,), 1000, 2, 4_000, 2),
    Setting("mlp", "1024,1024", ("--hidden", "1024,1024"), (28, 28, 1), 0, 10, 6_000, 3),
    Setting("cnn", "32x32x3, 32,64,64", ("--input", "32,32,3", "--filters", "32,64,64", "--hidden", "128"), (32, 32, 3), 0, 10, 1_500, 2),
    Setting("lstm", "128 units, 64 wide", ("--units", "128", "--embed", "64", "--tokens", "48"), (48,), 1000, 2, 2_500, 2),
    Setting("transformer", "128 wide, 3 blocks", ("--embed", "128", "--heads", "8", "--blocks", "3"), (32,), 1000, 2, 1_500, 2),
)


@dataclass
class Foretold:
    """One setting: seconds of a whole run as planned, and as measured each time."""

    name: str
    flops: float
    planned: float
    real: list
    step: float  # planned, seconds

    def off(self):
        return self.planned / statistics.median(self.real) - 1

    def met(self):
        return abs(self.off()) <= BAR

    def cells(self):
        return [self.name, f"{self.flops / 1e12:.3g}", f"{self.planned:.2f}", stats.spread(self.real), f"**{self.off():+.0%}**",
                f"within {BAR:.0%}: {'met' if self.met() else '**not met**'}"]


def planning(bench):
    """Measures the machine once, plans every setting, and trains each."""
    report = bench.folder / "capability.json"
    sides.timed([sides.BIN / "assay-bench", "run", "--device", "cpu", "--tier", "quick" if bench.quick else "standard", "-o", report])
    settings = SETTINGS[:4] if bench.quick else SETTINGS
    rows = []
    for i, setting in enumerate(settings):
        prepare(bench.folder, setting, i)
        rows.append(plan(bench.folder, setting, i, report))
    tick = bench.progress("planning")
    rounds = 1 if bench.quick else 3
    for turn, (i, setting) in itertools.product(range(rounds), enumerate(settings)):
        rows[i].real.append(train(bench.folder, setting, i))
        tick(turn * len(settings) + i + 1, rounds * len(settings), rows[i].planned / rows[i].real[-1])
    return rows


def prepare(folder, setting, i):
    sides.timed([sides.BIN / "assay", "model", "new", setting.kind, *setting.flags, folder / f"planned-{i}"])
    source, total = random.Random(i), setting.records
    for size in setting.record:
        total *= size
    pattern = array.array("i", (source.randrange(setting.tokens) for _ in range(4093))) if setting.tokens else array.array(
        "f", (source.random() for _ in range(4093)))
    values = pattern * (total // len(pattern) + 1)
    npy(folder / f"x-{i}.npy", "<i4" if setting.tokens else "<f4", (setting.records, *setting.record), values[:total])
    npy(folder / f"y-{i}.npy", "<i4", (setting.records,), array.array("i", (source.randrange(setting.classes) for _ in range(setting.records))))
    held = setting.records // 6
    sides.timed([sides.BIN / "assay", "dataset", "pack", "--x", folder / f"x-{i}.npy", "--y", folder / f"y-{i}.npy", "--split",
                 f"train=0:{setting.records - held}", "--split", f"validation={setting.records - held}:{setting.records}", folder / f"data-{i}"])


def npy(path, kind, shape, values):
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': ({', '.join(map(str, shape))},), }}".encode()
    header += b" " * (63 - (10 + len(header)) % 64) + b"\n"
    path.write_bytes(b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + values.tobytes())


def plan(folder, setting, i, report):
    out, _ = sides.timed([sides.BIN / "assay-worker", "--json", "plan", "--model", folder / f"planned-{i}", "--data", folder / f"data-{i}",
                          "--validation", "validation", "--epochs", str(setting.epochs), "--batch", str(BATCH), "--device", "cpu",
                          "--capability", report])
    got = json.loads(out)
    if got["reasons"]:
        raise sides.Failed(f"{setting.name} has no plan: {got['reasons']}")
    return Foretold(setting.name, got["flops"], got["times"]["total"], [], got["times"]["step"])


def train(folder, setting, i):
    """The seconds of a whole run, from the start of the trainer to its end."""
    name = folder / f"trained-{i}-{time.monotonic_ns()}"
    job = {
        "model": str(folder / f"planned-{i}"), "data": str(folder / f"data-{i}"), "train": {"split": "train"},
        "validation": {"split": "validation"}, "state": f"{name}.state", "output": f"{name}.safetensors", "format": "safetensors",
        "epochs": setting.epochs, "batch": BATCH, "seed": 1, "schedule": {"curve": "constant"},
        "optimizer": {"rule": "adam", "learning_rate": 0}, "stop": {"metric": "accuracy"}, "checkpoint_seconds": 30, "device": "cpu",
    }
    start = time.perf_counter()
    with open(f"{name}.log", "w") as log:
        child = subprocess.run([sides.BIN / "assay-trainer"], input=json.dumps(job), stdout=subprocess.PIPE, stderr=log, text=True,
                               env={"TF_CPP_MIN_LOG_LEVEL": "2"})
    if child.returncode:
        raise sides.Failed(f"assay-trainer failed on {setting.name}: {child.stdout[-300:]}")
    return time.perf_counter() - start
