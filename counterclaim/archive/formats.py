"""The formats that are taken, and which one a file is: its media type or its ending decides, else its bytes."""

from __future__ import annotations

from counterclaim.archive import feed, html, json_file, json_lines, mail, markdown, pdf, plain, table, wacz, warc
from counterclaim.archive.format import Format

# In the order in which bytes are tried: the surest marks first, plain text last.
FORMATS: tuple[Format, ...] = (
    pdf.FORMAT,
    warc.FORMAT,
    wacz.FORMAT,
    feed.FORMAT,
    html.FORMAT,
    json_lines.FORMAT,
    json_file.FORMAT,
    mail.FORMAT,
    table.FORMAT,
    markdown.FORMAT,
    plain.FORMAT,
)
# Sent for anything by servers that do not look.
_VAGUE = frozenset({"text/plain", "text/xml", "application/xml", "application/octet-stream"})


def find_format(filename: str, media_type: str | None, head: bytes) -> Format | None:
    """The format of a file, or None where it is none that is taken."""
    return _by_media_type(media_type) or _by_ending(filename) or _by_bytes(head)


def _by_media_type(media_type: str | None) -> Format | None:
    kind = (media_type or "").split(";")[0].strip().lower()
    if not kind or kind in _VAGUE:
        return None
    return next((form for form in FORMATS if kind in form.media_types), None)


def _by_ending(filename: str) -> Format | None:
    ending = filename.lower().removesuffix(".gz").rpartition(".")[2]
    return next((form for form in FORMATS if ending in form.endings), None) if "." in filename else None


def _by_bytes(head: bytes) -> Format | None:
    return next((form for form in FORMATS if form.begins(head)), None)
