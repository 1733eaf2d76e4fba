"""train.py as a container runs it, on a folder of few records."""

import json
import os
import signal
import subprocess
import sys

import assay_keras
import data
import numpy as np
import pytest
from conftest import NMT
from tokenizer import PAD


@pytest.fixture(scope="module")
def folders(tmp_path_factory, tokenizer, pairs):
    """A model package, and a dataset package without its salts, which the program does not read."""
    import model

    root = tmp_path_factory.mktemp("train")
    assay_keras.export(model.build(), root / "package")
    root.joinpath("data").mkdir()
    x, y = data.records(tokenizer, pairs[2000:2400])
    np.save(root / "data" / "x.npy", x)
    np.save(root / "data" / "y.npy", y)
    splits = {"train": {"from": 0, "to": 320}, "validation": {"from": 320, "to": len(x)}}
    root.joinpath("data", "dataset.json").write_text(json.dumps({"splits": splits}))
    return root


def start(folders, out, **job):
    job = {
        "train": {"split": "train"},
        "validation": {"split": "validation", "to": 40},
        "epochs": 3,
        "batch": 16,
        "seed": 7,
        **job,
    }
    out.mkdir(exist_ok=True)
    out.joinpath("job.json").write_text(json.dumps(job))
    environment = {
        **os.environ, "ASSAY_PACKAGE": str(folders / "package"), "ASSAY_DATA": str(folders / "data"), "ASSAY_OUT": str(out),
        "ASSAY_JOB": str(out / "job.json"),
    }  # fmt: skip
    return subprocess.Popen([sys.executable, NMT / "train.py"], env=environment, stdout=subprocess.PIPE, text=True)


def finish(process):
    events = [json.loads(line) for line in process.stdout]
    return events, process.wait(timeout=60)


@pytest.fixture(scope="module")
def whole(folders, tmp_path_factory):
    """The folder and the events of a run that nobody ends."""
    out = tmp_path_factory.mktemp("whole")
    events, code = finish(start(folders, out))
    assert code == 0
    return out, events


def ended(folders, out, by, when, **job):
    """Sends a run a signal at the first event of which `when` is true, and returns what it said afterwards, and its exit code."""
    process = start(folders, out, **job)
    assert any(when(json.loads(line)) for line in process.stdout), "it ended before"
    process.send_signal(by)
    return finish(process)


def test_a_whole_run(whole):
    _, events = whole
    assert (events[0]["kind"], events[-1]["kind"], events[-1]["reason"]) == ("started", "done", "epochs")
    epochs = [event for event in events if event["kind"] == "epoch"]
    assert [event["epoch"] for event in epochs] == [1, 2, 3]
    assert epochs[-1]["loss"] < epochs[0]["loss"]


def test_a_run_that_is_asked_to_end_saves_and_goes_on_to_the_same_weights(folders, whole, tmp_path):
    rest, code = ended(folders, tmp_path, signal.SIGTERM, lambda event: event["kind"] == "epoch")
    assert (
        code == 1 and [event["kind"] for event in rest[-2:]] == ["saved", "failed"] and rest[-1]["code"] == "canceled"
    )
    assert not (tmp_path / "weights.safetensors").exists()
    goes_on(folders, whole, tmp_path)


def test_a_run_that_is_killed_after_an_epochs_last_step_measures_that_epoch(folders, whole, tmp_path):
    ended(
        folders,
        tmp_path,
        signal.SIGKILL,
        lambda event: (event["kind"], event.get("step")) == ("saved", 20),
        checkpoint_seconds=1e-9,
    )
    assert [event["epoch"] for event in goes_on(folders, whole, tmp_path) if event["kind"] == "epoch"] == [1, 2, 3]


def goes_on(folders, whole, out):
    """Runs the rest, whose result must be that of the whole run, and returns its events."""
    events, code = finish(start(folders, out))
    assert code == 0 and events[0]["resumed"] and events[-1]["best"] == whole[1][-1]["best"]
    assert (out / "weights.safetensors").read_bytes() == (whole[0] / "weights.safetensors").read_bytes()
    return events


def test_it_ends_at_the_target_and_the_package_takes_its_weights(folders, tmp_path):
    import model

    events, code = finish(start(folders, tmp_path / "out", stop={"target": 0.01}))
    assert code == 0 and events[-1]["reason"] == "target" and events[-1]["best"]["epoch"] == 1
    built = assay_keras.load(model.build(), tmp_path / "out" / "weights.safetensors")
    x, y = (np.load(folders / "data" / name)[320:360] for name in ("x.npy", "y.npy"))
    right = (np.array(built(x, training=False)).argmax(-1) == y) & (y != PAD)
    assert (int(right.sum()), int((y != PAD).sum())) == (events[-1]["best"]["correct"], events[-1]["best"]["total"])


def test_what_goes_wrong_is_told(folders, tmp_path):
    events, code = finish(start(folders, tmp_path / "out", train={"split": "none"}))
    assert code == 1
    assert events[-1]["kind"] == "failed" and "KeyError" in events[-1]["message"]
