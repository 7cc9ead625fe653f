"""Plain text: a file is one document."""

from __future__ import annotations

from counterclaim.archive.format import Format, Taken
from counterclaim.archive.others import find_other
from counterclaim.archive.source import Source
from counterclaim.language.encoding import is_binary

MEDIA_TYPE = "text/plain"


def _take(source: Source) -> Taken:
    yield source.whole(MEDIA_TYPE)


def _begins(head: bytes) -> bool:
    return bool(head) and not is_binary(head) and find_other(head) is None


FORMAT = Format("plain text", ("txt", "text", "asc"), (MEDIA_TYPE,), _begins, _take)
