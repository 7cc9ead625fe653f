"""The text read out of a capture."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from counterclaim.model.moment import Published


def document_id(payload_sha256: str, reader_version: str) -> str:
    """The id of the text that one version of the reader finds in one payload."""
    return hashlib.sha256(f"{payload_sha256}\n{reader_version}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Document:
    """An immutable text, keyed by payload and reader version.

    `text` is what spans count in; a title is part of it only where the source puts it there. `credit` is the wire agency the
    text names at its end; `publisher` is who it appeared under.
    """

    payload_sha256: str
    reader_version: str
    text: str = field(repr=False)
    title: str | None = None
    publisher: str | None = None
    credit: str | None = None
    published: Published = Published()
    language: str = "en"
    url: str | None = None
    forwarded_from: str | None = None

    @property
    def id(self) -> str:
        """Hexadecimal, 16 digits, from the payload and the reader's version."""
        return document_id(self.payload_sha256, self.reader_version)
