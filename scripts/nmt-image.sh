#!/usr/bin/env bash
# Builds the image of examples/nmt without an image registry. Its base is Debian by debootstrap, with what the example's
# requirements.txt asks for by pip from here: the Dockerfile is the example's own, and its pip needs no network.
set -euo pipefail
cd "$(dirname "$0")/.."
tag=${1:-assay-nmt}
command -v debootstrap >/dev/null || { apt-get update -q && apt-get install -y -q debootstrap; } >&2
python=$(scripts/find-python.sh)
[ -n "$python" ] || { echo "Python 3.9-3.12 is needed" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
debootstrap --variant=minbase --include=python3,python3-pip bookworm "$work/base" >"$work/log" 2>&1 &
bootstrap=$!
"$python" -m pip install --quiet --root-user-action=ignore --no-deps --only-binary=:all: --implementation cp --python-version 3.11 \
	--platform manylinux2014_x86_64 --platform manylinux_2_17_x86_64 --platform manylinux_2_28_x86_64 \
	--target "$work/packages" -r examples/nmt/requirements.txt
wait $bootstrap || { tail "$work/log" >&2; exit 1; }
mv "$work/packages"/* "$work/base/usr/local/lib/python3.11/dist-packages/"
tar -C "$work/base" --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*_*' -c . |
	docker import --change 'ENV PIP_BREAK_SYSTEM_PACKAGES=1' - assay-nmt-base >/dev/null
docker build --quiet --network none --build-arg BASE_IMAGE=assay-nmt-base -t "$tag" examples/nmt >/dev/null
echo "image $tag: ${SECONDS}s"
