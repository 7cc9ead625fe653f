"""What comes in is written down: once, and never over what was there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, func, select

from counterclaim.archive.given import filled
from counterclaim.model.capture import Capture, Given, Refusal
from counterclaim.model.document import Document
from counterclaim.store import tables as t
from counterclaim.store.check import are_verbatim, is_verbatim
from counterclaim.store.context import Context, utc
from counterclaim.store.dialect import insert_new
from counterclaim.store.encode import answer_rows, attribution_row, claim_row, link_rows, masthead_row, place_rows, version_row
from counterclaim.store.listing import mastheads_of
from counterclaim.store.records import Masthead, Read

_STALE = "relations_stale"
JUDGED = " judged"  # after the extractor's name, of a reading with analysts' decisions laid on


@dataclass(frozen=True, slots=True)
class Before:
    """What the ledger holds of a payload before a receipt of it comes in: its mastheads and the reading that is shown."""

    mastheads: tuple[Masthead, ...]
    document: str | None
    extractor: str | None
    context: Context | None
    is_read: bool

    def told(self, capture: Capture) -> Given:
        """What was said beside the bytes, completed by what was said beside the same receipt before."""
        earlier = next((masthead.given for masthead in self.mastheads if masthead.capture == capture.id), None)
        return filled(capture.given, earlier) if earlier else capture.given

    def others(self, capture: Capture) -> tuple[Masthead, ...]:
        """The mastheads of other receipts."""
        return tuple(masthead for masthead in self.mastheads if masthead.capture != capture.id)

    def has(self, capture: Capture) -> bool:
        """Whether this receipt, with all that was said beside it, was read by this extractor."""
        return self.is_read and any(m.capture == capture.id and m.given == capture.given for m in self.mastheads)


def look_before(connection: Connection, capture: Capture, extractor: str) -> Before:
    """What is held of the capture's payload; `is_read` says whether this extractor has read it."""
    r, d = t.readings.c, t.documents.c
    readings = connection.execute(
        select(r.document_id, r.extractor, r.published, r.language, (r.shown & d.shown).label("shown"))
        .join(t.documents)
        .where(d.payload_sha256 == capture.sha256)
    ).all()
    shown = next((row for row in readings if row.shown), None)
    return Before(
        mastheads=mastheads_of(connection, capture.sha256),
        document=shown.document_id if shown else None,
        extractor=shown.extractor.removesuffix(JUDGED) if shown else None,
        context=Context(shown.published, shown.language) if shown else None,
        is_read=any(row.extractor == extractor for row in readings),
    )


def keep_capture(connection: Connection, capture: Capture, document: Document) -> None:
    """The payload, the item, the receipt and what it says of its document are there."""
    sha256, received = capture.sha256, capture.received.isoformat()
    insert_new(connection, t.payloads, [{"sha256": sha256, "bytes": capture.payload, "size": len(capture.payload)}])
    item = _digest(capture.item)
    insert_new(connection, t.items, [{"id": item, "address": capture.item, "payload_sha256": sha256, "received": received}])
    row = {
        "id": capture.id,
        "payload_sha256": sha256,
        "item_id": item,
        "origin": capture.origin,
        "media_type": capture.media_type,
        "received": received,
        "number": _next(connection, t.captures),
    }
    insert_new(connection, t.captures, [row])
    if not is_held(connection, capture):
        hold(connection, capture)
    said = masthead_row(Masthead.of(capture, document))
    masthead = _digest(json.dumps(said, sort_keys=True))
    insert_new(connection, t.mastheads, [{**said, "id": masthead, "shown": False}])
    _unshow(connection, t.mastheads, t.mastheads.c.capture_id == capture.id)
    connection.execute(t.mastheads.update().where(t.mastheads.c.id == masthead).values(shown=True))


def is_held(connection: Connection, capture: Capture) -> bool:
    """Whether the capture is no newer than what its item is known to hold."""
    row = connection.execute(select(t.items).where(t.items.c.id == _digest(capture.item))).first()
    if row is None:
        return False
    return bool(row.payload_sha256 == capture.sha256) or utc(capture.received) < utc(datetime.fromisoformat(row.received))


def hold(connection: Connection, capture: Capture) -> None:
    """The item holds what the capture has."""
    held = {"payload_sha256": capture.sha256, "received": capture.received.isoformat()}
    connection.execute(t.items.update().where(t.items.c.id == _digest(capture.item)).values(held))
    mark_stale(connection)


