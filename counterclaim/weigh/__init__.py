"""Stage 6: the relations between claims."""
