"""E-mail: a message is one document."""

from __future__ import annotations

import re

from counterclaim.archive.format import Format, Taken
from counterclaim.archive.source import Source

MEDIA_TYPE = "message/rfc822"
_HEADER = re.compile(rb"(?im)^(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to):[ \t]")


def _take(source: Source) -> Taken:
    yield source.whole(MEDIA_TYPE)


def _begins(head: bytes) -> bool:
    """Whether a block of header lines comes first, with a subject and a sender or a date among them."""
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {name.lower() for name in _HEADER.findall(block)}
    first = block.split(b"\n", 1)[0]
    return bool(re.match(rb"[!-9;-~]+:[ \t]", first)) and b"from" in names and bool(names & {b"subject", b"date"})


FORMAT = Format("e-mail", ("eml",), (MEDIA_TYPE,), _begins, _take)
