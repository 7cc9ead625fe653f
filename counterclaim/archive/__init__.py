"""Stage 1: the outside becomes captures."""
