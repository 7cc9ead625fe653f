"""Look-ups of claims: which are wanted, and what is known of each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from counterclaim.errors import UsageError
from counterclaim.lexicon.voices import find_voice
from counterclaim.model.claim import Claim
from counterclaim.store import tables as t
from counterclaim.store.decode import answer_of, claim_of, mention_of
from counterclaim.store.listing import is_current, names_by_payload
from counterclaim.store.records import ClaimRecord
from counterclaim.store.spans import first_day_of, last_day_of

AT_ONCE = 500  # ids in a query: databases have limits
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims to list; what is None does not matter.

    `voice` is a part of the name of one of the chain, or any name the lexicon has for it. `field` is a field answered. `time` is
    a date (2017, 2017-04, 2017-04-04), two with a slash between, or words of the text; `place` words of the text or the
    gazetteer's name, `text` words of the quote. `document` is an id, and what its item holds now does not matter then.
    """

    voice: str | None = None
    act: str | None = None
    field: str | None = None
    place: str | None = None
    time: str | None = None
    text: str | None = None
    document: str | None = None


def find_claims(connection: Connection, wanted: Wanted) -> list[ClaimRecord]:
    """The claims that are wanted, of what items hold now or of one document, by document and place in the text."""
    return _records(connection, _versions().where(*_conditions(wanted)))


def claims_like(connection: Connection, prefix: str) -> list[ClaimRecord]:
    """The claims whose id begins so, also those of superseded texts and readings: each as it was last seen."""
    found = _records(connection, _versions().where(t.claims.c.id.startswith(prefix, autoescape=True)), t.readings.c.shown)
    return list({record.claim.id: record for record in found}.values())


def listed_among(connection: Connection, claims: Iterable[str]) -> set[str]:
    """Those of the ids that are claims of what items hold now."""
    found: set[str] = set()
    wanted = sorted(claims)
    for start in range(0, len(wanted), AT_ONCE):
        query = _versions().where(is_current(), t.claim_versions.c.claim_id.in_(wanted[start : start + AT_ONCE]))
        found |= {row.claim_id for row in connection.execute(query)}
    return found


def claims_of_reading(connection: Connection, reading: str) -> list[Claim]:
    """The claims of one reading, shown or not, by place in the text."""
    return [claim for _, claim in _rows(connection, _versions().where(t.readings.c.id == reading))]


def versions_of(connection: Connection, claim: str) -> list[ClaimRecord]:
    """A claim as each reading that had it labelled it, the one that is shown last."""
    return _records(connection, _versions().where(t.claims.c.id == claim), t.readings.c.shown)


def _versions() -> Select[Any]:
    return select(t.claim_versions.c.reading_id, t.claim_versions.c.claim_id).select_from(
        t.claim_versions.join(t.claims)
        .join(t.readings, t.claim_versions.c.reading_id == t.readings.c.id)
        .join(t.documents, t.readings.c.document_id == t.documents.c.id)
    )


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    version = t.claim_versions.c
    yield and_(t.readings.c.shown, t.documents.c.id == wanted.document) if wanted.document else is_current()
    if wanted.voice:
        yield _of_claim(t.chain_links, _named(wanted.voice))
    if wanted.act:
        yield version.act == wanted.act
    if wanted.field:
        yield _of_claim(t.answers, t.answers.c.field == wanted.field)
    if wanted.place:
        yield _has(version.place_words, wanted.place)
    if wanted.time:
        yield _at(wanted.time)
    if wanted.text:
        yield _has(t.claims.c.exact, wanted.text)


def _of_claim(table: Any, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    version = t.claim_versions.c
    return (
        select(table.c.position)
        .where(table.c.reading_id == version.reading_id, table.c.claim_id == version.claim_id, condition)
        .exists()
    )


def _named(voice: str) -> ColumnElement[bool]:
    known = find_voice(voice)
    named = _has(t.chain_links.c.name, voice)
    return or_(named, t.chain_links.c.voice == known.name) if known else named


def _has(column: Any, words: str) -> ColumnElement[bool]:
    return func.lower(column).contains(words.lower(), autoescape=True)


def _at(time: str) -> ColumnElement[bool]:
    ends = time.split("/")
    if len(ends) > 2 or not all(_DATE.fullmatch(end) for end in ends):
        return _has(t.claim_versions.c.time_words, time)
    try:
        first, last = first_day_of(ends[0]), last_day_of(ends[-1])
    except ValueError as error:
        raise UsageError(f"{time} is no date: {error}") from error
    begins, stops = t.claim_versions.c.first_day, t.claim_versions.c.last_day
    return and_(
        or_(begins.is_not(None), stops.is_not(None)),
        or_(begins.is_(None), begins <= last),
        or_(stops.is_(None), stops >= first),
    )


def _records(connection: Connection, versions: Select[Any], *before: ColumnElement[Any]) -> list[ClaimRecord]:
    rows = _rows(connection, versions, *before)
    names = names_by_payload(connection, {row.payload_sha256 for row, _ in rows}) if rows else {}
    return [ClaimRecord(claim, names[row.payload_sha256], row.extractor) for row, claim in rows]


def _rows(connection: Connection, versions: Select[Any], *before: ColumnElement[Any]) -> list[tuple[Any, Claim]]:
    """Each version's row, with its claim."""
    which = versions.subquery()
    this = t.claim_versions.c
    rows = connection.execute(
        select(t.claim_versions, t.claims, t.readings.c.extractor, t.documents.c.payload_sha256)
        .join(which, _same(this, which.c))
        .join(t.claims, t.claims.c.id == this.claim_id)
        .join(t.readings, t.readings.c.id == this.reading_id)
        .join(t.documents, t.documents.c.id == t.claims.c.document_id)
        .order_by(*before, t.documents.c.number, t.claims.c.starts, t.claims.c.ends, t.claims.c.ordinal, this.reading_id)
    ).all()
    chains = _grouped(connection, t.chain_links, which)
    answers = _grouped(connection, t.answers, which)
    return [
        (row, claim_of(row, [mention_of(r) for r in chains[key]], [answer_of(r) for r in answers[key]]))
        for row in rows
        for key in [(row.reading_id, row.claim_id)]
    ]


def _grouped(connection: Connection, table: Any, which: Any) -> dict[Hashable, list[Any]]:
    groups: dict[Hashable, list[Any]] = defaultdict(list)
    for row in connection.execute(select(table).join(which, _same(table.c, which.c)).order_by(table.c.position)):
        groups[row.reading_id, row.claim_id].append(row)
    return groups


def _same(these: Any, those: Any) -> ColumnElement[bool]:
    return and_(these.reading_id == those.reading_id, these.claim_id == those.claim_id)
