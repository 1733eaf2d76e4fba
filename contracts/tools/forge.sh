#!/bin/sh
# The pinned forge, run in the contracts folder whatever the current folder is; installed first if it is not there.
set -eu
cd "$(dirname "$0")/.."
lock=node_modules/.package-lock.json
if [ ! -e $lock ] || [ package-lock.json -nt $lock ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
fi
exec node_modules/@foundry-rs/forge-linux-amd64/bin/forge "$@"
