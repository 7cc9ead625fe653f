"""WARC: each response that is a page or a text is an item under its own address, received when the crawler received it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from datetime import datetime
from typing import Any

from counterclaim.archive import html, markdown, pdf, plain
from counterclaim.archive.format import Format, Taken
from counterclaim.archive.source import Source, with_charset
from counterclaim.archive.streams import read_up_to
from counterclaim.errors import InputError
from counterclaim.model.capture import Capture, Given, Refusal

MEDIA_TYPES = (*html.FORMAT.media_types, *plain.FORMAT.media_types, *markdown.FORMAT.media_types, *pdf.FORMAT.media_types)


def records_of(source: Source, addresses: frozenset[str] = frozenset()) -> Taken:
    """The captures of a source's responses; with addresses, only of those (an archive holds a page's images and frames too)."""
    is_empty = True
    for record in _records(source):
        is_empty = False
        address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
        if _is_page(record) and (not addresses or address in addresses):
            yield _capture(source, record, address)
    if is_empty:
        yield source.refusal("no record in the archive")


def _records(source: Source) -> Iterator[Any]:
    from warcio.archiveiterator import ArchiveIterator

    records = ArchiveIterator(source.stream, arc2warc=True)
    while True:
        # It prints what it makes of a broken record, over whatever the terminal shows.
        with redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _is_page(record: Any) -> bool:
    """Whether the record is an answer that brought a document, not an image, a script, a redirect or an error."""
    if record.rec_type != "response" or record.http_headers is None or record.http_headers.get_statuscode() != "200":
        return False
    return _media_type(record) in MEDIA_TYPES


def _media_type(record: Any) -> str:
    return _content_type(record).split(";")[0].strip().lower()


def _content_type(record: Any) -> str:
    return str(record.http_headers.get_header("Content-Type") or "")


def _capture(source: Source, record: Any, address: str) -> Capture | Refusal:
    limit = source.settings.size_limit
    try:
        with redirect_stderr(io.StringIO()):
            payload = read_up_to(record.content_stream(), limit, address)
    except InputError as error:
        return source.refusal(error.reason, address)
    except Exception as error:  # whatever a decompressor makes of broken bytes; the next record may be sound
        return source.refusal(f"the record can't be unpacked: {error}", address)
    media_type = with_charset(_media_type(record), _content_type(record))
    return source.capture(payload, media_type, address, Given(url=address), _moment(record))


def _moment(record: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date") or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _begins(head: bytes) -> bool:
    return head.startswith((b"WARC/", b"filedesc://"))


FORMAT = Format("WARC", ("warc", "arc"), ("application/warc", "application/x-warc"), _begins, records_of)
