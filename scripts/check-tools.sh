#!/usr/bin/env bash
# Checks for the tools that a target needs and says what to install. Usage: check-tools.sh [build|test]
set -u
level=${1:-all}
missing=0
say() { printf '  %-8s %s\n' "$1" "$2"; }
need() {
	say MISSING "$1: $2"
	missing=1
}

if command -v go >/dev/null; then
	version=$(go env GOVERSION | sed 's/^go//')
	if [ "$(printf '1.26\n%s\n' "$version" | sort -V | head -n1)" = 1.26 ]; then say ok "Go $version"; else need "Go >= 1.26 (found $version)" "https://go.dev/dl"; fi
else need "Go >= 1.26" "https://go.dev/dl"; fi
if command -v "${CC:-cc}" >/dev/null; then say ok "C compiler ($(${CC:-cc} -dumpfullversion 2>/dev/null))"; else need "a C compiler" "apt install gcc, or your system's equivalent"; fi
if python3 -m pip --version >/dev/null 2>&1; then say ok "Python with pip ($(python3 -V 2>&1))"; else need "Python 3 with pip" "apt install python3-pip"; fi

if [ "$level" != build ]; then
	if command -v node >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; then say ok "Node $(node -v) (Solidity tests)"; else need "Node >= 20 with npm (Solidity tests)" "https://nodejs.org"; fi
	python=$(scripts/find-python.sh)
	if [ -n "$python" ]; then say ok "$("$python" -V 2>&1) with venv (exporter's tests)"; else need "Python 3.9-3.12 with venv (exporter's tests)" "apt install python3-venv"; fi
fi
case "$(uname -sm)" in "Linux x86_64") ;; *) need "Linux on x86-64" "other systems are not supported yet" ;; esac
exit $missing
