#!/usr/bin/env bash
# Prints a Python that TensorFlow 2.18 has wheels for (3.9-3.12) and that can make a virtual environment, or nothing.
for python in "${PYTHON:-python3}" python3.12 python3.11 python3.10 python3.9; do
	command -v "$python" >/dev/null || continue
	if "$python" -c 'import sys, venv, ensurepip; sys.exit(not (3, 9) <= sys.version_info[:2] <= (3, 12))' 2>/dev/null; then
		command -v "$python"
		exit 0
	fi
done
