"""The programs that take turns: long-lived ones that answer a line with a line, and cold ones that are timed whole."""
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = ROOT / "bin"
HERE = Path(__file__).resolve().parent
VENV = ROOT / ".venv" / "exporter"


class Failed(Exception):
    """A side failed, or the two sides do not agree."""


class Side:
    """A process that answers each line of standard input with one line of JSON."""

    def __init__(self, command, log):
        self.name = Path(str(command[0])).name
        self.log = open(log, "w")
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True, cwd=HERE)

    def ask(self, request=""):
        self.process.stdin.write(request + "\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise Failed(f"{self.name} ended; see {self.log.name}")
        return json.loads(line)

    def rest(self, most=2):
        """Waits until no thread of the process has run for a while. OpenBLAS's spin for about 0.1 s after a product, and TensorFlow's
        for less: until then the other side would have a core less."""
        end, quiet = time.monotonic() + most, 0
        while quiet < 3:
            if time.monotonic() > end:
                raise Failed(f"{self.name} does not come to rest")
            time.sleep(0.005)
            quiet = 0 if self.running() else quiet + 1

    def running(self):
        states = []
        for stat in Path(f"/proc/{self.process.pid}/task").glob("*/stat"):
            try:
                states.append(stat.read_text().rsplit(")", 1)[1].split()[0])
            except OSError:  # it has just ended
                pass
        return "R" in states

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=60)
        self.log.close()


class Keras(Side):
    """keras_side.py in the exporter's virtual environment."""

    def __init__(self, folder):
        super().__init__([python(), HERE / "keras_side.py", folder], folder / "keras.log")

    def do(self, what, **arguments):
        return self.ask(json.dumps({"do": what, **arguments}))


def python():
    """The exporter's virtual environment, made as its tests make it."""
    path = VENV / "bin" / "python"
    if not path.exists():
        base = subprocess.check_output([ROOT / "scripts" / "find-python.sh"], text=True).strip()
        if not base:
            raise Failed("Keras' side needs Python 3.9-3.12 with venv")
        VENV.parent.mkdir(exist_ok=True)
        subprocess.run([base, "-m", "venv", VENV], check=True)
        subprocess.run([path, "-m", "pip", "install", "-q", "./tools/keras[test]"], cwd=ROOT, check=True)
    return path


def build_meter(folder):
    """Builds Assay's side."""
    path = folder / "meter"
    go("build", "-o", path, "./scripts/bench/meter")
    return path


def go(*arguments):
    subprocess.run(["go", *arguments], cwd=ROOT, env={**os.environ, "CGO_ENABLED": "0"}, check=True)


def timed(*commands):
    """Runs a pipeline and returns its last program's standard output and the seconds until all of it has ended."""
    start, source, running = time.perf_counter(), subprocess.DEVNULL, []
    with tempfile.TemporaryFile() as errors:
        for command in commands:
            running.append(subprocess.Popen(command, stdin=source, stdout=subprocess.PIPE, stderr=errors, cwd=HERE))
            if source is not subprocess.DEVNULL:
                source.close()  # the new one has it
            source = running[-1].stdout
        out, _ = running[-1].communicate()
        codes = [process.wait() for process in running]
        seconds = time.perf_counter() - start
        if any(codes):
            errors.seek(0)
            raise Failed(f"{[str(c[0]) for c in commands]} exited with {codes}: {(out + errors.read())[-500:].decode(errors='replace')}")
    return out, seconds


def agree(what, ours, theirs, absolute=1e-5, relative=1e-4):
    if abs(ours - theirs) > absolute + relative * abs(theirs):
        raise Failed(f"{what}: {ours} here, {theirs} in Keras")
