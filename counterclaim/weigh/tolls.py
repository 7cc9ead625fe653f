"""Figures of one scope that no number satisfies both: what is earlier, what is opposed. Rules for weigh/figures.py."""

from __future__ import annotations

import re

from counterclaim.fields.categories import group_of, is_same_group
from counterclaim.model.claim import Count
from counterclaim.weigh.compared import SILENCE, TOLLS, Compared, Finding, size_of
from counterclaim.weigh.scopes import is_total

EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initial(?:ly)?|preliminary|at first|had (?:said|put)|ris(?:en|es|ing)|rose)\b", re.IGNORECASE
)
DIFFERS = re.compile(
    r"\b(?:lower|higher|different|conflicting|differing) (?:death )?(?:tolls?|figures?|numbers?|counts?|estimates?)\b",
    re.IGNORECASE,
)
TINY = 3


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


def lower_said(x: Compared) -> Finding | None:
    """One says itself that it differs: "a lower toll of 31"."""
    differing = any(DIFFERS.search(c.quote.exact) for c in (x.pair.one, x.pair.other))
    return Finding("contradicts", f"{x.shown}: one says that it differs") if differing and x.pair.in_one_document else None


def civilians_among_people(x: Compared) -> Finding | None:
    """Fewer civilians than people: a part of them, to another voice."""
    low, high = sorted((x.a, x.b), key=size_of)
    if (group_of(low.of), group_of(high.of)) != ("civilians", "people") or low.approx or is_total(x):
        return None
    return Finding("differs_in_scope", f"{x.shown}: civilians are a part of the people")


def too_far_apart(x: Compared) -> Finding | None:
    """Two voices' tolls of which one is twice the other, or tiny: they may count other things, and neither need be earlier."""
    low, high = sorted((size_of(x.a), size_of(x.b)))
    return SILENCE if not x.pair.in_one_voice and x.field in TOLLS and (high >= 2 * low or low <= TINY) else None


def toll_rises(x: Compared) -> Finding | None:
    """A toll that rises over one day's reports: the lower is the earlier."""
    if x.field not in TOLLS:
        return None
    same_group = group_of(x.a.of) == group_of(x.b.of)
    if not same_group and (x.a.approx or x.b.approx or (x.pair.in_one_voice and not is_total(x))):
        return SILENCE
    if x.pair.times is None and not x.pair.in_one_document and not x.pair.in_one_voice:
        return SILENCE
    return Finding("updates", f"{x.shown}: a toll that rises", x.low[1])


def no_number_fits(x: Compared) -> Finding | None:
    """What is left: no number satisfies both."""
    return Finding("contradicts", f"{x.shown}: no number satisfies both")
