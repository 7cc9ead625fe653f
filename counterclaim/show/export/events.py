"""What event lists ask of an incident: its days, its point, of whom it is told, one toll."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from counterclaim.desk import Assessment
from counterclaim.model.place import Place
from counterclaim.show.export.points import point_of
from counterclaim.show.export.selection import Selection
from counterclaim.weigh.harm import Range
from counterclaim.weigh.support import is_telling

WIDEST_FIRST = ("people", "civilians", "soldiers", "fighters")


@dataclass(frozen=True)
class Event:
    """A happening: `first` and `last` are its days where known, `doers` the names of its actors, `roots` on whose word it rests.

    `killed` is the toll of people; where nobody tells of people, of civilians, soldiers or fighters, the first that is told of.
    """

    found: Assessment
    event: str
    first: date | None
    last: date | None
    entry: Place | None
    doers: str
    targets: str
    roots: tuple[str, ...]
    killed: Range | None


def events_of(chosen: Selection) -> Iterator[Event]:
    """The happenings; a series of happenings or a policy is no event."""
    return (_event(one) for one in chosen.assessed if one.incident.kind == "happening")


def _event(one: Assessment) -> Event:
    claims = [record.claim for record in one.claims]
    told = [claim for claim in claims if is_telling(claim)]
    kinds = [claim.event for claim in told or claims]
    when = one.incident.when
    return Event(
        found=one,
        event=max(sorted(set(kinds)), key=kinds.count),
        first=_day(when.start),
        last=_day(when.end),
        entry=point_of(one.incident, claims),
        doers=_named(one, "actor"),
        targets=_named(one, "target"),
        roots=tuple(sorted({one.roots[claim.id].name for claim in claims})),
        killed=next((r for group in WIDEST_FIRST for r in one.ranges if (r.field, r.group) == ("killed", group)), None),
    )


def _named(one: Assessment, field: str) -> str:
    told = [record.claim for record in one.claims if is_telling(record.claim)]
    return "; ".join(sorted({name.value for claim in told for name in claim.names if name.field == field}))


def _day(words: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time; None for a month, a year or an open end."""
    try:
        return date.fromisoformat((words or "")[:10])
    except ValueError:
        return None
