"""How the packaged weights and indexes are made, runnable."""
