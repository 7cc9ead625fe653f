"""Benchmarks of Counterclaim: how right, how fast, how large, and beside what others would do."""