def keep_document(connection: Connection, capture: Capture, document: Document, read: Read, extractor: str) -> int:
    """The receipt with its own document is there, and what was read in the text; how many claims were refused (law 1)."""
    keep_capture(connection, capture, document)
    return keep_reading(connection, read, extractor)


def keep_reading(connection: Connection, read: Read, extractor: str) -> int:
    """The document and what was read in it are there and are what is shown; how many claims were refused (law 1)."""
    document, context = read.document, Context.of(read.document)
    _keep_document(connection, document)
    reading = _digest("\n".join([document.id, extractor, context.published or "", context.language]))
    misquoted = 0
    if _is_new(connection, t.readings, reading):
        verbatim = tuple(claim for claim in read.claims if is_verbatim(document.text, claim, read.attributions))
        misquoted = len(read.claims) - len(verbatim)
        row = {
            "id": reading,
            "document_id": document.id,
            "extractor": extractor,
            "published": context.published,
            "language": context.language,
            "misquoted": read.misquoted + misquoted,
            "shown": False,
        }
        insert_new(connection, t.readings, [row])
        _keep_found(connection, reading, replace(read, claims=verbatim))
    _show(connection, document, reading)
    mark_stale(connection)
    return misquoted


def _keep_found(connection: Connection, reading: str, read: Read) -> None:
    text = read.document.text
    attributions = [(i, a) for i, a in enumerate(read.attributions) if are_verbatim(text, a)]
    insert_new(connection, t.attributions, [attribution_row(reading, i, a) for i, a in attributions])
    places = [place for place in read.places if place.span.stands_in(text)]
    insert_new(connection, t.place_mentions, list(place_rows(reading, places)))
    insert_new(connection, t.claims, [claim_row(claim) for claim in read.claims])
    insert_new(connection, t.claim_versions, [version_row(reading, claim) for claim in read.claims])
    insert_new(connection, t.chain_links, _flat(link_rows(reading, claim) for claim in read.claims))
    insert_new(connection, t.answers, _flat(answer_rows(reading, claim) for claim in read.claims))


def keep_refusal(connection: Connection, refusal: Refusal) -> None:
    """The refusal is there, once for each origin, reason and payload."""
    row = {
        "id": _digest("\n".join([refusal.origin, refusal.reason, refusal.sha256 or ""])),
        "origin": refusal.origin,
        "reason": refusal.reason,
        "sha256": refusal.sha256,
        "received": refusal.received.isoformat(),
        "number": _next(connection, t.refusals),
    }
    insert_new(connection, t.refusals, [row])


def mark_stale(connection: Connection) -> None:
    """Relations and incidents have to be worked out anew, even if this process ends before it does so."""
    insert_new(connection, t.meta, [{"key": _STALE, "value": "yes"}])


def is_stale(connection: Connection) -> bool:
    """Whether relations and incidents are behind the claims."""
    return connection.scalar(select(t.meta.c.value).where(t.meta.c.key == _STALE)) is not None


def clear_stale(connection: Connection) -> None:
    """Relations and incidents are those of the claims shown."""
    connection.execute(t.meta.delete().where(t.meta.c.key == _STALE))


def _keep_document(connection: Connection, document: Document) -> None:
    if not _is_new(connection, t.documents, document.id):
        return
    row = {
        "id": document.id,
        "payload_sha256": document.payload_sha256,
        "reader_version": document.reader_version,
        "text": document.text,
        "sensitive": False,
        "number": _next(connection, t.documents),
        "shown": False,
    }
    insert_new(connection, t.documents, [row])


def _show(connection: Connection, document: Document, reading: str) -> None:
    _unshow(connection, t.documents, t.documents.c.payload_sha256 == document.payload_sha256)
    _unshow(connection, t.readings, t.readings.c.document_id == document.id)
    connection.execute(t.documents.update().where(t.documents.c.id == document.id).values(shown=True))
    connection.execute(t.readings.update().where(t.readings.c.id == reading).values(shown=True))


def _unshow(connection: Connection, table: Table, which: Any) -> None:
    connection.execute(table.update().where(which, table.c.shown).values(shown=False))


def _is_new(connection: Connection, table: Table, key: str) -> bool:
    return connection.scalar(select(table.c.id).where(table.c.id == key)) is None


def _next(connection: Connection, table: Table) -> int:
    return (connection.scalar(select(func.max(table.c.number))) or 0) + 1


def _flat(rows: Iterable[Iterator[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [row for some in rows for row in some]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
