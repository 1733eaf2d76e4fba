#!/usr/bin/env bash
# Runs slither on the contracts, from a virtual environment of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=.venv/slither
if [ ! -x $venv/bin/slither ]; then
	python=$(scripts/find-python.sh)
	"$python" -m venv $venv
	$venv/bin/pip install -q slither-analyzer==0.11.6
fi
contracts/slither.sh "$PWD/$venv/bin/slither"
