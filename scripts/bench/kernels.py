"""Single operations: assay-bench's GEMM rows against NumPy on OpenBLAS, its convolutions against TensorFlow from Python, and its
largest products against the machine's ceiling. Both sides have the same threads and take turns row by row; a turn begins when the
other side's threads have come to rest.
"""
import json
import math
import os
import statistics
import subprocess

from . import sides, stats
from .report import Row

LONG = 0.05  # seconds of repeats in one sample
LARGE = 10e9  # FLOP from which a product ought to reach the ceiling
SLOW = 50e9  # FLOP of the largest product that is run


class Assay(sides.Side):
    """`assay-bench rows`."""

    def __init__(self, folder, threads):
        super().__init__([sides.BIN / "assay-bench", "rows", "--threads", str(threads)], folder / "rows.log")

    def do(self, what, **arguments):
        answer = self.ask(json.dumps({"do": what, **arguments}))
        if answer.get("error"):
            raise sides.Failed(f"assay-bench rows: {answer['error']}")
        return answer


class Python(sides.Side):
    """kernels_side.py, where NumPy's OpenBLAS and TensorFlow have as many threads."""

    def __init__(self, folder, threads):
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": str(threads), "TF_ENABLE_ONEDNN_OPTS": "1", "TF_CPP_MIN_LOG_LEVEL": "2"}
        self.log = open(folder / "kernels.log", "w")
        self.name = "kernels_side.py"
        self.process = subprocess.Popen([sides.python(), sides.HERE / "kernels_side.py", str(threads)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=self.log, text=True, cwd=sides.HERE, env=environment)

    def do(self, what, **arguments):
        return self.ask(json.dumps({"do": what, **arguments}))


def kernels(bench):
    """Three rows for the table; each pair is the geometric mean over all shapes."""
    threads = os.cpu_count()
    ours, theirs = Assay(bench.folder, threads), Python(bench.folder, threads)
    facts = theirs.do("versions")
    rows = ours.do("list", tier="full")["rows"]
    gemm = [r for r in rows if plain(r, "gemm") and r["FLOP"] <= 1.2e9]
    large = [r for r in rows if plain(r, "gemm") and LARGE <= r["FLOP"] <= SLOW and min(r["Shape"].values()) >= 512]
    conv = [r for r in rows if plain(r, "conv") and r["FLOP"] <= 2e9]
    if bench.quick:
        gemm, large, conv = gemm[::10], large[:2], conv[::20]
    against = f"NumPy {facts['numpy']}, OpenBLAS for {facts['openblas']}"
    out = [
        compare(bench, "gemm", ours, theirs, gemm, f"assay-bench, {threads} threads", f"{against}, {threads} threads"),
        compare(bench, "conv", ours, theirs, conv, f"assay-bench, {threads} threads", f"TensorFlow {facts['tensorflow']} from Python, {threads} threads"),
        ceiling(bench, ours, large),
    ]
    ours.close()
    theirs.close()
    return out


def plain(row, family):
    """Rows in fp32 with a warm cache, of DeepBench's shapes and their like."""
    return row["Family"] == family and row["Precision"] == "fp32" and row["Cache"] == "warm" and min(row["Shape"].get(k, 99) for k in ("m", "n", "k")) > 1


def compare(bench, name, ours, theirs, rows, ours_is, theirs_is):
    """Samples every row in turns; what is equal before is each side's output and a reference in float64."""
    per_row, before = [], stats.stolen()
    for i, row in enumerate(rows):
        check = ours.do("open", row=row)["check"]
        if not check["ok"]:
            raise sides.Failed(f"{row['Key']}: the output is off by {check['max_error']}")
        theirs.do("open", row=row)
        samples = stats.interleave(
            lambda: turn(ours, theirs), lambda: turn(theirs, ours),
            bench.pairs(7), lambda *_: None)
        per_row.append((row, samples))
        bench.progress(name)(i + 1, len(rows), statistics.median(samples.ratios()))
    worst = sorted(per_row, key=lambda each: statistics.median(each[1].ratios()))
    for row, samples in worst[:3] + worst[-1:]:
        print(f"{name:<10} {statistics.median(samples.ratios()):.2f}  {row['Key']}")
    rate = [[geomean([r["FLOP"] / getattr(s, side)[i] / 1e9 for r, s in per_row]) for i in range(bench.pairs(7))] for side in ("ours", "theirs")]
    ratios = [a / b for a, b in zip(*rate)]
    return Row(f"{name}, {len(rows)} shapes", "GFLOP/s", rate[0], rate[1], ratios, bar=0.95, equal="each output and a float64 reference",
               stolen=stats.stolen() - before, ours_is=ours_is, theirs_is=theirs_is)


def turn(side, other):
    """The seconds of one sample of a side."""
    other.rest()
    return side.do("sample", seconds=LONG)["seconds"]


def ceiling(bench, ours, rows):
    """The large products over the best square one of the same run; the ratio of the slowest counts. The samples of a row are spread
    over the whole time: a hypervisor may put two processors on one core for a second."""
    peak = next(c["value"] for c in ours.do("ceilings")["ceilings"] if c["name"] == "fp32_gemm")
    before, rates = stats.stolen(), {row["Key"]: [] for row in rows}
    for _ in range(bench.pairs(5)):
        for row in rows:
            ours.do("open", row=row)
            rates[row["Key"]].append(row["FLOP"] / ours.do("sample", seconds=LONG)["seconds"] / 1e9)
    lowest = min(rates.values(), key=statistics.median)
    return Row(f"gemm, {len(rows)} large shapes, the slowest", "GFLOP/s", lowest, [peak] * len(lowest), [rate / peak for rate in lowest], bar=0.8,
               equal="the output and a float64 reference", stolen=stats.stolen() - before, ours_is="assay-bench", theirs_is="its fp32 ceiling of the run")


def geomean(values):
    return math.exp(sum(map(math.log, values)) / len(values))
