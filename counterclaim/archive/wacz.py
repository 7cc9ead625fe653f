"""WACZ: a ZIP of WARC files with a list of its pages; where there is a list, only the pages on it are taken."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from counterclaim.archive.format import Format, Taken
from counterclaim.archive.source import Source
from counterclaim.archive.streams import limited, unpacked
from counterclaim.archive.warc import records_of
from counterclaim.errors import Unsupported

if TYPE_CHECKING:
    import zipfile

_IN_MEMORY = 16 * 1024 * 1024


def _take(source: Source) -> Taken:
    import tempfile
    import zipfile

    # A ZIP is read from its end, and a stream may not be able to go there.
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as spool:
        while chunk := source.stream.read(io.DEFAULT_BUFFER_SIZE):
            spool.write(chunk)
        with zipfile.ZipFile(spool) as archive:
            yield from _captures(source, archive)


def _captures(source: Source, archive: zipfile.ZipFile) -> Taken:
    names = sorted(name for name in archive.namelist() if name.startswith("archive/") and ".warc" in name)
    if not names:
        raise Unsupported(
            source.origin, "a ZIP without archive/*.warc in it, so not WACZ; a Word file must be saved as text or PDF"
        )
    pages = frozenset(_pages(source, archive))
    for name in names:
        with archive.open(name) as member:
            stream, _ = unpacked(member, source.settings.archive_limit, name)
            yield from records_of(replace(source, stream=stream), pages)


def _pages(source: Source, archive: zipfile.ZipFile) -> Iterator[str]:
    """The addresses on the archive's lists of pages."""
    for name in ("pages/pages.jsonl", "pages/extraPages.jsonl"):
        if name in archive.namelist():
            with archive.open(name) as member:
                for line in limited(member, source.settings.size_limit, name):
                    yield from _address(line)


def _address(line: bytes) -> Iterator[str]:
    try:
        page = json.loads(line)
    except (ValueError, RecursionError):
        return
    if isinstance(page, dict) and isinstance(page.get("url"), str):
        yield page["url"]


def _begins(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04")


FORMAT = Format("WACZ", ("wacz",), ("application/wacz", "application/x-wacz"), _begins, _take)
