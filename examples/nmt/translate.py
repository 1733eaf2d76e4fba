#!/usr/bin/env python3
"""Translates English sentences with trained weights, word by word the likeliest: python translate.py --weights W.safetensors ..."""

import argparse
import os

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np

import data
from data import SOURCE, TARGET
from model import build
from tokenizer import BEGIN, END, PAD, Tokenizer
from weights import load

EXAMPLES = [
    "Delete this page",
    "Create a new user",
    "The image could not be deleted.",
    "Edit your profile",
    "Search all events",
]


def translate(model, tokenizer, sentences):
    """The German of each sentence, by greedy decoding: each next token is the likeliest after those before it."""
    rows = np.full((len(sentences), SOURCE + TARGET), PAD, "int32")
    rows[:, :SOURCE] = [data.source(tokenizer, english) for english in sentences]
    rows[:, SOURCE] = BEGIN
    for at in range(1, TARGET):
        logits = np.array(model(rows, training=False))[:, at - 1]
        over = (rows[:, SOURCE:] == END).any(axis=1)
        rows[:, SOURCE + at] = np.where(over, PAD, logits.argmax(axis=-1))
    return [tokenizer.decode(row[SOURCE:]) for row in rows]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weights", required=True, help="trained weights, safetensors")
    parser.add_argument("--tokens", required=True, help="the tokenizer that pack.py wrote")
    parser.add_argument("sentences", nargs="*", default=EXAMPLES, help="English, a sentence each")
    arguments = parser.parse_args()
    model = build()
    load(model, arguments.weights)
    tokenizer = Tokenizer.load(arguments.tokens)
    for english, german in zip(arguments.sentences, translate(model, tokenizer, arguments.sentences)):
        print(f"{english}\t{german}")


if __name__ == "__main__":
    main()
