"""Readings on which analysts' decisions are laid: written down once, and shown in place of what the extractor read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, Table, literal, select

from counterclaim.model.claim import Claim
from counterclaim.store import tables as t
from counterclaim.store.dialect import insert_new
from counterclaim.store.encode import answer_rows, claim_row, link_rows, version_row
from counterclaim.store.keep import JUDGED
from counterclaim.store.listing import is_current, names_by_payload
from counterclaim.store.records import ClaimRecord
from counterclaim.store.spans import sure_span
from counterclaim.weigh.labels import claim_of, labels_of


@dataclass(frozen=True, slots=True)
class Base:
    """What an extractor read in a document that is shown, and the reading that is shown of it now."""

    document: str
    reading: str
    shown: str


@dataclass(frozen=True, slots=True)
class Laid:
    """What a reading with decisions laid on says beside its claims."""

    base: str
    moved: Mapping[str, str]
    rejected: tuple[Claim, ...]
    applied: tuple[str, ...]


def kin_of(connection: Connection, document: str) -> set[str]:
    """The texts of the document's payload, and of all that the items that ever held it held before or since; itself too."""
    one, other = t.captures.alias(), t.captures.alias()
    payload = select(t.documents.c.payload_sha256).where(t.documents.c.id == document).scalar_subquery()
    kin = select(other.c.payload_sha256).join(one, one.c.item_id == other.c.item_id).where(one.c.payload_sha256 == payload)
    return set(connection.scalars(select(t.documents.c.id).where(t.documents.c.payload_sha256.in_(kin))))


def documents_laid_on(connection: Connection) -> set[str]:
    """The documents that are shown with decisions laid on."""
    laid = t.judged_readings.c.reading_id
    return set(
        connection.scalars(
            select(t.readings.c.document_id).join(t.judged_readings, laid == t.readings.c.id).where(t.readings.c.shown)
        )
    )


def find_base(connection: Connection, document: str) -> Base | None:
    """What is shown of a document and what that is laid on; None where an extractor's newer text has taken its place."""
    row = connection.execute(
        select(t.readings.c.id, t.judged_readings.c.base_id)
        .join(t.documents, t.documents.c.id == t.readings.c.document_id)
        .outerjoin(t.judged_readings, t.judged_readings.c.reading_id == t.readings.c.id)
        .where(t.readings.c.shown, t.documents.c.shown, t.readings.c.document_id == document)
    ).first()
    return Base(document, row.base_id or row.id, row.id) if row else None


def laid_reading(base: str, judgements: Sequence[str]) -> str:
    """The id of the reading with these judgements laid on the base: the base itself where there are none."""
    return hashlib.sha256("\n".join(["judged", base, *judgements]).encode()).hexdigest()[:16] if judgements else base


def has_reading(connection: Connection, reading: str) -> bool:
    """Whether the reading was written down before."""
    return connection.scalar(select(t.readings.c.id).where(t.readings.c.id == reading)) is not None


def show_reading(connection: Connection, base: Base, reading: str) -> None:
    """The reading is what is shown of the document."""
    table = t.readings
    connection.execute(table.update().where(table.c.document_id == base.document, table.c.shown).values(shown=False))
    connection.execute(table.update().where(table.c.id == reading).values(shown=True))


def keep_laid(connection: Connection, reading: str, laid: Laid, claims: Sequence[Claim]) -> None:
    """The reading is there: its claims, and its base's attributions and places. It is not shown yet."""
    row = dict(connection.execute(select(t.readings).where(t.readings.c.id == laid.base)).one()._mapping)
    new = {"id": reading, "extractor": row["extractor"] + JUDGED, "shown": False}
    insert_new(connection, t.readings, [row | new])
    insert_new(
        connection,
        t.judged_readings,
        [
            {
                "reading_id": reading,
                "base_id": laid.base,
                "moved": dict(laid.moved),
                "rejected": [_value(claim) for claim in laid.rejected],
                "applied": list(laid.applied),
            }
        ],
    )
    for table in (t.attributions, t.place_mentions):
        _copy(connection, table, laid.base, reading)
    insert_new(connection, t.claims, [claim_row(claim) for claim in claims])
    insert_new(connection, t.claim_versions, [version_row(reading, claim) for claim in claims])
    insert_new(connection, t.chain_links, [row for claim in claims for row in link_rows(reading, claim)])
    insert_new(connection, t.answers, [row for claim in claims for row in answer_rows(reading, claim)])


def standing_now(connection: Connection) -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Of what items hold now: the ids that have moved, with the new ones; the ids of claims taken out; judgements laid on."""
    rows = connection.execute(_shown()).all()
    moved = {old: new for row in rows for old, new in row.moved.items()}
    out = {one["id"] for row in rows for one in row.rejected}
    rejected = frozenset(out | {old for old, new in moved.items() if new in out})
    return moved, rejected, frozenset(key for row in rows for key in row.applied)


def rejected_claims(connection: Connection) -> list[ClaimRecord]:
    """The claims that analysts took out of what items hold now."""
    rows = connection.execute(_shown()).all()
    names = names_by_payload(connection, {row.payload_sha256 for row in rows if row.rejected})
    return [ClaimRecord(_claim(one, row), names[row.payload_sha256], row.extractor) for row in rows for one in row.rejected]


def _value(claim: Claim) -> dict[str, Any]:
    return {"id": claim.id, "labels": labels_of(claim), "attribution": claim.attribution, "rules": list(claim.rules)}


def _claim(value: Mapping[str, Any], row: Any) -> Claim:
    quote = sure_span([value["labels"]["quote"][part] for part in ("start", "end", "exact")])
    claim = claim_of(value["labels"], row.document_id, row.text, quote)
    return replace(claim, attribution=value["attribution"], rules=tuple(value["rules"]))


def _shown() -> Select[Any]:
    d = t.documents.c
    return (
        select(t.judged_readings, t.readings.c.extractor, d.id.label("document_id"), d.payload_sha256, d.text)
        .join(t.readings, t.readings.c.id == t.judged_readings.c.reading_id)
        .join(t.documents, d.id == t.readings.c.document_id)
        .where(is_current())
        .order_by(d.number)
    )


def _copy(connection: Connection, table: Table, base: str, reading: str) -> None:
    columns = [column for column in table.columns if column.name != "reading_id"]
    rows = select(literal(reading), *columns).where(table.c.reading_id == base)
    connection.execute(table.insert().from_select(["reading_id", *(column.name for column in columns)], rows))
