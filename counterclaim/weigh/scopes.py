"""Scope comes before numbers: whom two figures count, of what, where and over which time. Rules for weigh/figures.py."""

from __future__ import annotations

import re
from itertools import permutations

from counterclaim.fields.categories import GROUPS, THINGS, group_of, is_rest, is_within
from counterclaim.fields.content_words import content_stems
from counterclaim.fields.numbers import meets, nothing_of, show_count
from counterclaim.fields.parties import INSURGENT, are_opposed, parties_of
from counterclaim.fields.times_compared import days_of, is_long
from counterclaim.model.claim import Claim
from counterclaim.weigh.compared import BREADTH, SILENCE, Compared, Finding, is_kin, size_of

SOME = re.compile(r"\b(?:still|identified|among|remain(?:s|ed)? in|of (?:the|those|them|these|whom))\b", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:in total|altogether|total of|overall)\b", re.IGNORECASE)
CERTAIN = re.compile(r"^(?:the|both|his|her|their|my|our|its)\b", re.IGNORECASE)
PERSONS = frozenset(GROUPS) - THINGS
YEARS_TOLL = 5_000
SEEN = re.compile(r"\b(?:visual(?:ly)? (?:confirm|verif|document)\w*|(?:photo|video|visual)\w* evidence)\b", re.IGNORECASE)


def bare_words(x: Compared) -> Finding | None:
    """A plural without a number, or "many", says too little to compare."""
    return SILENCE if any(c.bare or (c.approx and c.max is None and size_of(c) < 4) for c in (x.a, x.b)) else None


def single_persons(x: Compared) -> Finding | None:
    """One victim told of, or a family's, is not set beside a toll; nor is one who was spared."""
    if {1} & {x.a.max, x.b.max} and x.a.max != x.b.max:
        return SILENCE
    return SILENCE if is_kin(x.a.of) != is_kin(x.b.of) and not meets(x.a, x.b) else None


def spared(x: Compared) -> Finding | None:
    """That certain ones were not harmed says nothing of a toll, unless that counts them too."""
    for none, some in ((x.a, x.b), (x.b, x.a)):
        certain = nothing_of(none) and not nothing_of(some) and bool(CERTAIN.search(none.of or ""))
        if certain and not content_stems(none.of or "") & content_stems(some.of or ""):
            return SILENCE
    return None


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
    left = [is_rest(n.of) and not _is_of_the_harmed(c, x.field) for c, n in x.sides]
    if left[0] == left[1] or x.verdict == "agrees":
        return None
    rest, whole = (x.a, x.b) if left[0] else (x.b, x.a)
    if x.pair.in_one_document and x.pair.in_one_voice and size_of(rest) < size_of(whole):
        return Finding("differs_in_scope", f"{x.shown}: one counts what is left of the other")
    return SILENCE if x.field == "killed" else None


def _is_of_the_harmed(claim: Claim, field: str) -> bool:
    """Whether "others" are the wounded beside the dead of the same claim: then they are all of the wounded."""
    return field == "injured" and any(c.field == "killed" and not nothing_of(c) for c in claim.counts)


def some_of_them(x: Compared) -> Finding | None:
    """Those still in hospital, those identified, those who were among more: a part of all, where that is all their claim counts."""
    if not x.pair.in_one_document or meets(x.a, x.b) or x.low[0].quote.overlaps(x.low[1].quote):
        return None
    alone = len(x.all_a if x.low[0] is x.pair.one else x.all_b) == 1
    if not alone or not SOME.search(x.low[0].quote.exact):
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
    """Another group is counted, in one text; to another voice civilians may be people, and what is unlike is not compared."""
    if x.verdict != "differs_in_scope":
        return None
    groups = {group_of(x.a.of), group_of(x.b.of)}
    if groups == {"people", "civilians"} and not x.pair.in_one_voice:
        return None
    if not x.pair.in_one_document:
        return None if groups == {"people", "civilians"} and is_total(x) else SILENCE
    if not any(is_within(one, other) for one, other in permutations(groups, 2)) and not groups <= PERSONS:
        return SILENCE
    return Finding("differs_in_scope", f"{x.shown}: different groups are counted")


def is_total(x: Compared) -> bool:
    """Whether one says that its figure is the whole: "35 in total"."""
    return any(TOTAL.search(c.quote.exact) for c in (x.pair.one, x.pair.other))


def other_place(x: Compared) -> Finding | None:
    """A text counts in two places, or in a part of one; what another text counts in a part of a place is no earlier toll."""
    if meets(x.a, x.b) or x.pair.places != "within":
        return None
    if not x.pair.in_one_document:
        return SILENCE
    return Finding("differs_in_scope", f"{x.shown}: different places are counted")


def other_side(x: Compared) -> Finding | None:
    """The soldiers, or the tanks, of two states at war are not one count."""
    one, other = (parties_of(c.of or "") for c in (x.a, x.b))
    return SILENCE if are_opposed(one, other) and INSURGENT not in one | other else None


def other_things(x: Compared) -> Finding | None:
    """Russian tanks and Russian ships are not one count for being Russian."""
    groups = [set(group_of(c.of).split()) for c in (x.a, x.b)]
    if GROUPS.keys() & {group_of(c.of) for c in (x.a, x.b)} or not any(parties_of(w) for w in groups[0] & groups[1]):
        return None
    one, other = ({w for w in group if not parties_of(w)} for group in groups)
    return SILENCE if one and other and not one & other else None


def seen_only(x: Compared) -> Finding | None:
    """One counts only what pictures show, the other what it says there was."""
    seen = [bool(SEEN.search(claim.quote.exact)) for claim, _ in x.sides]
    if seen[0] == seen[1] or meets(x.a, x.b):
        return None
    return Finding("differs_in_scope", f"{x.shown}: one counts only what pictures confirm")


def told_period(x: Compared) -> Finding | None:
    """One says that its figure is a day's, the other that it is all so far."""
    if {x.a.period, x.b.period} != {"day", "cumulative"} or meets(x.a, x.b):
        return None
    return Finding("differs_in_scope", f"{x.shown}: a day and a total")


def other_period(x: Compared) -> Finding | None:
    """A day's toll and a period's."""
    if not x.pair.has_a_period or x.pair.times is None:
        return None
    return Finding("differs_in_scope", f"{x.shown}: different times are counted")
