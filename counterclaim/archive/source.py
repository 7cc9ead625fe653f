"""One stream of bytes that was handed in, with all that a format needs to make captures of it."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import dataclass
from datetime import datetime

from counterclaim.archive.given import filled
from counterclaim.archive.streams import HEAD, read_up_to
from counterclaim.language.encoding import storable
from counterclaim.model.capture import Capture, Given, Refusal
from counterclaim.settings import Settings

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def with_charset(media_type: str, sent: str | None) -> str:
    """The media type, with the charset that the sender declared, if any."""
    declared = _CHARSET.search(sent or "")
    return f"{media_type}; charset={declared[1].lower()}" if declared else media_type


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes, decompressed, and where they are from.

    `filename` is what the bytes are called, for its ending; `given` is what was said beside them; `media_type` is what the sender
    called them, if there was one.
    """

    stream: io.BufferedReader
    item: str
    origin: str
    filename: str
    given: Given
    received: datetime
    settings: Settings
    media_type: str | None = None

    @property
    def stem(self) -> str:
        """The file's name without its ending, as documents in exports are called."""
        return self.filename.removesuffix(".gz").rsplit(".", 1)[0] or self.filename

    @property
    def head(self) -> bytes:
        """The first bytes, still to be read."""
        return self.stream.peek(HEAD)[:HEAD]

    def document_bytes(self) -> bytes:
        """All the bytes, as one document's: TooLarge over the size limit."""
        return read_up_to(self.stream, self.settings.size_limit, self.origin)

    def whole(self, media_type: str) -> Capture:
        """The capture of a source that is one document. An address given for it is its item, and the file's name its name."""
        item = self.given.url or self.item
        said = Given() if item == self.item else Given(name=self.stem)
        return self.capture(self.document_bytes(), with_charset(media_type, self.media_type), item, said)

    def capture(self, payload: bytes, media_type: str, item: str, said: Given, received: datetime | None = None) -> Capture:
        """A capture out of this source; `said` is what the item says of itself, after all that was given beside it."""
        given = filled(self.given, said)
        return Capture(payload, media_type, storable(item), storable(self.origin), received or self.received, given)

    def refusal(self, reason: str, part: str | None = None, payload: bytes | None = None) -> Refusal:
        """What could not be read of this source, and which part of it ("row 7")."""
        origin = f"{self.origin}#{part}" if part else self.origin
        digest = hashlib.sha256(payload).hexdigest() if payload is not None else None
        return Refusal(storable(origin), storable(reason), self.received, digest)
