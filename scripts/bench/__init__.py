"""The parts of scripts/bench.py: each benchmark, its two sides, statistics and the report."""
