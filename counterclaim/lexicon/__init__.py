"""Loaders of data/: cues, voices, weapons, gazetteer."""
