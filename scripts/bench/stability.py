#!/usr/bin/env python3
"""Runs a tier of assay-bench again and again and prints by how much the class scores differ between runs, beside what each run
said of itself, and how long it took. Usage: stability.py [--tier standard] [--runs 10] [--device auto] [FOLDER for the reports]

It exits with 1 when a score varies by more than 3 % while every run called itself stable, or when a run takes longer than its tier may.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
MOST = {"quick": 30, "standard": 120, "full": float("inf")}  # seconds
BAR = 0.03


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tier", default="standard", choices=MOST)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--device", default="auto")
    parser.add_argument("folder", nargs="?", default=None)
    options = parser.parse_args()
    folder = Path(options.folder or tempfile.mkdtemp(prefix="assay-stability-"))
    folder.mkdir(exist_ok=True)
    reports, walls = [], []
    print("| run | s | load before | " + " | ".join(("gemm", "conv", "recurrent", "allreduce", "memory")) + " | stable |")
    print("|---" * 9 + "|")
    for i in range(options.runs):
        path, load, start = folder / f"{options.tier}-{i}.json", os.getloadavg()[0], time.monotonic()
        subprocess.run([ROOT / "bin" / "assay-bench", "run", "--tier", options.tier, "--device", options.device, "-o", path],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        walls.append(time.monotonic() - start)
        reports.append(json.loads(path.read_text()))
        cells = [f"{s['value']:.4g} ±{100 * s['cv']:.1f} %" for s in reports[-1]["scores"]]
        print(f"| {i + 1} | {walls[-1]:.0f} | {load:.2f} | " + " | ".join(cells) + f" | {'yes' if reports[-1]['stable'] else 'no'} |", flush=True)
    spread = []
    for score in range(5):
        values = [r["scores"][score]["value"] for r in reports]
        spread.append(statistics.stdev(values) / statistics.mean(values) if len(values) > 1 and min(values) > 0 else 0)
    print(f"| CV | {max(walls):.0f} |  | " + " | ".join(f"{100 * v:.1f} %" for v in spread) + " |  |")
    untold = max(spread) > BAR and all(r["stable"] for r in reports)
    print(f"\n{folder}: " + ("the runs differ by more than they say" if untold else "no run hides how it varies"))
    return 1 if untold or max(walls) > MOST[options.tier] else 0


if __name__ == "__main__":
    sys.exit(main())
