"""Stage 2: a capture becomes a document, and its text an analysis."""
