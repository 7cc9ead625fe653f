"""Credibility 1-6 of each claim, by the Admiralty code: of what is said, apart from who says it.

Each answer is graded by the independent voices that bear it out or are against it, and the claim has the grade of its weakest
figure that can be judged, or of its weakest name where it gives no figure: a report is no better confirmed than the least it tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.fields import BY_NAME
from counterclaim.fields.categories import is_same_group
from counterclaim.fields.numbers import bounds, meets
from counterclaim.model.claim import Answer, Claim, Count
from counterclaim.model.incident import Relation
from counterclaim.weigh.grade import Grade, grade_by, listed
from counterclaim.weigh.interest import interest_of
from counterclaim.weigh.pair import Pair
from counterclaim.weigh.roots import Root
from counterclaim.weigh.support import Backing, Support, is_telling
from counterclaim.weigh.whom import whom

FAR = 2  # times "at least N" that another figure may be and still bear it out: beyond that something else is counted
BROAD = frozenset({"people", "civilians"})
AGAINST = frozenset({"contradicts", "denies"})


@dataclass(frozen=True, slots=True)
class Credibility:
    """A claim's grade, and the answer that it is the grade of; None where it has no answers."""

    claim: str
    grade: Grade
    support: Support | None = None


@dataclass(frozen=True)
class Bench:
    """All that the claims of one incident are judged by."""

    claims: Mapping[str, Claim]
    roots: Mapping[str, Root]
    supports: Sequence[Support]
    relations: Sequence[Relation]


def credibility_of(claim: Claim, bench: Bench) -> Credibility | None:
    """The claim's credibility; None for what is denied, threatened or foreseen, which says nothing that is so."""
    if not is_telling(claim):
        return None
    graded = [(_grade(claim, support, bench), support) for support in bench.supports if support.backing_of(claim.id)]
    if not graded:
        return Credibility(claim.id, _grade(claim, None, bench))
    figures = [found for found in graded if isinstance(found[1].answer, Count)]
    counted = [found for found in figures if isinstance(found[1].answer, Count) and not found[1].answer.bare] or figures or graded
    judged = [found for found in counted if found[0].grade != "6"] or counted
    grade, support = max(judged, key=lambda found: found[0].grade)
    return Credibility(claim.id, grade, support)


def _grade(claim: Claim, support: Support | None, bench: Bench) -> Grade:
    own = support.backing_of(claim.id) if support else None
    same = {c.id for c in own.claims} if own else {claim.id}
    agreeing = _agreeing(claim, support, own, bench) if support else {}
    against = _against(claim, support, bench, same)
    spoken = _speaking(support, own, bench) if support else {}
    root = bench.roots[claim.id]
    interest = interest_of(claim, root)
    named = {key: b for key, b in agreeing.items() if not (b.root.anonymous or b.root.own)}
    facts = {
        "agree": len(named),
        "agree_apart": sum(b.interest is None or b.interest.kind == "admission" for b in named.values()),
        "nameless": len(agreeing) - len(named),
        "contradict": len(against),
        "contradict_apart": sum(not interested for _, interested in against.values()),
        "hedged": int(claim.act == "suspect"),
        "admission": int(interest is not None and interest.kind == "admission"),
        "interested": int(interest is not None and interest.kind != "admission"),
        "named": int(support is not None and not isinstance(support.answer, Count) and support.field != "actor"),
        "spoken": len(spoken.keys() - against.keys()),
    }
    words = {
        "with": listed(b.root.name for b in (named or agreeing).values()),
        "against": listed(name for name, _ in against.values()),
        "who": listed(name for key, name in spoken.items() if key not in against),
    }
    return grade_by("credibility", facts, words)


def _agreeing(claim: Claim, support: Support, own: Backing | None, bench: Bench) -> dict[str, Backing]:
    """The other roots that bear a claim's answer out, by key: of the same place and time as far as is told."""
    mine = own.root.key if own else ""
    found: dict[str, Backing] = {}
    for other in bench.supports:
        if bears_out(other.answer, support.answer):
            for backing in other.backings:
                of_the_same = any(_may_be_of_one(Pair.of(claim, c)) for c in backing.claims)
                if backing.root.key != mine and not backing.is_hedged and of_the_same:
                    found.setdefault(backing.root.key, backing)
    return found


def _may_be_of_one(pair: Pair) -> bool:
    """Whether two claims may count at one place and time: a day's toll does not bear out a year's."""
    return pair.places != "apart" and pair.times not in {"near", "far"} and not pair.has_a_period


def _against(claim: Claim, support: Support | None, bench: Bench, own: set[str]) -> dict[str, tuple[str, bool]]:
    """The other roots against an answer: key, and name with whether an interest is seen."""
    backed = {c.id for b in support.backings for c in b.claims} if support else {claim.id}
    found: dict[str, tuple[str, bool]] = {}
    for relation in bench.relations:
        ends = {relation.a, relation.b}
        if relation.kind not in AGAINST or not ends & backed or ends <= backed:
            continue
        if support and relation.field not in (None, support.field):
            continue
        if relation.kind == "denies" and not ends & own:
            continue  # a denial is of the claim it denies, not of all that say the like
        other = next(iter(ends - backed))
        root = bench.roots.get(other)
        if root is not None and root.key != bench.roots[claim.id].key:
            interest = interest_of(bench.claims[other], root)
            found.setdefault(root.key, (root.name, interest is not None and interest.kind != "admission"))
    return found


def _speaking(support: Support, own: Backing | None, bench: Bench) -> dict[str, str]:
    mine = own.root.key if own else ""
    backings = [b for other in bench.supports if other.field == support.field for b in other.backings]
    return {b.root.key: b.root.name for b in backings if b.root.key != mine}


def bears_out(other: Answer, this: Answer) -> bool:
    """Whether who says the one bears out the other: the same name; or a figure that lies within it, of the same group."""
    if other.field != this.field:
        return False
    if not isinstance(other, Count) or not isinstance(this, Count):
        return BY_NAME[this.field].relate(other, this) == "agrees"
    one, two = whom(other), whom(this)
    if not (is_same_group(one, two) or {one, two} <= BROAD) or this.bare != other.bare or not meets(other, this):
        return False
    (low, high), (least, most) = bounds(other), bounds(this)
    return other.min == this.min or (low >= least and high <= most and low <= FAR * least)
