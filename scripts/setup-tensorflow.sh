#!/usr/bin/env bash
# Fetches libtensorflow (pinned version and SHA-256) from the TensorFlow wheel into third_party/tensorflow.
# Usage: scripts/setup-tensorflow.sh [cpu|gpu]
set -euo pipefail
cd "$(dirname "$0")/.."
flavour=${1:-cpu}
prefix=third_party/tensorflow
version=2.18.1
case $flavour in
cpu) wheel="tensorflow-cpu==$version" sha=810c75d7149d2da0cb2092187817b0dcabb80728ca9f9cf3a61f3f42fadd1298 ;;
gpu) wheel="tensorflow==$version" sha= ;;
*) echo "usage: $0 [cpu|gpu]" >&2; exit 2 ;;
esac
stamp="$prefix/.version"
want="$wheel $sha"
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then exit 0; fi
python=${PYTHON:-python3}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
echo "$wheel --hash=sha256:$sha" >"$tmp/requirements.txt"
"$python" -m pip download --no-deps --no-cache-dir --only-binary=:all: --require-hashes \
	--python-version 3.11 --implementation cp --platform manylinux2014_x86_64 \
	--progress-bar on -r "$tmp/requirements.txt" -d "$tmp"
"$python" scripts/unpack-tensorflow.py "$tmp"/*.whl "$prefix"
echo "$want" >"$stamp"
