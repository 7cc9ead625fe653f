"""How the figures of two claims about one incident stand to one another: rules by name, the first that speaks decides.

Scope comes before numbers: whom is counted, of what, where, over which time. A rule gives a Finding, whose kind may be None: then
nothing is said of the two. GUIDELINES.md section 4.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from counterclaim.fields.categories import group_of, is_rest, is_same_group
from counterclaim.fields.numbers import meets, nothing_of, show_count
from counterclaim.fields.times_compared import days_of, is_long
from counterclaim.model.claim import Count
from counterclaim.model.incident import Relation
from counterclaim.weigh.compared import BREADTH, SILENCE, TOLLS, Compared, Finding, size_of, whole_of
from counterclaim.weigh.pair import FUTURE, Pair

EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initial(?:ly)?|preliminary|at first|had (?:said|put)|ris(?:en|es|ing)|rose)\b", re.IGNORECASE
)
SOME = re.compile(r"\b(?:still|identified|among|remain(?:s|ed)? in)\b", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:in total|altogether|total of|overall)\b", re.IGNORECASE)
YEARS_TOLL = 5_000


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


def bare_words(x: Compared) -> Finding | None:
    """A plural without a number, or "many", says too little to compare."""
    return SILENCE if any(c.bare or (c.approx and c.max is None and size_of(c) < 4) for c in (x.a, x.b)) else None


def single_persons(x: Compared) -> Finding | None:
    """One victim told of is not set beside a toll."""
    return SILENCE if {1} & {x.a.max, x.b.max} and x.a.max != x.b.max else None


def same_part(x: Compared) -> Finding | None:
    """Both give the same figure for the same part: eleven children, eleven children among fifteen civilians."""
    for mine in x.all_a:
        for theirs in x.all_b:
            whole = x.b if mine is x.a else x.a
            same = group_of(mine.of) == group_of(theirs.of) != group_of(whole.of) and not mine.bare and not theirs.bare
            if same and meets(mine, theirs):
                return Finding("agrees", f"both give {show_count(mine)} {x.field}")
    return None


def what_is_left(x: Compared) -> Finding | None:
    """The others, the rest: beside a total they are another part, beside a part too; in another report there is no telling."""
    if is_rest(x.a.of) == is_rest(x.b.of) or x.verdict == "agrees":
        return None
    rest, whole = (x.a, x.b) if is_rest(x.a.of) else (x.b, x.a)
    if x.pair.in_one_document and x.pair.in_one_voice and size_of(rest) < size_of(whole):
        return Finding("differs_in_scope", f"{x.shown}: one counts what is left of the other")
    return SILENCE if x.field == "killed" else None


def some_of_them(x: Compared) -> Finding | None:
    """Those still in hospital, those identified, those who were among more: a part of all."""
    if not x.pair.in_one_document or meets(x.a, x.b) or not any(SOME.search(c.quote.exact) for c in (x.pair.one, x.pair.other)):
        return None
    return Finding("differs_in_scope", f"{x.shown}: one counts a part of the other")


def long_course(x: Compared) -> Finding | None:
    """Tolls of years are counted in many ways: two voices' are not set against one another."""
    both = all(is_long(days_of(c.time.interval if c.time else None)) or size_of(n) >= YEARS_TOLL for c, n in x.sides)
    return SILENCE if both and not x.pair.in_one_voice else None


def same_figure(x: Compared) -> Finding | None:
    """The same figure in other words: 25 fighters, 25 members of a front."""
    known = BREADTH.keys() & {group_of(x.a.of), group_of(x.b.of)}
    if x.verdict == "differs_in_scope" and not known and meets(x.a, x.b) and x.a.min == x.b.min:
        return Finding("agrees", f"both give {show_count(x.a)}")
    return None


def other_people(x: Compared) -> Finding | None:
    """Another group is counted, in one text; to another voice civilians may be people."""
    if x.verdict != "differs_in_scope":
        return None
    groups = {group_of(x.a.of), group_of(x.b.of)}
    if groups == {"people", "civilians"} and not x.pair.in_one_voice:
        return None
    if not x.pair.in_one_document:
        return None if groups == {"people", "civilians"} and is_total(x) else SILENCE
    return Finding("differs_in_scope", f"{x.shown}: different groups are counted")


