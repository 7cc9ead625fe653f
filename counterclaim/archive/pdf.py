"""PDF: a file is one document."""

from __future__ import annotations

from counterclaim.archive.format import Format, Taken
from counterclaim.archive.source import Source

MEDIA_TYPE = "application/pdf"


def _take(source: Source) -> Taken:
    yield source.whole(MEDIA_TYPE)


def _begins(head: bytes) -> bool:
    return b"%PDF-" in head[:1024]


FORMAT = Format("PDF", ("pdf",), (MEDIA_TYPE,), _begins, _take)
