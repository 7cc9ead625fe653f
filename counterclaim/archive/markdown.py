"""Markdown: a file is one document."""

from __future__ import annotations

from counterclaim.archive.format import Format, Taken, never
from counterclaim.archive.source import Source

MEDIA_TYPE = "text/markdown"


def _take(source: Source) -> Taken:
    yield source.whole(MEDIA_TYPE)


FORMAT = Format("Markdown", ("md", "markdown"), (MEDIA_TYPE, "text/x-markdown"), never, _take)
