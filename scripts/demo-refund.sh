#!/usr/bin/env bash
# The demo with a criterion that nobody meets: the researcher must be refunded (status "refunded", exit code 3).
set -uo pipefail
cd "$(dirname "$0")/.."
out=$(bin/assay demo --json --criterion 999000)
code=$?
last=$(tail -n1 <<<"$out")
echo "$last"
[ $code -eq 3 ] && grep -q '"status":"refunded"' <<<"$last" && exit 0
echo "expected status refunded and exit code 3, got exit code $code" >&2
tail -n20 <<<"$out" >&2
exit 1
