"""Streams that never give more than they may: sizes are counted after decompression, so a bomb stops at the limit."""

from __future__ import annotations

import gzip
import io
from typing import IO, BinaryIO, cast

from counterclaim.errors import TooLarge

HEAD = 64 * 1024
_GZIP = b"\x1f\x8b"


class LimitedStream(io.RawIOBase):
    """A source's bytes up to a limit; past it, reading raises TooLarge."""

    def __init__(self, source: IO[bytes], limit: int, what: str) -> None:
        super().__init__()
        self._source, self._limit, self._what = source, limit, what
        self._total = 0

    def readable(self) -> bool:
        """Always: this is a stream to read from."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer as far as the source goes, so that one look shows the whole head."""
        filled = 0
        while filled < len(buffer) and (chunk := self._source.read(len(buffer) - filled)):
            buffer[filled : filled + len(chunk)] = chunk
            filled += len(chunk)
        self._total += filled
        if self._total > self._limit:
            raise TooLarge(self._what, f"over the size limit of {self._limit:,} bytes")
        return filled


def limited(source: IO[bytes], limit: int, what: str) -> io.BufferedReader:
    """The source behind a limit, buffered so that its head can be looked at."""
    return io.BufferedReader(LimitedStream(source, limit, what), buffer_size=HEAD)


def unpacked(source: IO[bytes], limit: int, what: str) -> tuple[io.BufferedReader, bool]:
    """The source behind a limit, decompressed if it is gzipped, and whether it was."""
    stream = limited(source, limit, what)
    if not stream.peek(HEAD).startswith(_GZIP):
        return stream, False
    return limited(cast(BinaryIO, gzip.GzipFile(fileobj=stream)), limit, what), True


def read_up_to(stream: IO[bytes], limit: int, what: str) -> bytes:
    """All bytes of the stream, or TooLarge where there are more than the limit."""
    return limited(stream, limit, what).read()
