#!/usr/bin/env python3
"""Makes the bounty's data of the corpus: python pack.py OUT

OUT/public       dataset package with the splits train and validation, which miners get
OUT/hidden       dataset package with the splits feedback and payout, which only the oracle sees
OUT/tokens.json  the tokenizer

The packages are made by `assay dataset pack`; --assay says where assay is.
"""

import argparse
import subprocess
from pathlib import Path

import numpy as np

import data
from tokenizer import PAD

LICENCE = "BSD-3-Clause (Django, Wagtail, django-oscar), MIT (Indico), Apache-2.0 (Horizon)"
PROVENANCE = "German gettext catalogues of Django, Wagtail, django-oscar, Indico and Horizon: examples/nmt/corpus"
PACKAGES = {"public": ("train", "validation"), "hidden": ("feedback", "payout")}


def pack(assay, out, name, parts):
    """Writes one dataset package; its splits lie one after another."""
    x, y = (np.concatenate(arrays) for arrays in zip(*parts.values()))
    files = [out / f"{name}-x.npy", out / f"{name}-y.npy"]
    splits, at = [], 0
    for file, array in zip(files, (x, y)):
        np.save(file, array)
    for split, (rows, _) in parts.items():
        splits += ["--split", f"{split}={at}:{at + len(rows)}"]
        at += len(rows)
    subprocess.run(
        [assay, "dataset", "pack", "--x", files[0], "--y", files[1], *splits, "--ignore-label", str(PAD), "--name", f"nmt-{name}",
         "--labels", "the German tokens, then <end>", "--licence", LICENCE, "--provenance", PROVENANCE, out / name],
        check=True,
    )  # fmt: skip
    for file in files:
        file.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path, help="folder to make")
    parser.add_argument("--assay", default="assay", help="the assay program")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True)
    pairs = data.sentences()
    tokenizer = data.learn(pairs)
    tokenizer.save(arguments.out / "tokens.json")
    parts = {name: data.records(tokenizer, pairs[first:end]) for name, (first, end) in data.PARTS.items()}
    for name, splits in PACKAGES.items():
        pack(arguments.assay, arguments.out, name, {split: parts[split] for split in splits})


if __name__ == "__main__":
    main()
