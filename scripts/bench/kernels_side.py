"""The other side of scripts/bench/kernels.py: products by NumPy, convolutions by TensorFlow from Python.

It reads one JSON object a line, {"do": NAME, ...}, and answers each with one. Usage: kernels_side.py THREADS
"""
import ctypes
import json
import sys
import time
from pathlib import Path

import numpy as np
import tensorflow as tf

THREADS = int(sys.argv[1])
tf.config.threading.set_intra_op_parallelism_threads(THREADS)
tf.config.threading.set_inter_op_parallelism_threads(1)


def openblas():
    """What NumPy's OpenBLAS says of the kernels that it picked."""
    for path in {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines() if "openblas" in line}:
        name = ctypes.CDLL(path).scipy_openblas_get_corename64_
        name.restype = ctypes.c_char_p
        return name().decode()
    return "?"


class Side:
    def __init__(self):
        self.run = None
        self.random = np.random.default_rng(1)

    def versions(self):
        return {"numpy": np.__version__, "openblas": openblas(), "tensorflow": tf.__version__}

    def open(self, row):
        self.run = {"gemm": self.gemm, "conv": self.conv}[row["Family"]](row)
        self.run()
        return {}

    def matrix(self, rows, columns, transposed):
        if transposed:
            return self.values(columns, rows).T
        return self.values(rows, columns)

    def values(self, *shape):
        return self.random.integers(-127, 128, shape).astype(np.float32) / 128

    def gemm(self, row):
        """The transpose of DeepBench's column-major product: the same bytes in the same order."""
        s, op = row["Shape"], row["Attrs"]["op"]
        x, y = self.matrix(s["n"], s["k"], op[1] == "T"), self.matrix(s["k"], s["m"], op[0] == "T")
        out = np.empty((s["n"], s["m"]), np.float32)
        np.matmul(x, y, out=out)
        i, j = s["n"] // 2, s["m"] // 3
        want = float(x[i].astype(np.float64) @ y[:, j].astype(np.float64))
        assert abs(out[i, j] - want) <= 1e-4 * (1 + np.abs(x[i]) @ np.abs(y[:, j])), (out[i, j], want)
        return lambda: np.matmul(x, y, out=out)

    def conv(self, row):
        """As a network has it: SAME where that is the row's padding, otherwise a padding op before a convolution without."""
        s = row["Shape"]
        strides, sizes = (s["stride_h"], s["stride_w"]), (s["r"], s["s"])
        image = tf.Variable(self.values(s["n"], s["h"], s["w"], s["c"]))
        weights = tf.Variable(self.values(s["r"], s["s"], s["c"], s["k"]))
        pads = (s["pad_h"], s["pad_w"])
        padding = "VALID" if pads == (0, 0) else "SAME"
        apart = False
        for size, taps, stride, pad in zip((s["h"], s["w"]), sizes, strides, pads):
            same = -(-size // stride)
            if padding == "SAME" and ((size + 2 * pad - taps) // stride + 1 != same or max((same - 1) * stride + taps - size, 0) // 2 != pad):
                apart = True
        if apart:
            padding = "VALID"
        around = [[0, 0], [pads[0]] * 2, [pads[1]] * 2, [0, 0]]
        whole = [s["n"], s["h"] + 2 * pads[0] * apart, s["w"] + 2 * pads[1] * apart, s["c"]]
        common = {"strides": [1, *strides, 1], "padding": padding}

        def padded():
            return tf.pad(image, around) if apart else tf.convert_to_tensor(image)

        @tf.function
        def forward():
            if apart:
                return tf.raw_ops.Conv2D(input=image, filter=weights, strides=common["strides"], padding="EXPLICIT",
                                         explicit_paddings=[n for pair in around for n in pair])
            return tf.raw_ops.Conv2D(input=image, filter=weights, **common)

        above = tf.Variable(self.values(*forward().shape))

        @tf.function
        def inputs():
            gradient = tf.raw_ops.Conv2DBackpropInput(input_sizes=whole, filter=weights, out_backprop=above, **common)
            return tf.slice(gradient, [0, *pads, 0], image.shape) if apart else gradient

        @tf.function
        def filters():
            return tf.raw_ops.Conv2DBackpropFilter(input=padded(), filter_sizes=weights.shape, out_backprop=above, **common)

        call = {"forward": forward, "backward_inputs": inputs, "backward_weights": filters}[row["Pass"]]
        self.check(call().numpy(), row["Pass"], image.numpy(), weights.numpy(), above.numpy(), strides, pads)
        return call

    @staticmethod
    def check(out, which, image, weights, above, strides, pads):
        """One entry against a reference in float64."""
        x = np.pad(image.astype(np.float64), [(0, 0), (pads[0],) * 2, (pads[1],) * 2, (0, 0)])
        w, dy = weights.astype(np.float64), above.astype(np.float64)
        at = tuple(n // 2 for n in out.shape)
        want = 0.0
        if which == "forward":
            y, z = at[1] * strides[0], at[2] * strides[1]
            want = (x[at[0], y:y + w.shape[0], z:z + w.shape[1]] * w[..., at[3]]).sum()
        elif which == "backward_weights":
            y, z = at[0], at[1]
            seen = x[:, y:y + strides[0] * dy.shape[1]:strides[0], z:z + strides[1] * dy.shape[2]:strides[1], at[2]]
            want = (seen[:, :dy.shape[1], :dy.shape[2]] * dy[..., at[3]]).sum()
        else:
            for r in range(w.shape[0]):
                for s in range(w.shape[1]):
                    (p, up), (q, left) = divmod(at[1] + pads[0] - r, strides[0]), divmod(at[2] + pads[1] - s, strides[1])
                    if up == 0 and left == 0 and 0 <= p < dy.shape[1] and 0 <= q < dy.shape[2]:
                        want += dy[at[0], p, q] @ w[r, s, at[3]]
        assert abs(out[at] - want) <= 1e-3 * (1 + abs(want)), (out[at], want)

    def sample(self, seconds):
        """The median seconds of a call, over about the given time after half of it to warm up."""
        end = time.perf_counter() + seconds / 2
        while time.perf_counter() < end:
            self.run()
        # Short calls are timed in groups of about 2 ms, as the other side does.
        start = time.perf_counter()
        self.run()
        group = max(1, min(32, int(2e-3 / max(time.perf_counter() - start, 1e-6))))
        times, end = [], time.perf_counter() + seconds
        while time.perf_counter() < end or len(times) < 3:
            start = time.perf_counter()
            for _ in range(group):
                self.run()
            times.append((time.perf_counter() - start) / group)
        return {"seconds": float(np.median(times))}


def main():
    side = Side()
    for line in sys.stdin:
        request = json.loads(line)
        answer = getattr(side, request.pop("do"))(**request)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
