#!/usr/bin/env bash
# Runs slither on the contracts, from a virtual environment of its own. Any finding fails, save those that a comment in the source
# justifies (slither-disable) and three whole detectors (contracts/slither.config.json): timestamp, because deadlines are block
# timestamps; assembly, because every block is short and says why; naming-convention, because immutables are written as constants.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=$PWD/.venv/slither
if [ ! -x "$venv/bin/slither" ]; then
	python=$(scripts/find-python.sh)
	[ -n "$python" ] || { echo "slither needs Python 3.9-3.12 with venv: apt install python3-venv" >&2; exit 1; }
	"$python" -m venv "$venv"
	"$venv/bin/pip" install -q slither-analyzer==0.11.6
fi
cd contracts
tools/forge.sh --version >/dev/null
# Slither cleans what it compiles into: folders of its own.
export FOUNDRY_PROFILE=plain FOUNDRY_OUT=out/slither FOUNDRY_CACHE_PATH=cache/slither
PATH="$PWD/node_modules/.bin:$PATH" "$venv/bin/slither" .
