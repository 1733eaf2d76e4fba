#!/usr/bin/env bash
# Fetches libtensorflow (pinned versions and SHA-256) from the TensorFlow wheel into third_party/tensorflow; with "gpu" the
# CUDA build and NVIDIA's libraries beside it (2.4 GB to download). Usage: scripts/setup-tensorflow.sh [cpu|gpu]
set -euo pipefail
cd "$(dirname "$0")/.."
flavour=${1:-cpu}
wheels=scripts/tensorflow-$flavour.txt
prefix=third_party/tensorflow
[ -f "$wheels" ] || { echo "usage: $0 [cpu|gpu]" >&2; exit 2; }

# The CUDA build runs on machines without a GPU too, so it satisfies a wish for the CPU build.
stamp=$prefix/.wheels
if cmp -s "$wheels" "$stamp" || { [ "$flavour" = cpu ] && cmp -s scripts/tensorflow-gpu.txt "$stamp"; }; then exit 0; fi

echo "fetching libtensorflow ($flavour) into $prefix, once" >&2
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m pip download --no-deps --no-cache-dir --only-binary=:all: --require-hashes \
	--python-version 3.11 --implementation cp \
	--platform manylinux2014_x86_64 --platform manylinux_2_17_x86_64 --platform manylinux1_x86_64 \
	--progress-bar on -r "$wheels" -d "$tmp"
rm -f "$stamp"
for wheel in "$tmp"/*.whl; do python3 scripts/unpack-tensorflow.py "$wheel" "$prefix"; done
cp "$wheels" "$stamp"
