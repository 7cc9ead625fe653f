"""The relations among claims: denials, answers, figures and names within an incident, totals across incidents.

Each relation carries the rule that found it and one plain sentence. What comes out does not depend on the order of the claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation
from counterclaim.weigh.denials import relate_denials
from counterclaim.weigh.figures import relate_figures
from counterclaim.weigh.implied import relate_implied
from counterclaim.weigh.named import relate_named
from counterclaim.weigh.pair import Pair, order
from counterclaim.weigh.responses import relate_responses
from counterclaim.weigh.totals import relate_totals


def relate_groups(groups: Sequence[Sequence[Claim]]) -> list[Relation]:
    """All relations among the claims of some incidents, in a fixed order."""
    denials = list(relate_denials(groups))
    denied = {frozenset((r.a, r.b)) for r in denials}
    totals = list(relate_totals(groups))
    summed = {(frozenset((r.a, r.b)), r.field) for r in totals}
    found = {*denials, *totals}
    for group in groups:
        found.update(r for r in _within(group, denied) if (frozenset((r.a, r.b)), r.field) not in summed)
    return sorted(found, key=lambda r: (r.a, r.b, r.kind, r.field or ""))


def relate(claims: Sequence[Claim]) -> list[Relation]:
    """The relations among the claims of one incident, in a fixed order."""
    return relate_groups([claims])


def _within(claims: Sequence[Claim], denied: Set[frozenset[str]]) -> Iterator[Relation]:
    yield from relate_responses(claims)
    for one, other in combinations(sorted((c for c in claims if c.answers), key=order), 2):
        if frozenset((one.id, other.id)) in denied:
            continue
        pair = Pair(one, other)
        told = relate_figures(pair)
        yield from told
        yield from (r for r in relate_implied(pair) if r.field not in {t.field for t in told})
        yield from relate_named(pair)
