"""Totals over several happenings and their parts: the one tie of figures that runs from incident to incident.

"Since Thursday bombing has killed 44" and "16 were killed on Monday" differ in scope, as do "five killed in the province" and
"three of them in one town". Only within one document: what another counts in its total is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.fields.categories import group_of, is_within
from counterclaim.fields.numbers import show_count
from counterclaim.fields.places_compared import is_wide, relate_places
from counterclaim.fields.times_compared import days_of, is_long, relate_times
from counterclaim.model.claim import Claim, Count
from counterclaim.model.incident import Relation
from counterclaim.weigh.figures import TOLLS, whole_of
from counterclaim.weigh.pair import FUTURE, Pair, order, who

WHOLE_WAR = 10_000
LEDE = 3  # a text's first claims sum up
STRIKES = frozenset("missile_strike air_strike drone_strike shelling bombing chemical_attack explosion other armed_clash".split())
SEVERAL = re.compile(
    r"\b(?:several|various|across|multiple|different|neighbou?rhoods|districts|towns|cities|areas)\b|\band\b", re.IGNORECASE
)


def relate_totals(groups: Sequence[Sequence[Claim]]) -> Iterator[Relation]:
    """Each figure with the smallest total of its document that it is a part of, where that is another incident's."""
    home = {claim.id: n for n, group in enumerate(groups) for claim in group}
    documents: dict[str, list[Claim]] = {}
    for claim in sorted((c for group in groups for c in group), key=order):
        documents.setdefault(claim.document, []).append(claim)
    for told in documents.values():
        lede = {c.id for c in told[:LEDE]}
        telling = [c for c in told if c.act not in FUTURE | {"deny"} and c.event in STRIKES and c.counts]
        for field in sorted(TOLLS):
            figures = [(c, n) for c in telling if (n := _figure(c, field)) is not None]
            for piece, part in figures:
                found = [f for f in figures if home[f[0].id] != home[piece.id] and _rule(f, (piece, part), f[0].id in lede)]
                if found:
                    yield _relation(
                        min(found, key=lambda f: (_size(f[1]), abs(told.index(f[0]) - told.index(piece)))), (piece, part), lede
                    )


Figure = tuple[Claim, Count]


def _figure(claim: Claim, field: str) -> Count | None:
    counts = [c for c in claim.counts if c.field == field]
    count = whole_of(counts) if counts else None
    too_vague = count is None or count.bare or count.min is None or (count.approx and count.max is None and count.min < 4)
    return None if too_vague or count is None or not 0 < _size(count) < WHOLE_WAR else count


def _size(count: Count) -> int:
    return count.min or 0


def _relation(total: Figure, part: Figure, lede: set[str]) -> Relation:
    reason = f"{show_count(part[1])} {part[1].field} ({who(part[0])}) are a part of {show_count(total[1])} ({who(total[0])})"
    rule = _rule(total, part, total[0].id in lede)
    return Pair.of(total[0], part[0]).relate("differs_in_scope", part[1].field, reason, f"total/{rule}")


def _rule(total: Figure, part: Figure, in_lede: bool) -> str | None:
    """The rule that makes one a part of the other, if any: its day lies in the period, or its place in the wider place."""
    (whole, all_), (piece, some) = total, part
    if _size(some) >= _size(all_) or not _may_be_counted_in(some, all_):
        return None
    long, day = (days_of(c.time.interval if c.time else None) for c in (whole, piece))
    where = relate_places(whole.place, piece.place)
    if long and day and is_long(long) and not is_long(day) and long[0] <= day[0] and day[1] <= long[1] and where != "apart":
        return "period"
    if order(whole) > order(piece) or (long and day and relate_times(long, day) not in {"same", "overlap", "within"}):
        return None
    if where in {"within", "wide"} or (where == "same" and _is_broad(whole)):
        return "place"
    return "lede" if in_lede and where not in {"apart", "same"} and _is_broad(whole) else None


def _may_be_counted_in(part: Count, total: Count) -> bool:
    one, other = group_of(part.of), group_of(total.of)
    return one == other or is_within(one, other) or one == "people"


def _is_broad(claim: Claim) -> bool:
    """Whether its place is no single spot: a region, a country, several towns."""
    place = claim.place
    if place is None or place.entry is None:
        return place is not None
    return is_wide(place.entry) or place.entry.kind == "region" or bool(SEVERAL.search(place.span.exact))
