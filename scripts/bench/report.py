"""The tables, on the screen and in docs/benchmarks.md."""
import datetime
import os
import platform
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from . import stats

BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


@dataclass
class Row:
    """One benchmark against Keras. ratios are the pairs' speeds, ours over theirs; bar is what their interval must reach."""

    name: str
    unit: str
    ours: list
    theirs: list
    ratios: list
    bar: float
    equal: str
    ours_is: str
    theirs_is: str
    stolen: float
    digits: int = 0
    setting: dict = field(default_factory=dict)

    def met(self):
        return stats.interval(self.ratios)[0] >= self.bar

    def cells(self):
        low, high = stats.interval(self.ratios)
        return [
            f"{self.name}, {self.unit}", stats.spread(self.ours, self.digits), stats.spread(self.theirs, self.digits),
            f"**{stats.spread(self.ratios)}**", f"{low:.2f} - {high:.2f}", f">= {self.bar:.2f}: {'met' if self.met() else '**not met**'}",
        ]


@dataclass
class Decoded:
    """Decoding of one format. Ratios are speeds: ours over reading, and over reading and hashing."""

    name: str
    ours: list
    read: list
    of_read: list
    of_hash: list

    def cells(self):
        return [self.name, stats.spread(self.ours, 0), stats.spread(self.read, 0), stats.spread(self.of_read), stats.spread(self.of_hash)]


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def machine(versions, command):
    return {
        "processor": f"{processor()}, {os.cpu_count()} cores",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "system": f"{platform.system()} {'.'.join(platform.release().split('.')[:2])}, {platform.machine()}",
        "Go": subprocess.check_output(["go", "env", "GOVERSION"], text=True).strip().removeprefix("go"),
        "Keras' side": ", ".join(f"{name} {version}" for name, version in versions.items()),
        "commit": subprocess.check_output(["git", "describe", "--tags", "--always", "--dirty"], text=True).strip(),
        "date, command": f"{datetime.date.today()}, `{command}`",
        "load before the run": f"{os.getloadavg()[0]:.2f}",
    }


def processor():
    text = Path("/proc/cpuinfo").read_text()

    def value(key):
        found = re.search(rf"{key}\s*: (.*)", text)
        return found[1] if found else "?"

    return f"{value('model name')} (family {value('cpu family')}, model {value('model')})"


def serving(row, tails):
    """Stored answers: one row of throughput, and the latency of both sides."""
    return [
        "### Serving stored answers",
        table(["benchmark, unit", "Assay", "net/http", "ratio", "95 % interval", "bar"], [row.cells()]),
        table(["1,000 requests/s are due", "median, ms", "99 of 100, ms", "worst, ms"], [t.cells() for t in tails]),
    ]


def planned(foretold):
    """Training times as planned and as taken."""
    return ["### Planned training times", table(["model, batch 128", "TFLOP", "planned, s", "trained, s", "off", "bar"], [f.cells() for f in foretold])]


def contained(row):
    """Training in a container."""
    return "\n\n".join([
        "### In a container",
        table(["benchmark, unit", "in a container", "without", "ratio", "95 % interval", "bar"], [row.cells()]),
        f"{len(row.ratios)} pairs; {row.ours_is} against {row.theirs_is}; {row.equal}; stolen {row.stolen:.1f} s.",
    ])


def render(facts, rows, decoded, served, foretold, gas):
    """The generated part of docs/benchmarks.md."""
    return "\n\n".join([
        table(["machine", ""], [[k, str(v)] for k, v in facts.items()]),
        "### Against Keras",
        table(["benchmark, unit", "Assay", "Keras", "ratio", "95 % interval", "bar"], [row.cells() for row in rows]),
        table(["benchmark", "pairs", "Assay runs", "Keras runs", "equal before", "stolen"],
              [[r.name, str(len(r.ratios)), r.ours_is, r.theirs_is, r.equal, f"{r.stolen:.1f} s"] for r in rows]),
        "### Decoding checkpoints",
        table(["format", "decode, MB/s", "plain read, MB/s", "decode / read", "decode / (read + Keccak-256)"], [d.cells() for d in decoded]),
        *(serving(*served) if served else []),
        *(planned(foretold) if foretold else []),
        "### Gas",
        table(["contract", "call", "gas", "over Functions"], [list(row) for row in gas]),
    ])


def write(path, text):
    """Puts text between the markers of the page."""
    page = path.read_text()
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    path.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}")
