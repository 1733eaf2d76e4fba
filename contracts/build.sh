#!/bin/sh
# Compiles everything: Chainlink's contracts with their own compiler, then ours.
set -eu
cd "$(dirname "$0")"
ASSAY_SOLC=solc-0.8.19 FOUNDRY_PROFILE=chainlink ./tools/forge.sh build --quiet "$@"
./tools/forge.sh build --quiet src examples "$@"
