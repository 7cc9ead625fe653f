"""Exports: a file a format."""
