"""Web pages: a page is one document."""

from __future__ import annotations

from counterclaim.archive.format import Format, Taken, shown
from counterclaim.archive.source import Source

MEDIA_TYPE = "text/html"
_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<meta", b"<title")


def _take(source: Source) -> Taken:
    yield source.whole(MEDIA_TYPE)


def _begins(head: bytes) -> bool:
    start = shown(head)
    return start.startswith(_OPENINGS) or (start.startswith((b"<?xml", b"<!--")) and b"<html" in start)


FORMAT = Format("HTML", ("html", "htm", "xhtml", "shtml"), (MEDIA_TYPE, "application/xhtml+xml"), _begins, _take)
