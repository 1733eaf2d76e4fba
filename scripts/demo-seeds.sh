#!/usr/bin/env bash
# The long run of the demo: seeds 1 to 10 must all pay. Usage: demo-seeds.sh [FROM [TO]]
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0
for seed in $(seq "${1:-1}" "${2:-10}"); do
	last=$(bin/assay demo --json --seed "$seed" | tail -n1)
	echo "seed $seed: $last"
	grep -q '"status":"paid"' <<<"$last" || failed=$((failed + 1))
done
echo "$failed failed"
[ $failed -eq 0 ]
