#!/usr/bin/env bash
# The demo with a criterion that nobody meets, and with one that the initial weights meet already: in both the researcher must be
# refunded (status "refunded", exit code 3).
set -uo pipefail
cd "$(dirname "$0")/.."
for criterion in 999000 10000; do
	out=$(bin/assay demo --json --criterion $criterion)
	code=$?
	last=$(tail -n1 <<<"$out")
	echo "$last"
	[ $code -eq 3 ] && grep -q '"status":"refunded"' <<<"$last" && continue
	echo "criterion $criterion: expected status refunded and exit code 3, got exit code $code" >&2
	tail -n20 <<<"$out" >&2
	exit 1
done
