"""What a claim's figures imply in a field that it does not name: all shot down means that none hit; the dead are casualties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.fields.categories import category_of, group_of
from counterclaim.fields.numbers import show_count
from counterclaim.model.claim import Claim, Count
from counterclaim.model.incident import Relation
from counterclaim.weigh.pair import Pair, who

ALL = re.compile(r"\b(?:all|every|each|both)\b", re.IGNORECASE)
HARM = frozenset({"killed", "injured"})


def relate_implied(pair: Pair) -> Iterator[Relation]:
    """What follows from one claim's figures, beside what the other says."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        yield from _none_hit(pair, one, other)
        yield from _dead_and_wounded(pair, one, other)


def _none_hit(pair: Pair, one: Claim, other: Claim) -> Iterator[Relation]:
    """All were shot down, so none hit; the other says that some did. What is shot down and what hit must be of one sort."""
    stopped = next((c for c in one.counts if c.field == "intercepted" and _is_all(one, c)), None)
    if stopped is None or pair.places == "apart" or pair.times in {"near", "far"}:
        return
    for hit in other.counts:
        one_sort = None in (sorts := {category_of(hit.of), category_of(stopped.of)}) or len(sorts) == 1
        if hit.field == "hit" and (hit.min or 0) > 0 and one_sort and other.polarity == "+" == one.polarity:
            reason = f"all shot down ({who(one)}) means that none hit, against {show_count(hit)} ({who(other)})"
            yield pair.relate("contradicts", "hit", reason, "hit/all_intercepted")
            return


def _is_all(claim: Claim, stopped: Count) -> bool:
    """Whether what was shot down is all that was launched."""
    launched = [c for c in claim.counts if c.field == "launched" and c.min is not None]
    if launched:
        return any((c.min, c.max) == (stopped.min, stopped.max) and c.max is not None for c in launched)
    return bool(ALL.search(stopped.of or ""))


def _dead_and_wounded(pair: Pair, one: Claim, other: Claim) -> Iterator[Relation]:
    """Casualties, dead and wounded together, beside the dead or the wounded alone: another unit."""
    both = next((c for c in one.counts if c.field == "casualties" and c.min and not c.bare), None)
    alone = [c for c in other.counts if c.field in HARM and c.min and not c.bare]
    if both is None or not alone or any(c.field in HARM for c in one.counts) or not _may_be_beside(pair, both, alone[0]):
        return
    reason = f"{show_count(both)} dead or wounded ({who(one)}) and {show_count(alone[0])} {alone[0].field} ({who(other)})"
    yield pair.relate("differs_in_scope", alone[0].field, reason, "casualties/dead_and_wounded")


def _may_be_beside(pair: Pair, both: Count, alone: Count) -> bool:
    known = pair.places != "apart" and pair.times not in {"near", "far"} and not pair.has_a_period
    one_deed = pair.in_one_document and pair.one.event == pair.other.event
    return known and one_deed and group_of(both.of) == group_of(alone.of) and (alone.min or 0) < (both.min or 0)
