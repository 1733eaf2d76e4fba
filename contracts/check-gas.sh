#!/bin/sh
# Fails if the gas of a call differs from the committed figure in snapshots/. `check-gas.sh --update` writes the figures anew.
set -eu
cd "$(dirname "$0")"
if [ "${1:-}" = --update ]; then
  exec ./test.sh --match-contract GasTest --gas-snapshot-emit=true
fi
./test.sh --match-contract GasTest --gas-snapshot-check=true