def is_total(x: Compared) -> bool:
    """Whether one says that its figure is the whole: "35 in total"."""
    return any(TOTAL.search(c.quote.exact) for c in (x.pair.one, x.pair.other))


def other_place(x: Compared) -> Finding | None:
    """One voice counts in two places in one text, or in a part of one."""
    if meets(x.a, x.b) or x.pair.places != "within" or not (x.pair.in_one_document and x.pair.in_one_voice):
        return None
    return Finding("differs_in_scope", f"{x.shown}: different places are counted")


def other_period(x: Compared) -> Finding | None:
    """A day's toll and a period's."""
    if not x.pair.has_a_period or x.pair.times is None:
        return None
    return Finding("differs_in_scope", f"{x.shown}: different times are counted")


def at_least_raised(x: Compared) -> Finding | None:
    """At least 112, then at least 126: by one voice in two reports the higher replaces the lower."""
    opens = [c for c in (x.a, x.b) if c.max is None and not c.approx]
    if x.pair.in_one_document or not x.pair.in_one_voice or not opens or x.field not in TOLLS or x.a.approx or x.b.approx:
        return None
    if size_of(x.a) == size_of(x.b) or (len(opens) == 1 and not _is_lower(opens[0], x)):
        return None
    return Finding("updates", f"{x.shown}: one voice, the higher figure is the later", x.low[1])


def _is_lower(count: Count, x: Compared) -> bool:
    return size_of(count) == min(size_of(x.a), size_of(x.b))


def figures_meet(x: Compared) -> Finding | None:
    """Some number satisfies both."""
    if x.verdict != "agrees":
        return None
    return Finding(
        "agrees", f"both give {show_count(x.a)}" if (x.a.min, x.a.max) == (x.b.min, x.b.max) else f"{x.shown} can both be so"
    )


def said_twice(x: Compared) -> Finding | None:
    """One voice gives two figures in one text: the later if it says that one was earlier, else it contradicts itself."""
    if not (x.pair.in_one_document and x.pair.in_one_voice):
        return None
    earlier = [
        c
        for c in (x.pair.one, x.pair.other)
        if EARLIER.search(c.quote.exact) or (c.time and c.time.span and EARLIER.search(c.time.span.exact))
    ]
    if len(earlier) == 1 and x.field in TOLLS:
        return Finding("updates", f"{x.shown}: one voice, the higher figure is the later", x.low[1])
    if x.pair.places not in {None, "same"} or not is_same_group(group_of(x.a.of), group_of(x.b.of)):
        return SILENCE
    return Finding("contradicts", f"{x.shown}: one voice, and neither figure is said to be later")


def opposed_sides(x: Compared) -> Finding | None:
    """The voices stand on opposed sides: no toll rises from the one to the other."""
    return Finding("contradicts", f"{x.shown}: two sides") if x.pair.are_opposed else None


def toll_rises(x: Compared) -> Finding | None:
    """A toll that rises over one day's reports: the lower is the earlier."""
    if x.field not in TOLLS:
        return None
    if group_of(x.a.of) != group_of(x.b.of) and (x.a.approx or x.b.approx or (x.pair.in_one_voice and not is_total(x))):
        return SILENCE
    return Finding("updates", f"{x.shown}: a toll that rises", x.low[1])


def no_number_fits(x: Compared) -> Finding | None:
    """What is left: no number satisfies both."""
    return Finding("contradicts", f"{x.shown}: no number satisfies both")


Rule = Callable[[Compared], Finding | None]
RULES: tuple[Rule, ...] = (
    another_happening,
    none_against_some,
    bare_words,
    single_persons,
    same_part,
    what_is_left,
    other_period,
    same_figure,
    other_people,
    some_of_them,
    other_place,
    at_least_raised,
    figures_meet,
    said_twice,
    long_course,
    opposed_sides,
    toll_rises,
    no_number_fits,
)
