#!/usr/bin/env python3
"""Runs test suites one after another and ends with their real counts.

Usage: run-tests.py SUITE...   with SUITE one of go, race, tensorflow, solidity, exporter, postgres, e2e,
docker, nmt.
Failures print as they happen; every skipped test is named with its reason. The last line is 'N passed, N failed, N skipped'.
"""
import json
import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv" / "exporter"


class Tally:
    """Counts of one suite, with the names of what failed and what was skipped and why."""

    def __init__(self):
        self.passed, self.failed, self.skipped = 0, [], []

    def row(self, name, seconds):
        return f"{name:<12}{self.passed:>8}{len(self.failed):>8}{len(self.skipped):>9}{seconds:>9.0f}s"


def stream(command, **options):
    """Yields a command's lines of standard output, then its exit code."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, **options)
    for line in process.stdout:
        yield line
    yield process.wait()


def go(tally, *arguments, env=None, shown=False):
    """Runs go test -json and counts tests without subtests of their own as leaves. What they print is shown if they fail, or always."""
    outputs, code = {}, 0
    for line in stream(["go", "test", "-json", *arguments], env={**os.environ, **(env or {})}):
        if isinstance(line, int):
            code = line
            continue
        try:
            event = json.loads(line)
        except json.JSONDecodeError:
            print(line, end="")
            continue
        key = (event.get("Package") or event.get("ImportPath", ""), event.get("Test", ""))
        if event["Action"] in ("output", "build-output"):
            outputs.setdefault(key, []).append(event["Output"])
            if shown:
                print(event["Output"], end="", flush=True)
        elif event["Action"] in ("pass", "fail", "skip"):
            count(tally, event["Action"], key, "".join(outputs.pop(key, [])))
        elif event["Action"] == "build-fail":
            tally.failed.append(f"{key[0]} (build)")
            print("".join(outputs.pop(key, [])), end="")
    if code and not tally.failed:
        tally.failed.append("go test exited with %d" % code)


def count(tally, action, key, output):
    package, test = key
    if not test:
        if action == "fail":
            print(output, end="")
            if not any(name.startswith(package + " ") for name in tally.failed):
                tally.failed.append(f"{package} (package)")
        return
    if action == "pass":
        tally.passed += 1
    elif action == "fail":
        tally.failed.append(f"{package} {test}")
        print(output, end="")
    else:
        reason = re.findall(r"_test\.go:\d+: (.*)", output)
        tally.skipped.append(f"{test}: {reason[-1] if reason else output.strip()}")


def suite_go(tally):
    go(tally, "-timeout", "15m", "./...", env={"CGO_ENABLED": "0"})


def suite_race(tally):
    go(tally, "-race", "-timeout", "20m", "./...")


def suite_tensorflow(tally):
    go(tally, "-timeout", "15m", "-tags", "tensorflow", *os.environ["TAGGED"].split())


def suite_solidity(tally):
    contracts = ROOT / "contracts"
    profile = "ci" if os.environ.get("CI") else os.environ.get("FOUNDRY_PROFILE", "default")
    run = subprocess.run([contracts / "test.sh", "--json"], text=True, stdout=subprocess.PIPE,
                         env={**os.environ, "FOUNDRY_PROFILE": profile})
    start = run.stdout.find("{")
    if start < 0:
        print(run.stdout)
        tally.failed.append("forge test printed no results")
        return
    for contract, result in json.loads(run.stdout[start:]).items():
        for name, test in result["test_results"].items():
            count_forge(tally, f"{contract.split(':')[-1]}.{name}", test)
    if run.returncode and not tally.failed:
        tally.failed.append(f"forge test exited with {run.returncode}")
    for name, command in (("gas snapshot", ["check-gas.sh"]), ("formatting", ["tools/forge.sh", "fmt", "--check"])):
        check = subprocess.run([contracts / command[0], *command[1:]], text=True, capture_output=True)
        record(tally, check.returncode == 0, name, check.stdout + check.stderr)


def count_forge(tally, name, test):
    if test["status"] == "Skipped":
        tally.skipped.append(f"{name}: {test.get('reason')}")
    else:
        record(tally, test["status"] == "Success", name, f"{name}: {test.get('reason')} {test.get('counterexample')}\n")


def record(tally, ok, name, output):
    if ok:
        tally.passed += 1
        return
    tally.failed.append(name)
    print(output, end="")


def exporter():
    """The Python of the exporter's virtual environment, which is made or brought up to date."""
    python = VENV / "bin" / "python"
    if not python.exists():
        base = subprocess.check_output([ROOT / "scripts" / "find-python.sh"], text=True).strip()
        if not base:
            raise SystemExit("the exporter's tests need Python 3.9-3.12 with venv")
        VENV.parent.mkdir(exist_ok=True)
        subprocess.run([base, "-m", "venv", VENV], check=True)
    subprocess.run([python, "-m", "pip", "install", "-q", "./tools/keras[test]"], cwd=ROOT, check=True)
    return python


