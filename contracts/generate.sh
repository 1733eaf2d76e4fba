#!/bin/sh
# Compiles the contracts and writes the Go bindings. The same sources give the same bytes.
set -eu
cd "$(dirname "$0")"
out=${1:-bindings}
./build.sh
combined=$(mktemp)
trap 'rm -f "$combined"' EXIT
node tools/combine.js >"$combined"
go -C ../tools tool abigen --v2 --pkg bindings --combined-json "$combined" --out "$(cd "$out" && pwd)/contracts.go"
chmod 644 "$out/contracts.go"
