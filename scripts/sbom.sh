#!/usr/bin/env bash
# Writes CycloneDX bills of materials into bin/sbom/: one for each of our programs in bin/, from what the Go linker wrote into it,
# and one for libtensorflow, from the wheels that are pinned. Debian's packages are listed in an image's dpkg database.
set -euo pipefail
cd "$(dirname "$0")/.."
go -C tools/sbom build -o ../../bin/ github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod
mkdir -p bin/sbom
for program in "$@"; do
	bin/cyclonedx-gomod bin -json -std -output "bin/sbom/$program.cdx.json" "bin/$program" 2>bin/sbom/log || { cat bin/sbom/log >&2; exit 1; }
done
rm -f bin/sbom/log

# name==version --hash=sha256:… of each wheel
awk 'BEGIN { printf "{\n  \"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1,\n  \"components\": [" }
	match($0, /^[^=# ]+==[^ ]+ --hash=sha256:[0-9a-f]+/) {
		split($1, wheel, "=="); sub(/^--hash=sha256:/, "", $2)
		printf "%s\n    {\"type\": \"library\", \"name\": \"%s\", \"version\": \"%s\", \"purl\": \"pkg:pypi/%s@%s\", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"%s\"}]}",
			n++ ? "," : "", wheel[1], wheel[2], wheel[1], wheel[2], $2
	}
	END { printf "\n  ]\n}\n" }' third_party/tensorflow/.wheels >bin/sbom/libtensorflow.cdx.json
