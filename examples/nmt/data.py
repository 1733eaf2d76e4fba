"""The corpus as records: one row of token ids for the model's input, one for its labels."""

import json
from pathlib import Path

import numpy as np

from tokenizer import BEGIN, END, PAD, Tokenizer

VOCABULARY = 1500
SOURCE, TARGET = 14, 16  # tokens: English with <end>; German with <begin> or <end>

CORPUS = Path(__file__).resolve().parent / "corpus" / "en-de.tsv"

# The corpus is in the order of a hash, so each part is a fair sample of it. No English sentence is in two of them.
PARTS = {"payout": (0, 1000), "feedback": (1000, 1600), "validation": (1600, 2000), "train": (2000, None)}


def sentences():
    """Pairs of English and German."""
    return [tuple(line.split("\t")) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def learn(pairs):
    """The tokenizer, which has seen nothing but the training part."""
    first, end = PARTS["train"]
    return Tokenizer.learn(
        (text for english, german in pairs[first:end] for text in (english.lower(), german)), VOCABULARY
    )


def source(tokenizer, english):
    """SOURCE ids of an English sentence, which must not be longer."""
    ids = tokenizer.encode(english.lower()) + [END]
    if len(ids) > SOURCE:
        raise ValueError(f"{english!r} has {len(ids)} tokens; the model reads {SOURCE}")
    return ids + [PAD] * (SOURCE - len(ids))


def record(tokenizer, english, german):
    """Input and labels of one pair, or None if it is too long for the model."""
    ids = tokenizer.encode(german)
    try:
        read = source(tokenizer, english)
    except ValueError:
        return None
    if len(ids) >= TARGET:
        return None
    rest = [PAD] * (TARGET - 1 - len(ids))
    return read + [BEGIN, *ids, *rest], [*ids, END, *rest]


def records(tokenizer, pairs):
    """int32 arrays [N, SOURCE + TARGET] and [N, TARGET] of the pairs that fit."""
    rows = [row for row in (record(tokenizer, *pair) for pair in pairs) if row]
    return np.array([x for x, _ in rows], "<i4"), np.array([y for _, y in rows], "<i4")


class Package:
    """A dataset package, read as `assay dataset pack` writes it."""

    def __init__(self, folder):
        folder = Path(folder)
        self._splits = json.loads(folder.joinpath("dataset.json").read_bytes())["splits"]
        self._x, self._y = (np.load(folder / name, mmap_mode="r") for name in ("x.npy", "y.npy"))

    def split(self, name, first=0, end=0):
        """Inputs and labels of a split's records, or of some of them; end 0 is the split's."""
        start, stop = self._splits[name]["from"], self._splits[name]["to"]
        part = slice(start + first, start + end if end else stop)
        return np.array(self._x[part]), np.array(self._y[part])
