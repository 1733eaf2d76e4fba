"""Answers that the adapter has: requests a second and latency, against net/http with the same decoding and key."""
import json
import os
import re
import secrets
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

from . import sides, stats
from .report import Row

GOLDEN = sides.ROOT / "adapter" / "testdata" / "passed.json"
SECONDS = 3.0  # of each side in one sample
RATE, P99_MS = 1000, 5.0  # requests a second that are due, whether answered or not, and what 99 of 100 may take

SERVER, CLIENT = "0", "1"  # cores


@dataclass
class Tail:
    """Latency of one side when requests come at a fixed rate, in milliseconds."""

    name: str
    p50: list
    p99: list
    worst: list

    def cells(self):
        return [self.name, *(stats.spread(v, 2) for v in (self.p50, self.p99, self.worst))]

    def met(self):
        return sorted(self.p99)[len(self.p99) // 2] < P99_MS


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def start(core, command, log, environment):
    return subprocess.Popen(["taskset", "-c", core, *command], stdout=subprocess.DEVNULL, stderr=log, env=environment)


class Servers:
    """The adapter's own program with a journal that holds the answer, and net/http alone, both on one core."""

    def __init__(self, bench):
        self.folder, self.meter = bench.folder / "serving", bench.meter
        self.folder.mkdir()
        self.request, self.key = self.folder / "request.json", self.folder / "key"
        self.key.write_text(secrets.token_hex(16))
        data = self.folder / "data"
        sides.timed([self.meter, "fill", GOLDEN, data / "journal" / "journal.db", self.request])
        self.log = open(self.folder / "servers.log", "w")
        self.addresses = {name: f"127.0.0.1:{free_port()}" for name in ("adapter", "plain")}
        self.running = [
            start(SERVER, [sides.BIN / "assay-adapter"], self.log, self.environment(data)),
            start(SERVER, [self.meter, "plain", self.addresses["plain"], GOLDEN, self.key], self.log, dict(os.environ)),
        ]
        for address in self.addresses.values():
            self.wait(address)

    def environment(self, data):
        account, identity = self.folder / "signer.json", self.folder / "identity.age"
        password = self.folder / "password"
        sides.timed([sides.BIN / "assay", "keys", "new", "account", account, "--password-file", password])
        sides.timed([sides.BIN / "assay", "keys", "new", "identity", identity])
        asked = json.loads(self.request.read_text())["data"]
        nowhere = f"http://127.0.0.1:{free_port()}"  # a stored answer needs neither chain nor IPFS
        return {
            "EA_HOST": "127.0.0.1", "EA_PORT": self.addresses["adapter"].split(":")[1], "METRICS_PORT": "0",
            "ASSAY_API_KEY_FILE": str(self.key), "ASSAY_RPC_URLS": f"{asked['chainId']}={nowhere}", "ASSAY_GATEWAYS": nowhere,
            "ASSAY_ORACLES": f"{asked['chainId']}:{asked['oracle']}", "ASSAY_IDENTITY_FILE": str(identity),
            "ASSAY_KEYSTORE": str(account), "ASSAY_KEYSTORE_PASSWORD_FILE": str(password), "ASSAY_DATA_DIR": str(data),
        }

    def wait(self, address, patience=60):
        """Until the server gives the answer itself."""
        end = time.monotonic() + patience
        while True:
            try:
                return self.answer(address)
            except (urllib.error.URLError, ConnectionError) as error:
                if time.monotonic() > end or any(p.poll() is not None for p in self.running):
                    raise sides.Failed(f"{address} does not serve: {error}; see {self.log.name}")
                time.sleep(0.1)

    def answer(self, address):
        asked = urllib.request.Request(f"http://{address}/", self.request.read_bytes(), {
            "Content-Type": "application/json", "Authorization": f"Bearer {self.key.read_text()}"})
        with urllib.request.urlopen(asked, timeout=10) as reply:
            return reply.read()

    def load(self, name, rate, seconds):
        """What the load, on the other core, sees."""
        out, _ = sides.timed(["taskset", "-c", CLIENT, self.meter, "load", self.addresses[name], self.request, self.key, str(rate), f"{seconds}s"])
        return json.loads(out)

    def close(self):
        for process in self.running:
            process.terminate()
        for process in self.running:
            process.wait(timeout=30)
        self.log.close()


def serving(bench):
    """Returns the row of requests a second and the latencies of both sides."""
    servers = Servers(bench)
    try:
        ours, theirs = (servers.answer(servers.addresses[name]) for name in ("adapter", "plain"))
        if ours != theirs:
            raise sides.Failed("the two servers do not give the same bytes")
        for name in servers.addresses:  # warm up
            servers.load(name, 0, SECONDS)
        samples = stats.interleave(
            lambda: 1 / servers.load("adapter", 0, SECONDS)["rate"], lambda: 1 / servers.load("plain", 0, SECONDS)["rate"],
            bench.pairs(15), bench.progress("serving"))
        row = Row("stored answers", "requests/s", [1 / s for s in samples.ours], [1 / s for s in samples.theirs], samples.ratios(),
                  bar=0.7, equal=f"the same {len(ours)} bytes", stolen=samples.stolen, ours_is=adapter_is(), theirs_is="net/http, ea.ParseRequest, bearer key")
        return row, [tail(servers, bench, name, label) for name, label in (("adapter", "assay-adapter"), ("plain", "net/http"))]
    finally:
        servers.close()


def adapter_is():
    version = subprocess.check_output([sides.BIN / "assay-adapter", "--version"], text=True)
    return "assay-adapter " + re.sub(r"^assay-adapter\s+", "", version).strip() + ", logging each request as JSON"


def tail(servers, bench, name, label):
    runs = [servers.load(name, RATE, SECONDS) for _ in range(bench.pairs(7))]
    return Tail(label, *([run[key] * 1000 for run in runs] for key in ("p50", "p99", "max")))
