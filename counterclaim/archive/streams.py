"""Streams that never give more than they may: sizes are counted after decompression, so a bomb stops at the limit."""

from __future__ import annotations

import gzip
import io
from typing import IO, BinaryIO, cast

from counterclaim.errors import TooLarge

HEAD = 64 * 1024
_GZIP = b"\x1f\x8b"


class LimitedStream(io.RawIOBase):
    """A source's bytes up to a limit; past it, reading raises TooLarge. What came before a failure is given out first."""

    def __init__(self, source: IO[bytes], limit: int, what: str) -> None:
        super().__init__()
        self._source, self._limit, self._what = source, limit, what
        self._total = 0
        self._failure: Exception | None = None

    def readable(self) -> bool:
        """Always: this is a stream to read from."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer as far as the source goes."""
        filled = 0
        while filled < len(buffer) and self._failure is None:
            try:
                chunk = self._source.read(len(buffer) - filled)
            except Exception as failure:
                self._failure = failure
                break
            if not chunk:
                break
            buffer[filled : filled + len(chunk)] = chunk
            filled += len(chunk)
            self._count(len(chunk))
        if filled == 0 and self._failure is not None:
            raise self._failure
        return filled

    def _count(self, size: int) -> None:
        self._total += size
        if self._total > self._limit:
            self._failure = TooLarge(self._what, f"over the size limit of {self._limit:,} bytes")


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
