"""The package's version, alone in a module so that building a wheel imports nothing else."""

VERSION = "0.1.0"
