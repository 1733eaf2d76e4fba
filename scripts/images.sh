#!/usr/bin/env bash
# Builds every image of docker-compose.yml without an image registry: Debian by debootstrap, Assay's from bin/ (make build),
# the others from Debian packages and bin/stack (integration/stack), with the tags of integration/compose/images/env.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=integration/compose/images

if ! docker image inspect debian:bookworm-slim >/dev/null 2>&1; then
	command -v debootstrap >/dev/null || { apt-get update -q && apt-get install -y -q debootstrap; } >&2
	base=$(mktemp -d)
	debootstrap --variant=minbase bookworm "$base" >"$base.log" 2>&1 || { tail "$base.log" >&2; exit 1; }
	tar -C "$base" --exclude='./var/cache/apt/archives/*.deb' --exclude='./var/lib/apt/lists/*_*' -c . | docker import - debian:bookworm-slim >/dev/null
	rm -rf "$base" "$base.log"
	echo "base image: ${SECONDS}s"
fi

context=$(mktemp -d)
trap 'rm -rf "$context"' EXIT
mkdir -p "$context"/{ours/bin,ours/third_party/tensorflow,other}
cp Dockerfile "$context/ours"
cp -r bin/sbom bin/assay bin/assay-{adapter,scorer,worker,trainer,bench,setup} bin/chainlink-assay "$context/ours/bin"
cp -r --reflink=auto third_party/tensorflow/lib "$context/ours/third_party/tensorflow"

programs=$(CGO_ENABLED=0 go run ./integration/cmd/assay-programs)
while read -r name path; do cp "$path" "$context/other/$name"; done <<<"$programs"
go -C integration/stack/programs/kubo mod download github.com/ipfs/kubo
kubo=$(go -C integration/stack/programs/kubo list -m -f '{{.Dir}}' github.com/ipfs/kubo)
install -m 0755 "$kubo"/bin/container_{daemon,init_run} "$context/other"
cp $folder/Dockerfile $folder/postgres.sh "$context/other"

build() { CONTEXT=$context docker compose --env-file $folder/env -f $folder/compose.yml "$@" build --quiet; }
build
build --profile member # its node is among the others
echo "images: ${SECONDS}s"
