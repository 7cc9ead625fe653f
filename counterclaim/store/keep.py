"""What comes in is written down: once, and never over what was there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, func, select

from counterclaim.model.capture import Capture, Given, Refusal
from counterclaim.model.document import Document
from counterclaim.store import tables as t
from counterclaim.store.check import are_verbatim, is_verbatim
from counterclaim.store.dialect import insert_new
from counterclaim.store.encode import answer_rows, attribution_row, claim_row, link_rows, masthead_row, place_rows, version_row
from counterclaim.store.records import Masthead, Read

_STALE = "relations_stale"
_ORIGINS = ("given", "page", "guessed", "unknown")  # of a date of publication, best known first


@dataclass(frozen=True, slots=True)
class Shown:
    """The reading that is shown for a payload now."""

    document: str
    extractor: str
    published: datetime | None
    published_origin: str
    language: str

    def gives_way_to(self, document: Document, given: Given) -> bool:
        """Whether the text is to be read anew: another reader's text, a language that was told, a date known better.

        Of two dates known equally well the earlier one stands, so the order in which mastheads come does not matter.
        """
        if document.id != self.document or (given.language and document.language != self.language):
            return True
        moment = document.published.moment
        if moment is None or moment == self.published:
            return False
        ours, theirs = _ORIGINS.index(self.published_origin), _ORIGINS.index(document.published.origin)
        return theirs < ours or (theirs == ours and self.published is not None and _utc(moment) < _utc(self.published))


def is_kept(connection: Connection, capture: Capture, extractor: str) -> bool:
    """Whether this receipt, with all that was said beside it, is in the ledger as read by this extractor."""
    said = select(t.mastheads.c.id).where(
        t.mastheads.c.capture_id == capture.id, t.mastheads.c.given_digest == _given_digest(capture)
    )
    read = (
        select(t.readings.c.id)
        .join(t.documents)
        .where(t.documents.c.payload_sha256 == capture.sha256, t.readings.c.extractor == extractor)
    )
    return bool(connection.scalar(select(said.exists() & read.exists())))


def find_shown(connection: Connection, payload_sha256: str) -> Shown | None:
    """The reading that is shown for a payload, if it was ever read."""
    r = t.readings.c
    row = connection.execute(
        select(r.document_id, r.extractor, r.published, r.published_origin, r.language)
        .join(t.documents)
        .where(t.documents.c.payload_sha256 == payload_sha256, t.documents.c.shown, r.shown)
    ).first()
    if row is None:
        return None
    published = datetime.fromisoformat(row.published) if row.published else None
    return Shown(row.document_id, row.extractor, published, row.published_origin, row.language)


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
    said = {**masthead_row(Masthead.of(capture, document)), "given_digest": _given_digest(capture)}
    masthead = _digest(json.dumps(said, sort_keys=True))
    if _is_new(connection, t.mastheads, masthead):
        _unshow(connection, t.mastheads, t.mastheads.c.capture_id == capture.id)
        insert_new(connection, t.mastheads, [{**said, "id": masthead, "shown": True}])


def is_held(connection: Connection, capture: Capture) -> bool:
    """Whether the capture is no newer than what its item is known to hold."""
    row = connection.execute(select(t.items).where(t.items.c.id == _digest(capture.item))).first()
    if row is None:
        return False
    return bool(row.payload_sha256 == capture.sha256) or _utc(capture.received) < _utc(datetime.fromisoformat(row.received))


def hold(connection: Connection, capture: Capture) -> None:
    """The item holds what the capture has."""
    held = {"payload_sha256": capture.sha256, "received": capture.received.isoformat()}
    connection.execute(t.items.update().where(t.items.c.id == _digest(capture.item)).values(held))
    mark_stale(connection)


def keep_document(connection: Connection, capture: Capture, read: Read, extractor: str) -> int:
    """The receipt and what was read in it are there; how many claims were refused (law 1)."""
    keep_capture(connection, capture, read.document)
    return keep_reading(connection, read, extractor)


def keep_reading(connection: Connection, read: Read, extractor: str) -> int:
    """The document and what was read in it are there and are what is shown; how many claims were refused (law 1)."""
    document = read.document
    _keep_document(connection, document)
    published = document.published
    moment = published.moment.isoformat() if published.moment else None
    reading = _digest("\n".join([document.id, extractor, moment or "", document.language]))
    misquoted = 0
    if _is_new(connection, t.readings, reading):
        verbatim = tuple(claim for claim in read.claims if is_verbatim(document.text, claim, read.attributions))
        misquoted = len(read.claims) - len(verbatim)
        row = {
            "id": reading,
            "document_id": document.id,
            "extractor": extractor,
            "published": moment,
            "published_origin": published.origin,
            "language": document.language,
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


def _utc(moment: datetime) -> datetime:
    """The moment, as if in UTC where its zone is unknown: good enough to say which of two was first."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _given_digest(capture: Capture) -> str:
    return _digest(json.dumps(astuple(capture.given)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
