#!/usr/bin/env bash
# Runs every Go fuzz target for a while. Usage: fuzz.sh DURATION
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0
grep -rlE '^func Fuzz[A-Z]' --include='*_test.go' . --exclude-dir=node_modules --exclude-dir=third_party | sort | while read -r file; do
	for target in $(sed -nE 's/^func (Fuzz[A-Za-z0-9_]+)\(.*/\1/p' "$file"); do
		echo "== $(dirname "$file") $target"
		go test "./$(dirname "${file#./}")" -run '^$' -fuzz "^$target\$" -fuzztime "$1" -fuzzminimizetime 10x
	done
done
