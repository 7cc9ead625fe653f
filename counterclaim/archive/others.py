"""Formats that are known and not read, so that a refusal can call them by name."""

from __future__ import annotations

from counterclaim.archive.format import shown

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "RTF; save it as text or PDF"),
    (b"<?xml", "XML that is neither a feed nor a page"),
    (b"\xd0\xcf\x11\xe0", "an Office file; save it as text or PDF"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89png", "a PNG picture"),
    (b"gif8", "a GIF picture"),
    (b"riff", "a sound, picture or film"),
    (b"oggs", "a sound"),
    (b"id3", "a sound"),
    (b"\x1f\x8b", "gzip within gzip"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"rar!", "a RAR archive"),
    (b"sqlite format 3", "an SQLite database"),
    (b"%!ps", "PostScript"),
)


def find_other(head: bytes) -> str | None:
    """What a file with these first bytes is, where it is something known that is not read."""
    start = shown(head)
    found = next((name for mark, name in _SIGNATURES if start.startswith(mark) or head.lower().startswith(mark)), None)
    return "a film" if found is None and head[4:8] == b"ftyp" else found
