"""Gas of each call, from the snapshots that Foundry's tests write and check."""
import json

from . import sides


def gas():
    """Returns (contract, call, gas) for every call, in the snapshots' order."""
    rows = []
    for path in sorted((sides.ROOT / "contracts" / "snapshots").glob("*.json")):
        calls = json.loads(path.read_text())
        rows += [(path.stem, call, int(used)) for call, used in calls.items() if not call.endswith("bytes")]
    if not rows:
        raise sides.Failed("contracts/snapshots holds no figures")
    return rows
