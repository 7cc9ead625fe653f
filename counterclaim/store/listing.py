"""Look-ups of everything but claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from counterclaim.model.attribution import Attribution
from counterclaim.model.capture import Refusal
from counterclaim.model.incident import Incident, Relation
from counterclaim.store import tables as t
from counterclaim.store.decode import attribution_of, incident_of, masthead_of, place_record_of, relation_of
from counterclaim.store.naming import told_apart
from counterclaim.store.records import DocumentRecord, Masthead, PlaceRecord

FEW = 200  # payloads for which looking at only their names is worth the while


def is_current() -> ColumnElement[bool]:
    """That a reading joined with its document is what is shown of what some item holds now."""
    held = select(t.items.c.payload_sha256)
    return and_(t.readings.c.shown, t.documents.c.shown, t.documents.c.payload_sha256.in_(held))


def mastheads_of(
    connection: Connection, payload_sha256: str | None = None, *, beside: Collection[str] | None = None
) -> tuple[Masthead, ...]:
    """What each receipt (of one payload) says of its document now, in the order received, under plain names.

    With `beside` only of these payloads and of those that share a name with them.
    """
    query = (
        select(
            t.mastheads,
            t.captures.c.payload_sha256,
            t.captures.c.origin,
            t.captures.c.media_type,
            t.captures.c.received,
            t.items.c.address,
            (t.items.c.payload_sha256 == t.captures.c.payload_sha256).label("is_latest"),
        )
        .join(t.captures, t.captures.c.id == t.mastheads.c.capture_id)
        .join(t.items, t.items.c.id == t.captures.c.item_id)
        .where(t.mastheads.c.shown)
        .order_by(t.captures.c.number)
    )
    if payload_sha256:
        query = query.where(t.captures.c.payload_sha256 == payload_sha256)
    if beside is not None:
        names = select(t.mastheads.c.name).join(t.captures, t.captures.c.id == t.mastheads.c.capture_id)
        query = query.where(t.mastheads.c.name.in_(names.where(t.captures.c.payload_sha256.in_(beside))))
    return tuple(masthead_of(row) for row in connection.execute(query))


def names_by_payload(connection: Connection, payloads: Collection[str]) -> dict[str, tuple[str, ...]]:
    """What exports call the payloads' texts: their mastheads now, or those they once had where no item holds them any longer."""
    found = _by_payload(connection, payloads if len(payloads) <= FEW else None)
    return {sha256: tuple(dict.fromkeys(m.name for m in found[sha256])) for sha256 in payloads}


def all_documents(connection: Connection) -> list[DocumentRecord]:
    """The documents, in the order they came, superseded ones marked."""
    mastheads = _by_payload(connection)
    versions = t.claim_versions
    counts = select(versions.c.reading_id, func.count().label("claims")).group_by(versions.c.reading_id).subquery()
    rows = connection.execute(
        select(
            t.documents.c.id,
            t.documents.c.payload_sha256,
            t.documents.c.reader_version,
            t.readings.c.extractor,
            t.readings.c.misquoted,
            func.coalesce(counts.c.claims, 0).label("claims"),
            is_current().label("is_current"),
        )
        .join(t.readings, and_(t.readings.c.document_id == t.documents.c.id, t.readings.c.shown))
        .outerjoin(counts, counts.c.reading_id == t.readings.c.id)
        .order_by(t.documents.c.number)
    )
    return [DocumentRecord(**row._mapping, mastheads=mastheads[row.payload_sha256]) for row in rows]


def find_text(connection: Connection, document: str) -> str | None:
    """A document's text."""
    return connection.scalar(select(t.documents.c.text).where(t.documents.c.id == document))


def find_payload(connection: Connection, sha256: str) -> bytes | None:
    """A payload's bytes: None where it is not there, or was destroyed."""
    return connection.scalar(select(t.payloads.c.bytes).where(t.payloads.c.sha256 == sha256))


def all_attributions(connection: Connection) -> Iterator[tuple[str, tuple[Attribution, ...]]]:
    """Document id and attributions, for each document that is current and has any."""
    for document, rows in _current_rows(connection, t.attributions):
        yield document, tuple(attribution_of(row) for row in rows)


def all_places(connection: Connection) -> Iterator[tuple[str, tuple[PlaceRecord, ...]]]:
    """Document id and place mentions, for each document that is current and has any."""
    for document, rows in _current_rows(connection, t.place_mentions):
        yield document, tuple(place_record_of(row) for row in rows)


def find_attribution(connection: Connection, claim: str, position: int) -> Attribution | None:
    """The attribution at a position of the reading that a claim was last seen in."""
    versions = t.claim_versions.c
    row = connection.execute(
        select(t.attributions)
        .join(t.readings, t.readings.c.id == t.attributions.c.reading_id)
        .join(t.claim_versions, versions.reading_id == t.readings.c.id)
        .where(versions.claim_id == claim, t.attributions.c.position == position)
        .order_by(t.readings.c.shown.desc(), t.readings.c.id.desc())
    ).first()
    return attribution_of(row) if row else None


def all_relations(connection: Connection) -> list[Relation]:
    """The relations between claims."""
    r = t.relations.c
    return [relation_of(row) for row in connection.execute(select(t.relations).order_by(r.a, r.b, r.kind, r.field))]


def all_incidents(connection: Connection) -> list[Incident]:
    """The incidents, those of the claims that came first before the others."""
    members: dict[str, list[Any]] = defaultdict(list)
    rows = connection.execute(
        select(t.members)
        .join(t.claims, t.claims.c.id == t.members.c.claim_id)
        .join(t.documents, t.documents.c.id == t.claims.c.document_id)
        .order_by(t.documents.c.number, t.claims.c.starts, t.claims.c.ends, t.claims.c.ordinal)
    )
    for row in rows:
        members[row.incident_id].append(row)
    found = {row.id: row for row in connection.execute(select(t.incidents))}
    return [incident_of(found[key], claims) for key, claims in members.items()]


def find_heir(connection: Connection, incident: str) -> str | None:
    """The id that an incident's earlier id leads to."""
    return connection.scalar(select(t.redirects.c.new_id).where(t.redirects.c.old_id == incident))


def all_refusals(connection: Connection) -> list[Refusal]:
    """What could not be read, in the order met; not what a later run could read in the same bytes."""
    since = select(t.documents.c.id).where(t.documents.c.payload_sha256 == t.refusals.c.sha256).exists()
    rows = connection.execute(select(t.refusals).where(~since).order_by(t.refusals.c.number))
    return [Refusal(row.origin, row.reason, datetime.fromisoformat(row.received), row.sha256) for row in rows]


def _by_payload(connection: Connection, beside: Collection[str] | None = None) -> dict[str, tuple[Masthead, ...]]:
    groups: dict[str, list[Masthead]] = defaultdict(list)
    for masthead in told_apart(mastheads_of(connection, beside=beside)):
        groups[masthead.payload_sha256].append(masthead)
    return {sha256: tuple(m for m in some if m.is_latest) or tuple(some) for sha256, some in groups.items()}


def _current_rows(connection: Connection, table: Any) -> Iterator[tuple[str, list[Any]]]:
    rows = connection.execute(
        select(table, t.documents.c.id.label("document_id"))
        .join(t.readings, t.readings.c.id == table.c.reading_id)
        .join(t.documents, t.documents.c.id == t.readings.c.document_id)
        .where(is_current())
        .order_by(t.documents.c.number, table.c.position)
    )
    for document, group in groupby(rows, key=lambda row: row.document_id):
        yield document, list(group)
