"""What was known at a time: published by then or, where that is unknown, received by then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from itertools import pairwise

from counterclaim.errors import UsageError
from counterclaim.ledger import Ledger
from counterclaim.store.context import utc
from counterclaim.store.records import ClaimRecord, DocumentRecord, Masthead
from counterclaim.weigh.roots import Source

__all__ = ["find_known", "held_at", "known_at", "parse_time", "sources_of"]
END_OF_DAY = time(23, 59, 59)
Version = tuple[datetime, str]


def parse_time(words: str) -> datetime:
    """A day (its end, UTC) or a date-time; UsageError where it is neither."""
    try:
        moment = datetime.fromisoformat(words)
    except ValueError as error:
        raise UsageError(f"{words} is no time: give 2026-03-14 or 2026-03-14T09:00+02:00") from error
    if len(words) <= len("2026-03-14"):
        moment = datetime.combine(moment.date(), END_OF_DAY)
    return utc(moment).astimezone(UTC)


def known_since(masthead: Masthead) -> datetime:
    """Since when a receipt's text is known: its publication, from the end of the day where no hour is known; else its receipt."""
    published = masthead.published
    if published.moment is None:
        return utc(masthead.received).astimezone(UTC)
    moment = utc(published.moment)
    if not published.has_time:
        moment = datetime.combine(moment.date(), END_OF_DAY, tzinfo=moment.tzinfo)
    return moment.astimezone(UTC)


def known_at(ledger: Ledger, documents: Sequence[DocumentRecord], moment: datetime | None) -> list[ClaimRecord]:
    """The claims of what was known at the moment, of each item the version that it held then; of what items hold now, for None."""
    if moment is None:
        return ledger.claims()
    held = held_at(documents, moment)
    found = [record for record in ledger.claims() if record.claim.document in held]
    for document in documents:
        if document.id in held and not document.is_current:
            found += ledger.claims(document=document.id)
    return found


def find_known(ledger: Ledger, moment: datetime | None, *, document: str | None = None, **wanted: str | None) -> list[ClaimRecord]:
    """The claims that fit the filters of `Ledger.claims`, of what was known at the moment; of what items hold now, for None."""
    if moment is None:
        return ledger.claims(**wanted, document=document)
    known = {record.claim.id: record.claim.document for record in known_at(ledger, ledger.documents(), moment)}
    documents = [document] if document else list(dict.fromkeys(known.values()))
    found = [record for one in documents for record in ledger.claims(**wanted, document=one)]
    return [record for record in found if record.claim.id in known]


def held_at(documents: Sequence[DocumentRecord], moment: datetime) -> set[str]:
    """The ids of the documents that items held at the moment."""
    return {document for versions in _items(documents).values() for document in _held_at(versions, moment)}


def sources_of(documents: Sequence[DocumentRecord]) -> dict[str, Source]:
    """What is known of each document, without its text."""
    return {document.id: _source(document) for document in documents}


def _source(document: DocumentRecord) -> Source:
    mastheads = document.mastheads
    outlets = tuple(dict.fromkeys(m.publisher or m.forwarded_from or "" for m in mastheads if m.publisher or m.forwarded_from))
    credit = next((masthead.credit for masthead in mastheads if masthead.credit), None)
    return Source(document.id, outlets, credit, "", min(map(known_since, mastheads), default=None))


def _items(documents: Sequence[DocumentRecord]) -> dict[str, list[tuple[Masthead, str]]]:
    """Each item's versions, in the order received; a text that only a newer reader has replaced is none."""
    found: dict[str, list[tuple[Masthead, str]]] = {}
    for document in documents:
        if document.is_current or not any(masthead.is_latest for masthead in document.mastheads):
            for masthead in document.mastheads:
                found.setdefault(masthead.item, []).append((masthead, document.id))
    return {item: sorted(versions, key=lambda v: utc(v[0].received)) for item, versions in found.items()}


def _held_at(versions: Sequence[tuple[Masthead, str]], moment: datetime) -> Iterator[str]:
    """The last version by the moment: a later one counts from its receipt, unless it states a publication of its own."""
    since = [known_since(versions[0][0])]
    for (before, _), (after, _) in pairwise(versions):
        edited = after.published.moment is None or after.published == before.published
        since.append(utc(after.received).astimezone(UTC) if edited else known_since(after))
    held = [document for (_, document), start in zip(versions, since, strict=True) if start <= moment]
    yield from held[-1:]
