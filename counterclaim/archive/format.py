"""What a format is to the archive: how it is recognised, and how captures are made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from counterclaim.archive.source import Source
from counterclaim.model.capture import Capture, Refusal

Taken = Iterator[Capture | Refusal]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name. `begins` judges a file by its first bytes where neither ending nor media type decides."""

    name: str
    endings: tuple[str, ...]
    media_types: tuple[str, ...]
    begins: Callable[[bytes], bool]
    take: Callable[[Source], Taken]


def never(_head: bytes) -> bool:
    """For formats that bytes alone do not give away."""
    return False


def shown(head: bytes) -> bytes:
    """The first bytes as they matter for recognition: no byte order mark, no leading space, no case, no UTF-16 padding."""
    return head[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip().lower()
