"""What came in: items, captures and what could not be read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a document besides its bytes: from the command line, a sidecar file, a row or a post."""

    name: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    forwarded_from: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """One receipt of an item (WARC terms): its bytes, where they came from, and when they were received.

    `item` is the address under which it is published (a URL, `t.me/channel/12`, a file's path), through all its versions;
    `origin` is where these bytes were taken from (the same, or the file, feed or archive that held them).
    """

    payload: bytes = field(repr=False)
    media_type: str
    item: str
    origin: str
    received: datetime
    given: Given = Given()

    @property
    def sha256(self) -> str:
        """The payload's SHA-256, in hexadecimal."""
        return hashlib.sha256(self.payload).hexdigest()

    @property
    def id(self) -> str:
        """The same payload from the same origin is the same capture."""
        return hashlib.sha256(f"{self.sha256}\n{self.item}\n{self.origin}".encode()).hexdigest()[:16]

    @property
    def name(self) -> str:
        """What exports call the document: the given id, else the file's name without its ending, else the address."""
        if self.given.name:
            return self.given.name
        if "://" in self.item:
            return self.item
        last = self.item.rstrip("/").rsplit("/", 1)[-1]
        return last.removesuffix(".gz").rsplit(".", 1)[0] or last


@dataclass(frozen=True, slots=True)
class Refusal:
    """One input that could not be read, kept with its reason (law 8)."""

    origin: str
    reason: str
    received: datetime
    sha256: str | None = None
