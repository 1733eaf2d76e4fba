#!/usr/bin/env python3
"""Runs the side-by-side benchmarks and writes their tables into docs/benchmarks.md, which says how to read them.

Usage: bench.py [--quick] [--only NAME ...]. With --quick (a smoke run) or --only nothing is written. The benchmark docker needs
an engine, and runs only when it is named: scripts/with-docker.sh scripts/bench.py --only docker.
It exits with 1 when a bar is not met, 2 when a side fails or the two sides do not agree.
"""
import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from bench import decoding, docker, gas, kernels, planning, report, scoring, serving, sides, training

PAGE = sides.ROOT / "docs" / "benchmarks.md"
NAMES = ("scoring", "training", "planning", "decoding", "serving", "gas")


class Bench:
    """What every benchmark needs: the folder of its files, both sides, how long to go on."""

    def __init__(self, folder, quick):
        self.folder, self.quick, self.jobs = folder, quick, 0
        self.meter = sides.build_meter(folder)
        self.keras = sides.Keras(folder)

    def pairs(self, most):
        return 2 if self.quick else most

    def progress(self, name):
        """Shows a counter and the ratio of the last pair."""
        def tick(done, of, ratio):
            end = "\n" if done == of or not sys.stderr.isatty() else "\r"
            print(f"{name:<10} {done:>3}/{of}  last ratio {ratio:6.2f}", end=end, file=sys.stderr, flush=True)

        return tick

    def prepare(self):
        """The files of both sides: digits, model packages, a trained checkpoint, a dataset package."""
        self.keras.do("prepare")
        sides.timed([sides.BIN / "assay", "dataset", "pack", "--x", self.folder / "x.npy", "--y", self.folder / "y.npy",
                     "--split", "payout=0:10000", "--split", "train=0:10000", self.folder / "data"])


def measure(bench, names):
    rows, decoded, served, foretold = [], [], None, []
    if "scoring" in names:
        steady = scoring.steady(bench)
        rows += [steady, scoring.cold(bench, steady.setting)]
    if "training" in names:
        rows.append(training.training(bench))
    if "docker" in names:
        rows.append(docker.training(bench))
    if "kernels" in names:
        rows += kernels.kernels(bench)
    if "planning" in names:
        foretold = planning.planning(bench)
    if "decoding" in names:
        decoded = decoding.decoding(bench)
    if "serving" in names:
        served = serving.serving(bench)
    return rows, decoded, served, foretold


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", nargs="+", choices=(*NAMES, "docker", "kernels"), default=NAMES)
    options = parser.parse_args()
    start, folder = time.monotonic(), Path(tempfile.mkdtemp(prefix="assay-bench-"))
    try:
        bench = Bench(folder, options.quick)
        facts = report.machine(bench.keras.do("versions"), "make bench")
        bench.prepare()
        rows, decoded, served, foretold = measure(bench, options.only)
        text = report.render(facts, rows, decoded, served, foretold, gas.gas())
        bench.keras.close()
    except sides.Failed as failed:
        print(f"bench: {failed} (files are in {folder})", file=sys.stderr)
        return 2
    shutil.rmtree(folder)
    print(text)
    if not options.quick and options.only == NAMES:
        report.write(PAGE, text)
    rows += [served[0], served[1][0]] if served else []
    missed = [row.name for row in [*rows, *foretold] if not row.met()]
    print(f"\n{time.monotonic() - start:.0f} s; " + (f"below the bar: {', '.join(missed)}" if missed else "every bar met"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
