#!/bin/sh
# Fails if the committed bindings are not what the sources give.
set -eu
cd "$(dirname "$0")"
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
./generate.sh "$fresh"
if ! cmp -s "$fresh/contracts.go" bindings/contracts.go; then
  echo "contracts: bindings/contracts.go differs from the sources; run contracts/generate.sh" >&2
  exit 1
fi
