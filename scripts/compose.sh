#!/usr/bin/env bash
# Builds docker-compose.yml's images and runs the tests that bring it up.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/images.sh
CGO_ENABLED=0 go test -tags compose -count=1 -timeout 20m -v ./integration/compose
