"""Stage 1: the outside -> Capture. Files, folders, standard input and web addresses, a file per format."""

from __future__ import annotations

from counterclaim.archive.intake import Handed, captures_of, captures_of_bytes

__all__ = ["Handed", "captures_of", "captures_of_bytes"]
