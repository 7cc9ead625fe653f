"""Claims grouped into incidents: one happening at one place over one unbroken time, with its effects, denials and vows.

How likely two claims are of one happening is weighed from named signals. In each document those that surely are form groups;
then groups, of all documents, are put together while their claims, two by two, are on the whole likely enough to be of one
happening. What comes out is the same whatever the order of the claims; and what has no signal in common with a new document
is not changed by it. What was found for a document, and for two groups, is kept, so that a document more costs its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from counterclaim.incident.agglomerate import Bond, agglomerate
from counterclaim.incident.links import Group, Part, link_groups, odds_between
from counterclaim.incident.members import memberships
from counterclaim.incident.page import Page
from counterclaim.incident.signals import likelihood, signals_within
from counterclaim.incident.weights import load_weights
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Membership, Relation


def group_claims(claims: Iterable[Claim], relations: Sequence[Relation] = ()) -> list[list[Claim]]:
    """The claims by incident, each exactly once, in a fixed order; groups joined by a denial or an answer are one."""
    return [claims_of(parts) for parts in _incidents(claims, relations)]


def explain_groups(claims: Iterable[Claim], relations: Sequence[Relation] = ()) -> list[tuple[list[Claim], list[Membership]]]:
    """The same, with why each claim is where it is, in the order of the claims."""
    found = []
    for parts in _incidents(claims, relations):
        members = {member.claim: member for member in memberships(parts, relations)}
        held = claims_of(parts)
        found.append((held, [members[claim.id] for claim in held]))
    return found


def claims_of(parts: Sequence[Part]) -> list[Claim]:
    """The claims of an incident, by id."""
    return sorted((claim for part in parts for group in part for claim in group.claims), key=lambda claim: claim.id)


def _incidents(claims: Iterable[Claim], relations: Sequence[Relation]) -> list[list[Part]]:
    documents: dict[str, list[Claim]] = {}
    for claim in claims:
        documents.setdefault(claim.document, []).append(claim)
    groups = [group for document in sorted(documents) for group in groups_within(frozenset(documents[document]))]
    return link_groups(groups, relations)


@lru_cache(maxsize=1_000)
def groups_within(claims: frozenset[Claim]) -> tuple[Group, ...]:
    """The claims of a document that surely are of one happening, together."""
    page = Page(claims)
    odds = {(a.number, b.number): likelihood(signals_within(page, a, b)) for a, b in combinations(page.told, 2)}
    parts = agglomerate([1] * len(page), {pair: Bond(p, p) for pair, p in odds.items()}, load_weights()["sure from"])
    return tuple(Group(page, tuple(page.told[number] for number in part), odds) for part in parts)


def forget() -> None:
    """Nothing that was found is kept: what is weighed next is weighed anew."""
    groups_within.cache_clear()
    odds_between.cache_clear()
