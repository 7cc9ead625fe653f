"""How the collection fares: documents by publisher and day, who has gone silent, what was refused, what rests on nobody's word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from counterclaim.desk import Desk
from counterclaim.ledger import Ledger
from counterclaim.model.capture import Refusal

DAYS = 14  # that the table shows
PATIENCE = 3  # usual gaps between documents after which a publisher counts as silent


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher's documents: how many, the last day, on each of the days shown; `silent` is for how many days, if it is."""

    name: str
    documents: int
    last: date | None
    counts: tuple[int, ...]
    silent: int | None


@dataclass(frozen=True, slots=True)
class Health:
    """The publishers, those with the most documents first. `unattributed` is the share of claims in an outlet's own voice."""

    days: tuple[date, ...]
    publishers: tuple[Publisher, ...]
    refusals: tuple[Refusal, ...]
    documents: int
    claims: int
    misquoted: int
    unattributed: float


def health_of(ledger: Ledger, desk: Desk) -> Health:
    """The collection as it is now."""
    documents = [document for document in ledger.documents() if document.is_current]
    by_name: dict[str, list[date | None]] = {}
    for document in documents:
        for masthead in document.mastheads:
            by_name.setdefault(masthead.publisher or "not known", []).append(masthead.published.day)
    days = tuple(sorted({day for some in by_name.values() for day in some if day})[-DAYS:])
    own = sum(not claim.chain for claim in desk.claims.values())
    publishers = [_publisher(name, some, days, desk.now.date()) for name, some in by_name.items()]
    return Health(
        days=days,
        publishers=tuple(sorted(publishers, key=lambda p: (-p.documents, p.name))),
        refusals=tuple(ledger.refused()),
        documents=len(documents),
        claims=len(desk.claims),
        misquoted=sum(document.misquoted for document in documents),
        unattributed=own / len(desk.claims) if desk.claims else 0.0,
    )


def _publisher(name: str, published: Sequence[date | None], days: Sequence[date], today: date) -> Publisher:
    known = sorted({day for day in published if day})
    counts = tuple(sum(day == shown for day in published) for shown in days)
    return Publisher(name, len(published), known[-1] if known else None, counts, _silent(known, today))


def _silent(known: Sequence[date], today: date) -> int | None:
    """For how many days nothing has come, where that is long beside the publisher's usual gap; one with few days has none."""
    if len(known) < 3:
        return None
    usual = median((after - before).days for before, after in pairwise(known))
    gap = (today - known[-1]).days
    return gap if gap > PATIENCE * usual else None
