"""Paired samples and what they say: medians, spread, and a bootstrap interval of the median ratio."""
import random
import statistics
from pathlib import Path


class Paired:
    """Samples of two sides that took turns. ratio() is theirs / ours per pair, where each sample is a time: above 1, we are faster."""

    def __init__(self):
        self.ours, self.theirs = [], []

    def ratios(self):
        return [b / a for a, b in zip(self.ours, self.theirs)]


def interleave(ours, theirs, pairs, progress):
    """Calls the two functions, each of which returns the seconds of one sample, in turns A B B A."""
    samples, before = Paired(), stolen()
    for i in range(pairs):
        first, second = (ours, theirs) if i % 2 == 0 else (theirs, ours)
        one, two = first(), second()
        a, b = (one, two) if first is ours else (two, one)
        samples.ours.append(a)
        samples.theirs.append(b)
        progress(i + 1, pairs, b / a)
    samples.stolen = stolen() - before
    return samples


def stolen():
    """Seconds that the hypervisor has kept from this machine's processors so far."""
    return int(Path("/proc/stat").read_text().split("\n", 1)[0].split()[8]) / 100


def interval(values, rounds=4000, seed=1):
    """A 95 % bootstrap interval of the median."""
    source = random.Random(seed)
    medians = sorted(statistics.median(source.choices(values, k=len(values))) for _ in range(rounds))
    return medians[int(0.025 * rounds)], medians[int(0.975 * rounds)]


def spread(values, digits=2):
    """median (min - max)"""
    low, middle, high = (f"{v:,.{digits}f}" for v in (min(values), statistics.median(values), max(values)))
    return f"{middle} ({low} - {high})"
