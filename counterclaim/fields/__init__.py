"""One thing a claim can say per file: find it, relate two answers, say what it implies, show it."""
