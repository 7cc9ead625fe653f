"""Stage 1: the outside -> Capture. Files, folders, standard input and web addresses, a file per format."""

from __future__ import annotations

from counterclaim.archive.intake import captures_of

__all__ = ["captures_of"]
