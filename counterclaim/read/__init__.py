"""Stage 2: Capture -> Document. A reader per media type, a file each; then what was given is set against what was found."""

from __future__ import annotations

from counterclaim.read.document import READER_VERSION, check_given, document_of

__all__ = ["READER_VERSION", "check_given", "document_of"]
