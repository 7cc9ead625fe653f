"""Claims grouped into incidents: one happening at one place over one unbroken time, with its effects, denials and vows.

The claims of a document are read in their order, as a reader does: each joins the incident it can belong to that was spoken of
last, or opens one. Then the incidents of different documents join where kind, day and place say that they are one. The result
does not depend on the order of the documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from counterclaim.incident.blocks import family, is_whole_war, place_words, places_meet, span_of, times_meet
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation
from counterclaim.model.moment import Interval


@dataclass
class Group:
    """Claims taken to speak of one happening, with what they say of its kind, time and place."""

    kind: str
    claims: list[Claim] = field(default_factory=list)
    events: set[str] = field(default_factory=set)
    time: Interval | None = None
    places: set[str] = field(default_factory=set)

    def take(self, claim: Claim) -> None:
        """Add a claim and what it says."""
        self.claims.append(claim)
        self.events.add(claim.event)
        own = span_of(claim)
        if own is not None and (self.time is None or claim.time is not None and claim.time.span is not None and self.time.precision != "day"):
            self.time = own
        self.places |= place_words(claim)


def group_claims(claims: Iterable[Claim], relations: Sequence[Relation] = ()) -> list[list[Claim]]:
    """The claims by incident, each exactly once, in a fixed order; groups joined by a denial or an answer are one."""
    documents: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.document, c.quote.start, c.quote.end, c.ordinal)):
        documents.setdefault(claim.document, []).append(claim)
    groups = [group for document in documents.values() for group in _within(document)]
    return [sorted(group, key=lambda c: c.id) for group in _across(groups, _bonds(groups, relations))]


def _within(claims: Sequence[Claim]) -> list[Group]:
    groups: list[Group] = []
    last: Group | None = None
    for claim in claims:
        group = next((g for g in _by_recency(groups, last) if _belongs(claim, g, last)), None)
        if group is None:
            group = Group(_kind(claim))
            groups.append(group)
        group.take(claim)
        last = group
    return groups


def _by_recency(groups: Sequence[Group], last: Group | None) -> list[Group]:
    others = [g for g in reversed(groups) if g is not last]
    return [last, *others] if last is not None else others


def _kind(claim: Claim) -> str:
    if is_whole_war(claim):
        return "war"
    kind = family(claim.event)
    return claim.event if kind == "subject" else kind


def _belongs(claim: Claim, group: Group, last: Group | None) -> bool:
    """Whether a claim can be about a group's happening: kind, then time, then place."""
    kind = _kind(claim)
    if kind == "reaction":
        return group is last
    if kind != group.kind:
        return False
    if kind in {"war", "ceasefire", "negotiation", "sanction", "arms_policy", "red_line"}:
        return True
    if kind == "ground" and not (claim.event in group.events or "armed_clash" in group.events and claim.event != "advance"):
        return False
    own = claim.time.interval if claim.time is not None and claim.time.span is not None and claim.time.interval.is_known else None
    if own is not None and not times_meet(own, group.time):
        return False
    words = place_words(claim)
    return places_meet(words, frozenset(group.places))


def _bonds(groups: list[Group], relations: Sequence[Relation]) -> list[tuple[int, int]]:
    """Pairs of groups that a denial or an answer joins."""
    group_of = {claim.id: i for i, group in enumerate(groups) for claim in group.claims}
    return [(group_of[r.a], group_of[r.b]) for r in relations if r.kind in {"denies", "responds"} and r.a in group_of and r.b in group_of]


def _across(groups: list[Group], bonds: Sequence[tuple[int, int]]) -> list[list[Claim]]:
    """Groups of different documents joined where they can only be one happening, and groups that answer one another."""
    parent = list(range(len(groups)))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, one in enumerate(groups):
        for j in range(i + 1, len(groups)):
            other = groups[j]
            if one.claims[0].document != other.claims[0].document and _is_same(one, other):
                parent[root(j)] = root(i)
    for i, j in bonds:
        parent[root(max(root(i), root(j)))] = min(root(i), root(j))
    joined: dict[int, list[Claim]] = {}
    for i, group in enumerate(groups):
        joined.setdefault(root(i), []).extend(group.claims)
    return list(joined.values())


def _is_same(one: Group, other: Group) -> bool:
    """Same kind, meeting days that are known, a place in common."""
    if one.kind != other.kind or one.kind == "reaction":
        return False
    if one.kind == "war":
        return True
    if one.time is None or other.time is None or not times_meet(one.time, other.time):
        return False
    return bool(one.places & other.places) and (one.kind != "ground" or bool(one.events & other.events))
