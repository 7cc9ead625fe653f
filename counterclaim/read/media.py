"""Media types as captures carry them: `text/html; charset=windows-1251`."""

from __future__ import annotations


def kind_of(media_type: str) -> str:
    """The type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def charset_of(media_type: str) -> str | None:
    """The charset that the sender declared."""
    return media_type.partition("charset=")[2].strip("\"' ") or None
