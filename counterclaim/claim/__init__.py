"""Stage 4: attributions become claims."""
