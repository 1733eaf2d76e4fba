#!/usr/bin/env bash
# Runs a command with a Docker daemon and docker compose. Where none answers, it starts a daemon of its own, which needs root
# and Debian's docker.io, and removes all that it held afterwards. Where compose is missing, it builds it, once.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

daemon=
stop() {
	[ -n "$daemon" ] || return 0
	kill "$daemon" 2>/dev/null || true
	wait "$daemon" 2>/dev/null || true
	umount "$dir"/exec/netns/* 2>/dev/null || true # where a container without a network has run
	rm -rf "$dir"
}

start() {
	command -v dockerd >/dev/null || { apt-get update -q && apt-get install -y -q docker.io; } >&2 || { echo "a Docker daemon is needed: apt install docker.io" >&2; exit 1; }
	dir=$(mktemp -d /tmp/assay-docker-XXXXXX)
	export DOCKER_HOST=unix://$dir/socket
	dockerd --data-root "$dir/data" --exec-root "$dir/exec" --pidfile "$dir/pid" -H "$DOCKER_HOST" >"$dir/log" 2>&1 &
	daemon=$!
	trap stop EXIT
	for _ in $(seq 150); do
		docker info >/dev/null 2>&1 && return
		kill -0 "$daemon" 2>/dev/null || break
		sleep 0.2
	done
	echo "dockerd does not start:" >&2
	tail -n 20 "$dir/log" >&2
	exit 1
}

command -v docker >/dev/null && docker info >/dev/null 2>&1 || start

if ! docker compose version >/dev/null 2>&1; then
	plugins=$root/bin/docker/cli-plugins
	if [ ! -x "$plugins/docker-compose" ]; then
		echo "building docker compose, once" >&2
		go -C "$root/tools/compose" build -ldflags "-s -w -X github.com/docker/compose/v2/internal.Version=v2.38.2" -o "$plugins/docker-compose" github.com/docker/compose/v2/cmd
	fi
	export DOCKER_CONFIG=$root/bin/docker
	docker compose version >&2
fi
"$@"
