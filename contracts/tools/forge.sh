#!/bin/sh
# The pinned forge, run in the contracts folder whatever the current folder is.
set -eu
cd "$(dirname "$0")/.."
forge=node_modules/@foundry-rs/forge-linux-amd64/bin/forge
if [ ! -x "$forge" ]; then
  echo "contracts: $forge is missing; run 'npm ci --ignore-scripts' in contracts" >&2
  exit 1
fi
exec "$forge" "$@"
