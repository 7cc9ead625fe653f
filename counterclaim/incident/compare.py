"""How the times and places of two claims or groups of claims lie to one another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from counterclaim.incident.facts import LONG, Facts

Days = tuple[date, date]
TimeRelation = Literal["same", "overlap", "within", "next", "near", "far"]
PlaceRelation = Literal["same", "within", "wide", "site", "unknown", "apart"]
CLOSENESS: tuple[PlaceRelation, ...] = ("same", "within", "wide", "site", "unknown", "apart")
WIDE = frozenset({"country", "area", "sea"})


def relate_times(a: Days, b: Days) -> TimeRelation:
    """The same stretch, one in the other's longer one, overlapping, or apart by a day, a week or more. Symmetric."""
    if a == b:
        return "same"
    first, last = max(a[0], b[0]), min(a[1], b[1])
    if first <= last:
        return "within" if _is_long(a) != _is_long(b) else "overlap"
    gap = (first - last).days
    return "next" if gap <= 1 else ("near" if gap <= LONG else "far")


def _is_long(days: Days) -> bool:
    return (days[1] - days[0]).days >= LONG


def relate_places(a: Facts, b: Facts) -> PlaceRelation | None:
    """The same place, one inside the other, one too wide or unnamed to tell, or apart; None if one says none. Symmetric."""
    if a.claim.place is None or b.claim.place is None:
        return None
    if a.place and b.place:
        if a.place.geonameid == b.place.geonameid or _share_words(a, b):
            return "same"
        return _by_entry(a, b)
    if _share_words(a, b):
        return "same"
    return "site" if a.is_site or b.is_site or not a.place_words or not b.place_words else "unknown"


def _share_words(a: Facts, b: Facts) -> bool:
    return bool(a.place_words & b.place_words)


def _by_entry(a: Facts, b: Facts) -> PlaceRelation:
    one, other = a.place, b.place
    assert one is not None and other is not None
    if one.country != other.country:
        return "apart"
    if one.kind in WIDE or other.kind in WIDE:
        return "wide"
    regions = {p.name if p.kind == "region" else p.region for p in (one, other)}
    if "region" in (one.kind, other.kind):
        return "within" if len(regions) == 1 else "apart"
    return "apart"


def closest(relations: Iterable[PlaceRelation | None]) -> PlaceRelation | None:
    """The closest of some relations; None if there is none."""
    found = set(relations)
    return next((relation for relation in CLOSENESS if relation in found), None)
