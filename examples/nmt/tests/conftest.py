import os
import sys
from pathlib import Path

import pytest

NMT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(NMT), str(NMT / "corpus"), str(NMT.parent.parent / "tools" / "keras")]
os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")


@pytest.fixture(scope="session")
def pairs():
    import data

    return data.sentences()


@pytest.fixture(scope="session")
def tokenizer(pairs):
    import data

    return data.learn(pairs)
