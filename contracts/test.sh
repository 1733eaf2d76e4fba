#!/bin/sh
# Runs the tests from a clean clone on; arguments go to `forge test`.
set -eu
cd "$(dirname "$0")"
./build.sh chainlink
exec ./tools/forge.sh test "$@"
