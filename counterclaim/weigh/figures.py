"""How the figures of two claims about one incident stand to one another: rules by name, the first that speaks decides.

Scope comes before numbers: whom is counted, of what, where, over which time. A rule gives a Finding, whose kind may be None: then
nothing is said of the two. GUIDELINES.md section 4.
"""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.fields.numbers import nothing_of, show_count
from counterclaim.model.incident import Relation
from counterclaim.weigh import scopes, tolls
from counterclaim.weigh.compared import SILENCE, Compared, Finding, whole_of
from counterclaim.weigh.pair import FUTURE, Pair


def relate_figures(pair: Pair) -> list[Relation]:
    """The relations of two claims of one incident in the fields that both count."""
    if not _can_be_compared(pair):
        return []
    found = []
    for field in sorted({c.field for c in pair.one.counts} & {c.field for c in pair.other.counts}):
        relation = _relate_field(pair, field)
        if relation is not None:
            found.append(relation)
    return found


def _can_be_compared(pair: Pair) -> bool:
    """Both say how it is, or both how it will be; what is denied asserts no number."""
    if (pair.one.act in FUTURE) != (pair.other.act in FUTURE):
        return False
    return all(c.polarity == "+" or c.act in FUTURE or any(nothing_of(n) for n in c.counts) for c in (pair.one, pair.other))


def _relate_field(pair: Pair, field: str) -> Relation | None:
    mine, theirs = ([c for c in claim.counts if c.field == field] for claim in (pair.one, pair.other))
    compared = Compared(pair, field, whole_of(mine), whole_of(theirs), mine, theirs)
    for rule in RULES:
        finding = rule(compared)
        if finding is not None:
            return _relation(compared, finding, f"{field}/{rule.__name__}")
    return None


def _relation(compared: Compared, finding: Finding, rule: str) -> Relation | None:
    if finding.kind is None:
        return None
    if finding.later is not None:
        earlier = compared.pair.one if finding.later is compared.pair.other else compared.pair.other
        return Relation(finding.later.id, earlier.id, finding.kind, compared.field, finding.reason, rule)
    return compared.pair.relate(finding.kind, compared.field, finding.reason, rule)


def another_happening(x: Compared) -> Finding | None:
    """Places apart, or days: whatever the incident, they do not count the same."""
    return SILENCE if x.pair.places == "apart" or (x.pair.times in {"near", "far"} and not x.pair.has_a_period) else None


def none_against_some(x: Compared) -> Finding | None:
    """None were, says one; some were, says the other. One voice may mean two places."""
    if nothing_of(x.a) == nothing_of(x.b):
        return None
    some = [c for c in (x.a, x.b) if not nothing_of(c)]
    one_place = x.pair.places in {None, "same"} or not x.pair.in_one_voice
    if x.verdict == "contradicts" and not x.pair.has_a_period and one_place:
        return Finding("contradicts", f"none {x.field} against {show_count(some[0])}")
    return SILENCE


def figures_meet(x: Compared) -> Finding | None:
    """Some number satisfies both."""
    if x.verdict != "agrees":
        return None
    return Finding(
        "agrees", f"both give {show_count(x.a)}" if (x.a.min, x.a.max) == (x.b.min, x.b.max) else f"{x.shown} can both be so"
    )


Rule = Callable[[Compared], Finding | None]
RULES: tuple[Rule, ...] = (
    scopes.some_of_them,
    another_happening,
    scopes.other_side,
    scopes.other_things,
    scopes.told_period,
    scopes.seen_only,
    scopes.spared,
    none_against_some,
    scopes.bare_words,
    scopes.single_persons,
    scopes.same_part,
    scopes.what_is_left,
    scopes.other_period,
    scopes.same_figure,
    scopes.other_people,
    scopes.other_place,
    tolls.at_least_raised,
    figures_meet,
    tolls.said_twice,
    scopes.long_course,
    tolls.lower_said,
    tolls.opposed_sides,
    tolls.civilians_among_people,
    tolls.too_far_apart,
    tolls.toll_rises,
    tolls.no_number_fits,
)
