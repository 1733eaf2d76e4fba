#!/usr/bin/env python3
"""Times the products and convolutions of a report made on a GPU with PyTorch (cuBLAS, cuDNN) on the same machine and prints how
fast the report's are against it. Needs PyTorch with CUDA and nothing of Assay. Usage: torch_rows.py REPORT.json

"loop" is a Python loop of as many calls as the row's graph holds, then one wait; "graph" a CUDA graph of them, which has no launch cost.
"""
import collections
import json
import statistics
import sys
import time

import torch

DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
SHORT, MOST_CALLS = 2e-3, 32  # seconds that a run's calls take, and how many they are at most, as in bench/kernels
FEWEST, MOST_REPEATS, ENOUGH = 8, 60, 0.12


def main():
    report = json.load(open(sys.argv[1], encoding="utf-8"))
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False
    torch.backends.cudnn.benchmark = True
    peak = next(c["value"] for c in report["ceilings"] if c["name"] == "fp32_gemm") * 1e9
    groups = collections.defaultdict(list)
    for row in report["rows"]:
        if row["cache"] != "warm" or row["family"] not in ("gemm", "conv") or row["precision"] not in DTYPES or not row["check"]["ok"]:
            continue
        if row["family"] == "conv" and not row.get("scored"):
            continue
        call = (product if row["family"] == "gemm" else convolution)(row)
        calls = int(min(max(SHORT / max(row["flop"] / peak, 1e-6), 1), MOST_CALLS))
        ours = row["median_seconds"]
        ratios = loop(call, calls) / ours, graph(call, calls) / ours
        groups[row["family"], row["pass"], row["precision"], "score set" if row.get("scored") else "others"].append(ratios)
        if row["family"] == "gemm" and row["flop"] >= 1e9:
            groups[row["family"], row["pass"], row["precision"], "1 GFLOP and more"].append(ratios)
    print(f"PyTorch {torch.__version__}, CUDA {torch.version.cuda}, cuDNN {torch.backends.cudnn.version()}, {torch.cuda.get_device_name()};", report["tool"])
    print("\n| rows | count | over the loop | over the graph |\n|---|---|---|---|")
    for key, ratios in sorted(groups.items()):
        means = [statistics.geometric_mean(column) for column in zip(*ratios)]
        print(f"| {' '.join(filter(None, key))} | {len(ratios)} | {means[0]:.2f} | {means[1]:.2f} |")


def random(shape, row):
    return torch.randn(shape, device="cuda").to(DTYPES[row["precision"]])


def product(row):
    """DeepBench's products are column-major: C' = B' A' in PyTorch's order."""
    n, m, k = (row["shape"][name] for name in "nmk")
    op = row["attrs"]["op"]
    x = random((k, n), row).t() if op[1] == "T" else random((n, k), row)
    y = random((m, k), row).t() if op[0] == "T" else random((k, m), row)
    out = torch.empty((n, m), device="cuda", dtype=DTYPES[row["precision"]])
    return lambda: torch.matmul(x, y, out=out)


def convolution(row):
    s = row["shape"]
    x = random((s["n"], s["c"], s["h"], s["w"]), row)
    w = random((s["k"], s["c"], s["r"], s["s"]), row)
    stride, padding = (s["stride_h"], s["stride_w"]), (s["pad_h"], s["pad_w"])

    def forward():
        return torch.nn.functional.conv2d(x, w, stride=stride, padding=padding)

    if row["pass"] == "forward":
        return forward
    dy = torch.randn_like(forward())
    wanted = (row["pass"] == "backward_inputs", row["pass"] == "backward_weights", False)
    return lambda: torch.ops.aten.convolution_backward(dy, x, w, None, stride, padding, (1, 1), False, (0, 0), 1, wanted)


def loop(call, calls):
    """Seconds of one call, the median over repeats."""
    for _ in range(3):
        call()
    torch.cuda.synchronize()
    seconds, begun = [], time.perf_counter()
    while len(seconds) < FEWEST or (len(seconds) < MOST_REPEATS and time.perf_counter() - begun < ENOUGH):
        start = time.perf_counter()
        for _ in range(calls):
            call()
        torch.cuda.synchronize()
        seconds.append((time.perf_counter() - start) / calls)
    return statistics.median(seconds)


def graph(call, calls):
    """The same as one CUDA graph."""
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        call()
    torch.cuda.current_stream().wait_stream(side)
    captured = torch.cuda.CUDAGraph()
    with torch.cuda.graph(captured):
        for _ in range(calls):
            call()
    return loop(captured.replay, 1) / calls


if __name__ == "__main__":
    main()
