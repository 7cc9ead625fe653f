"""Stage 3: a document becomes attributions: source, cue, content and chain."""
