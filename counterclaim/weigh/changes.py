"""What changes over time: the drift of a toll over an incident's reports, and changes of story by one voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations, pairwise

from counterclaim.fields import BY_NAME
from counterclaim.fields.categories import is_rest, is_share
from counterclaim.fields.numbers import meets, nothing_of
from counterclaim.model.claim import Claim, Count
from counterclaim.model.incident import Relation
from counterclaim.weigh.pair import FUTURE, Pair, order
from counterclaim.weigh.roots import Root, Source
from counterclaim.weigh.support import is_telling
from counterclaim.weigh.whom import is_same_whom, whom

TOLLS = frozenset({"killed", "injured", "casualties", "missing", "detained", "displaced"})
AT_ODDS = frozenset({"contradicts", "updates", "denies"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at the time it was published; None where that is not known."""

    claim: Claim
    count: Count
    root: Root
    published: datetime | None

    @property
    def size(self) -> int:
        """The number to order figures by: the least it can be, else the most."""
        return self.count.min if self.count.min is not None else (self.count.max or 0)


@dataclass(frozen=True, slots=True)
class Drift:
    """How the figures of one field and group went over the reports of an incident, in the order of publication."""

    field: str
    group: str
    figures: tuple[Figure, ...]

    @property
    def course(self) -> str:
        """Whether the figures rise, fall, or go both ways, as far as times of publication tell which was first."""
        steps = [(a, b) for a, b in pairwise(self.figures) if a.published and b.published and a.published < b.published]
        ups, downs = (any(a.size < b.size for a, b in steps), any(a.size > b.size for a, b in steps))
        if not (ups or downs):
            return "order not known"
        return "goes both ways" if ups and downs else ("rises" if ups else "falls")


@dataclass(frozen=True, slots=True)
class Change:
    """One voice tells it otherwise than before: the earlier and the later claim, in which field, and why they are at odds."""

    root: Root
    earlier: Claim
    later: Claim
    field: str | None
    reason: str
    is_ordered: bool


def drifts_of(claims: Sequence[Claim], roots: Mapping[str, Root], sources: Mapping[str, Source]) -> tuple[Drift, ...]:
    """The drift of each toll of an incident that more than one figure is given for, none repeated by one voice."""
    groups: dict[tuple[str, str], list[Figure]] = {}
    for claim in sorted(claims, key=lambda c: _order(c, sources)):
        for count in claim.counts:
            if count.field in TOLLS and not count.bare and is_telling(claim):
                figures = groups.setdefault((count.field, whom(count)), [])
                figure = Figure(claim, count, roots[claim.id], _moment(claim, sources))
                if not any(f.root.key == figure.root.key and _size(f.count) == _size(count) for f in figures):
                    figures.append(figure)
    found = (Drift(field, group, tuple(figures)) for (field, group), figures in sorted(groups.items()))
    return tuple(drift for drift in found if len({_size(figure.count) for figure in drift.figures}) > 1)


def changes_of(
    claims: Sequence[Claim], roots: Mapping[str, Root], sources: Mapping[str, Source], relations: Sequence[Relation]
) -> tuple[Change, ...]:
    """The changes of story within an incident, in the order of the later claims: figures of one voice that no number satisfies both
    of, what its own words deny, and what the relations found."""
    related = {frozenset((r.a, r.b)): r for r in relations if r.kind in AT_ODDS}
    found: list[tuple[object, Change]] = []
    by_root: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: _order(c, sources)):
        if claim.act not in FUTURE and not roots[claim.id].anonymous:
            by_root.setdefault(roots[claim.id].key, []).append(claim)
    for told in by_root.values():
        for earlier, later in combinations(told, 2):
            odds = _at_odds(earlier, later, related.get(frozenset((earlier.id, later.id))))
            if odds is not None:
                moments = [_moment(claim, sources) for claim in (earlier, later)]
                ordered = None not in moments and moments[0] != moments[1]
                found.append((_order(later, sources), Change(roots[later.id], earlier, later, *odds, ordered)))
    return tuple(change for _, change in sorted(found, key=lambda pair: str(pair[0])))


def _at_odds(earlier: Claim, later: Claim, relation: Relation | None) -> tuple[str | None, str] | None:
    """The field in which two claims of one voice are at odds, and why."""
    if relation is not None:
        return relation.field, relation.reason
    if not (is_telling(earlier) and is_telling(later)):
        return None
    return next(_figures_apart(earlier, later), None)


def _figures_apart(earlier: Claim, later: Claim) -> Iterator[tuple[str, str]]:
    """Fields in which both count the whole of one group at one place and time, and no number is both."""
    pair = Pair.of(earlier, later)
    if pair.places not in {None, "same"} or pair.times in {"near", "far", "next"}:
        return
    for one in filter(_is_whole, earlier.counts):
        for other in filter(_is_whole, later.counts):
            none = nothing_of(one) != nothing_of(other)
            if one.field != other.field or meets(one, other) or not (is_same_whom(one, other) or none):
                continue
            if earlier.document != later.document or none:
                show = BY_NAME[one.field].show
                yield one.field, f"{one.field} {show(one)}, then {show(other)}"


def _is_whole(count: Count) -> bool:
    """Whether a figure is a toll: no part of another, none that are left, no single victim."""
    part = count.part_of or count.derived or count.bare or is_rest(count.of) or is_share(count.of)
    return not part and count.max != 1


def _size(count: Count) -> tuple[int | None, int | None]:
    return count.min, count.max


def _moment(claim: Claim, sources: Mapping[str, Source]) -> datetime | None:
    return sources[claim.document].published if claim.document in sources else None


def _order(claim: Claim, sources: Mapping[str, Source]) -> tuple[bool, str, tuple[str, int, int, int]]:
    moment = _moment(claim, sources)
    return moment is None, moment.isoformat() if moment else "", order(claim)
