#!/usr/bin/env bash
# Runs a command with DATABASE_URL_TEST naming an empty PostgreSQL database of its own, and forgets the database afterwards.
# The server refuses to run as root: then it runs as user postgres, which Debian's package makes.
set -euo pipefail
initdb=$(command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1) || true
[ -n "$initdb" ] || { echo "PostgreSQL is missing: scripts/need-postgres.sh says how to install it" >&2; exit 1; }
bin=$(dirname "$initdb")
dir=$(mktemp -d -t assay-postgres-XXXXXX)
as=()
stop() {
	"${as[@]}" "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1 || true
	rm -rf "$dir"
}
trap stop EXIT
if [ "$(id -u)" = 0 ]; then
	chown postgres: "$dir"
	as=(setpriv --reuid postgres --regid postgres --clear-groups)
fi
cd "$dir"
"${as[@]}" "$bin/initdb" -D "$dir/data" -U assay -A trust -E UTF8 --no-sync >/dev/null
# A socket in a private folder instead of a port: nobody else gets in.
"${as[@]}" "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" -o "-c listen_addresses= -c unix_socket_directories=$dir -c fsync=off" start >/dev/null || { cat "$dir/log" >&2; exit 1; }
cd "$OLDPWD"
DATABASE_URL_TEST="postgresql:///postgres?host=$dir&user=assay" "$@"
