"""Stage 5: claims become incidents."""
