"""What a run needs to go on where it was, bit for bit: weights, optimizer, generators, and the best weights so far."""

import hashlib
import json
import os

import numpy as np

import weights


class State:
    """The state of a run, and its one file. `at` is where the run is, in JSON."""

    def __init__(self, folder, model, job):
        self.folder, self.model = folder, model
        self.at = {"step": 0, "epochs": 0, "sums": [0.0, 0.0, 0.0], "best": None}
        self.best = None  # arrays by name
        start = b"".join(array.tobytes() for array in self.current().values())
        self.run = hashlib.sha256(json.dumps(job, sort_keys=True).encode() + start).hexdigest()

    def current(self):
        """The model's weights by name."""
        return {name: np.array(variable) for name, variable in weights.named(self.model).items()}

    def _variables(self):
        return [*self.model.variables, *self.model.optimizer.variables]

    def save(self):
        """Writes the state; the file is there whole or not at all."""
        self.folder.mkdir(exist_ok=True)
        arrays = {f"variable-{i}": np.array(variable) for i, variable in enumerate(self._variables())}
        arrays |= {f"best-{name}": array for name, array in (self.best or {}).items()}
        part = self.folder / "state.part"
        with open(part, "wb") as file:
            np.savez(file, at=json.dumps({"run": self.run, **self.at}), **arrays)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, self.folder / "state.npz")

    def load(self):
        """Goes to the saved state, if it is one of this run, and says whether it was."""
        path = self.folder / "state.npz"
        if not path.exists():
            return False
        with np.load(path, allow_pickle=False) as saved:
            at = json.loads(str(saved["at"]))
            if at.pop("run") != self.run:
                return False
            for i, variable in enumerate(self._variables()):
                variable.assign(saved[f"variable-{i}"])
            self.best = {name[5:]: saved[name] for name in saved.files if name.startswith("best-")} or None
        self.at = at
        return True
