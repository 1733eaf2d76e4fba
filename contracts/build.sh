#!/bin/sh
# Compiles Chainlink's contracts with the compiler they pin, then ours. `build.sh chainlink` stops after the first.
set -eu
cd "$(dirname "$0")"
ASSAY_SOLC=solc-0.8.19 FOUNDRY_PROFILE=chainlink ./tools/forge.sh build --quiet
[ "${1:-}" = chainlink ] || ./tools/forge.sh build --quiet src
