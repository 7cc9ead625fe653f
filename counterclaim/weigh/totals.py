"""Totals and their parts in one text: "since Thursday 44 were killed" and "16 on Monday", "five in the province".

They differ in scope, mostly from incident to incident. Only within one document: what another counts in its total is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.fields.categories import group_of, is_same_group, is_within
from counterclaim.fields.numbers import meets, show_count
from counterclaim.fields.places_compared import is_wide, relate_places
from counterclaim.fields.times_compared import Days, days_of, is_long, relate_times
from counterclaim.model.claim import Claim, Count
from counterclaim.model.incident import Relation
from counterclaim.weigh.compared import TOLLS, is_kin, whole_of
from counterclaim.weigh.pair import FUTURE, Pair, order, who

WHOLE_WAR = 10_000
LEDE = 3  # a text's first claims sum up
STRIKES = frozenset("missile_strike air_strike drone_strike shelling bombing chemical_attack explosion other armed_clash".split())
AROUND = re.compile(r"\b(?:near|around|outside|outskirts|suburbs?|countryside|region|province|parts of|areas?)\b", re.IGNORECASE)
SEVERAL = re.compile(
    r"\b(?:several|various|across|multiple|different|neighbou?rhoods|districts|towns|cities|areas)\b|\band\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Figure:
    """What a claim counts in a field, the claim's place in its document, and its incident's number."""

    claim: Claim
    count: Count
    number: int
    incident: int

    @property
    def size(self) -> int:
        """The least it can be."""
        return self.count.min or 0

    @property
    def days(self) -> Days | None:
        """When."""
        return days_of(self.claim.time.interval if self.claim.time else None)

    @property
    def is_broad(self) -> bool:
        """Whether its place is no single spot: a region, a country, several towns."""
        place = self.claim.place
        if place is None or place.entry is None:
            return place is not None
        return is_wide(place.entry) or place.entry.kind == "region" or bool(SEVERAL.search(place.span.exact))

    @property
    def is_around(self) -> bool:
        """Whether its place is the surroundings of one."""
        return self.claim.place is not None and bool(AROUND.search(self.claim.place.span.exact))


def relate_totals(groups: Sequence[Sequence[Claim]]) -> Iterator[Relation]:
    """Each figure with the smallest total of its document that it is a part of."""
    home = {claim.id: n for n, group in enumerate(groups) for claim in group}
    documents: dict[str, list[Claim]] = {}
    for claim in sorted((c for group in groups for c in group), key=order):
        documents.setdefault(claim.document, []).append(claim)
    for told in documents.values():
        for field in sorted(TOLLS):
            figures = [f for n, claim in enumerate(told) if (f := _figure(claim, field, n, home[claim.id])) is not None]
            yield from _relate(figures)


def _figure(claim: Claim, field: str, number: int, incident: int) -> Figure | None:
    counts = [c for c in claim.counts if c.field == field]
    if claim.act in FUTURE | {"deny"} or claim.event not in STRIKES or not counts:
        return None
    count = whole_of(counts)
    vague = count.bare or count.min is None or (count.approx and count.max is None and count.min < 4)
    return None if vague or not 0 < (count.min or 0) < WHOLE_WAR else Figure(claim, count, number, incident)


def _relate(figures: Sequence[Figure]) -> Iterator[Relation]:
    for part in figures:
        totals = [f for f in figures if total_rule(f, part)]
        if totals:
            total = min(totals, key=lambda f: (f.size, abs(f.number - part.number), f.number))
            reason = f"{show_count(part.count)} {part.count.field} ({who(part.claim)}) are a part of {show_count(total.count)}"
            pair = Pair.of(total.claim, part.claim)
            yield pair.relate("differs_in_scope", part.count.field, reason, f"total/{total_rule(total, part)}")


def total_rule(total: Figure, part: Figure) -> str | None:
    """The rule that makes one a part of the other, if any: its day lies in the period, or its place in the wider place."""
    if part.size >= total.size or is_kin(part.count.of) or not _may_be_counted_in(part.count, total.count):
        return None
    where = relate_places(total.claim.place, part.claim.place)
    if total.incident == part.incident and (meets(total.count, part.count) or where not in {"within", "wide"}):
        return None
    if where != "apart" and _are_of_one_kind(total.claim, part.claim) and _is_of_the_period(total.days, part.days):
        return "period"
    if total.number > part.number or not _may_be_at_once(total.days, part.days):
        return None
    if where in {"within", "wide"} or (where == "same" and total.is_broad):
        return "place"
    if total.number >= LEDE or not _are_of_one_kind(total.claim, part.claim):
        return None
    return "lede" if total.is_broad and where not in {"apart", "same"} else ("outskirts" if total.is_around else None)


def _may_be_counted_in(part: Count, total: Count) -> bool:
    one, other = group_of(part.of), group_of(total.of)
    return is_same_group(one, other) or is_within(one, other) or one == "people"


def _are_of_one_kind(total: Claim, part: Claim) -> bool:
    """Whether both are harm of one kind of deed, or one does not say of which."""
    return total.event == part.event or "other" in {total.event, part.event}


def _is_of_the_period(period: Days | None, day: Days | None) -> bool:
    return bool(period and day and is_long(period) and not is_long(day) and period[0] <= day[0] and day[1] <= period[1])


def _may_be_at_once(a: Days | None, b: Days | None) -> bool:
    return a is None or b is None or relate_times(a, b) in {"same", "overlap", "within"}
