"""The command, as a process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from assay_keras import cli

SCRIPT = Path(__file__).resolve().parents[1] / "export.py"
MODEL = """
import keras
from keras import layers

def build():
    return keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax", name="out")], name="mine")

def words():
    return keras.Sequential([keras.Input((1,), dtype="string"), layers.TextVectorization(vocabulary=["a"])])
"""


def run(folder, *arguments):
    (folder / "my_model.py").write_text(MODEL)
    command = [sys.executable, str(SCRIPT), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)


def test_export(tmp_path):
    done = run(tmp_path, "my_model.py:build", "out", "--loss", "sparse_categorical_crossentropy", "--name", "digits")
    assert done.returncode == 0, done.stderr
    assert "model_root 0x" in done.stdout and "removed the final softmax" in done.stderr
    assert len(os.listdir(tmp_path / "out")) == 4


def test_image(tmp_path):
    options = ["--loss", "sparse_categorical_crossentropy"]
    image = "127.0.0.1:5000/team/nmt@sha256:" + "0a" * 32
    done = run(tmp_path, "my_model.py:build", "out", *options, "--image", image)
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "out" / "model.json").read_text())["training"] == {"image": image}
    done = run(tmp_path, "my_model.py:build", "other", *options, "--image", "nmt:latest")
    assert done.returncode == 2 and "refused: image" in done.stderr and not (tmp_path / "other").exists()


def test_refusal_exits_with_2(tmp_path):
    done = run(tmp_path, "my_model.py:words", "out", "--loss", "mean_squared_error")
    assert done.returncode == 2 and "refused: string-input" in done.stderr and not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments", [["my_model.py:nothing", "out"], ["other.py:build", "out"], ["my_model.py", "out"], ["my_model.py:build", "/dev/null/x"]]
)
def test_failure_exits_with_1(arguments, tmp_path, monkeypatch, capsys):
    (tmp_path / "my_model.py").write_text(MODEL)
    monkeypatch.chdir(tmp_path)
    assert cli.main([*arguments, "--loss", "sparse_categorical_crossentropy"]) == 1
    assert capsys.readouterr().err.count("failed: ") == 1


def test_wrong_usage_exits_with_1():
    with pytest.raises(SystemExit) as stopped:
        cli.main(["my_model.py:build"])
    assert stopped.value.code == 1
