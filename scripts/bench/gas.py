"""Gas of each call, from the snapshots that Foundry's tests write and check."""
import json

from . import sides

# The cheapest request and fulfilment of Chainlink Functions in smartcontractkit/chainlink-evm's own snapshot,
# contracts/gas-snapshots/functions.gas-snapshot: what else would bring a computed number on chain.
FUNCTIONS = 178_588 + 199_381

EVALUATION = ("poke (request)", "fulfill through the Operator, scored")


def gas():
    """Returns (contract, call, gas, ratio to Functions or nothing) for every call and for one evaluation as a whole."""
    rows, whole = [], 0
    for path in sorted((sides.ROOT / "contracts" / "snapshots").glob("*.json")):
        for call, used in json.loads(path.read_text()).items():
            if call.endswith("bytes"):
                continue
            rows.append((path.stem, call, f"{int(used):,}", ""))
            whole += int(used) if call in EVALUATION else 0
    if sum(call in EVALUATION for _, call, _, _ in rows) != len(EVALUATION):
        raise sides.Failed(f"contracts/snapshots does not hold both of {EVALUATION}")
    return [*rows, ("both", "one evaluation: " + " + ".join(EVALUATION), f"{whole:,}", f"{whole / FUNCTIONS:.2f}")]