def pytest(tally, python, folder, env=None):
    """Runs the tests of a folder."""
    report = VENV / f"{Path(folder).name}-tests.xml"
    report.unlink(missing_ok=True)
    subprocess.run([python, "-m", "pytest", "-q", "--junitxml", report, folder], cwd=ROOT, env={**os.environ, **(env or {})})
    for case in ElementTree.parse(report).iter("testcase"):
        name = f"{case.get('classname')}.{case.get('name')}"
        skipped, broken = case.find("skipped"), case.find("failure") is not None or case.find("error") is not None
        if skipped is not None:
            tally.skipped.append(f"{name}: {skipped.get('message')}")
        else:
            record(tally, not broken, name, "")


def suite_exporter(tally):
    python = exporter()
    assay = VENV / "bin" / "assay"
    subprocess.run(["go", "build", "-o", assay, "./cmd/assay"], cwd=ROOT, check=True, env={**os.environ, "CGO_ENABLED": "0"})
    pytest(tally, python, "tools/keras", {"ASSAY_BIN": str(assay)})
    # What Go writes must be read by TensorFlow and safetensors themselves.
    go(tally, "-count=1", "-run", "Python", "./evaluator/checkpoint/...",
       env={"CGO_ENABLED": "0", "ASSAY_PYTHON": str(python)})


def suite_postgres(tally):
    """What suite go skips without DATABASE_URL_TEST, one package at a time: they share the database."""
    go(tally, "-count=1", "./adapter/journal")
    go(tally, "-count=1", "-timeout", "15m", "-run", "^TestKilled/postgres", "./adapter/cmd/assay-adapter")


def suite_e2e(tally):
    go(tally, "-tags", "e2e", "-count=1", "-timeout", "40m", "./integration/e2e")


def suite_nmt(tally):
    python = exporter()
    subprocess.run([python, "-m", "pip", "install", "-q", "polib==1.2.0"], cwd=ROOT, check=True)
    check = subprocess.run([python, "examples/nmt/corpus/build.py", "--check"], cwd=ROOT, text=True, capture_output=True)
    record(tally, check.returncode == 0, "corpus", check.stdout + check.stderr)
    pytest(tally, python, "examples/nmt")
    subprocess.run(["scripts/nmt-image.sh", "assay-nmt"], cwd=ROOT, check=True)
    go(tally, "-tags", "nmt", "-count=1", "-timeout", "40m", "./integration/nmt", shown=True,
       env={"CGO_ENABLED": "0", "ASSAY_PYTHON": str(python), "ASSAY_NMT_IMAGE": "assay-nmt"})


def suite_docker(tally):
    go(tally, "-tags", "docker", "-count=1", "-timeout", "15m", "./worker/executor", env={"CGO_ENABLED": "0"})


SUITES = {"go": suite_go, "race": suite_race, "tensorflow": suite_tensorflow, "solidity": suite_solidity,
          "exporter": suite_exporter, "postgres": suite_postgres, "e2e": suite_e2e, "docker": suite_docker,
          "nmt": suite_nmt}


def main(names):
    rows, total = [], Tally()
    for name in names:
        print(f"== {name}", flush=True)
        tally, start = Tally(), time.monotonic()
        SUITES[name](tally)
        rows.append(tally.row(name, time.monotonic() - start))
        total.passed += tally.passed
        total.failed += [f"{name}: {test}" for test in tally.failed]
        total.skipped += [f"{name}: {test}" for test in tally.skipped]
    for title, tests in (("Skipped", total.skipped), ("FAILED", total.failed)):
        if tests:
            print(f"\n{title}:")
            print("\n".join("  " + test for test in tests))
    print(f"\n{'suite':<12}{'passed':>8}{'failed':>8}{'skipped':>9}{'time':>10}")
    print("\n".join(rows))
    print(f"\n{total.passed} passed, {len(total.failed)} failed, {len(total.skipped)} skipped")
    return 1 if total.failed or not total.passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
