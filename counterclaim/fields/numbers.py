"""Counts compared and shown. Scope is compared before numbers (GUIDELINES.md section 4)."""

from __future__ import annotations

import re

from counterclaim.fields.field import Verdict
from counterclaim.model.claim import Answer, Count

# Words for whom or what is counted, by the group they name; what stands in no group is compared by its head word.
GROUPS = {
    "people": "people persons person victims others dead wounded injured bodies body residents citizens man men deaths",
    "civilians": "civilians civilian",
    "children": "children child kids boys girls infants minors boy girl",
    "women": "women woman",
    "fighters": "fighters militants rebels insurgents terrorists gunmen guerrillas jihadists fighter militant rebel terrorist",
    "soldiers": "soldiers troops servicemen personnel policemen officers soldier officer",
    "medics": "medics doctors nurses paramedics",
    "missiles": "missiles missile rockets rocket",
    "drones": "drones uavs drone uav",
    "vehicles": "vehicles cars trucks tanks vehicle car truck tank",
    "buildings": "buildings houses homes apartments building house home",
}
CATEGORY = {word: group for group, words in GROUPS.items() for word in words.split()}


def category_of(words: str | None) -> str | None:
    """The group that the words of a count name, or None."""
    found = [CATEGORY[w] for w in re.findall(r"\w+", (words or "").lower()) if w in CATEGORY]
    narrow = [group for group in found if group != "people"]
    return narrow[-1] if narrow else (found[-1] if found else None)


def relate_counts(a: Answer, b: Answer) -> Verdict | None:
    """Two counts of one field. Symmetric. They contradict only when no number satisfies both under the same scope (law 9)."""
    if not isinstance(a, Count) or not isinstance(b, Count) or a.field != b.field:
        return None
    if a.part_of is not None or b.part_of is not None:
        return "differs_in_scope"
    one, other = a.category or category_of(a.of), b.category or category_of(b.of)
    if one != other and {one, other} != {"people", None}:
        return None if meets(a, b) else "differs_in_scope"
    return "agrees" if meets(a, b) else "contradicts"


def meets(a: Count, b: Count) -> bool:
    """Whether some number satisfies both; about 80 leaves a tenth either way."""
    (low_a, high_a), (low_b, high_b) = _bounds(a), _bounds(b)
    return max(low_a, low_b) <= min(high_a, high_b)


def _bounds(count: Count) -> tuple[float, float]:
    slack = 0.1 if count.approx else 0.0
    low = 0.0 if count.min is None else count.min * (1 - slack)
    high = float("inf") if count.max is None else count.max * (1 + slack)
    return low, high


def show_count(answer: Answer) -> str:
    """The count as a range with its words: "≥ 58 people"."""
    if not isinstance(answer, Count):
        return answer.value
    low, high = answer.min, answer.max
    if low == high:
        figure = str(low) if low is not None else "?"
    elif high is None:
        figure = f"≥ {low}"
    else:
        figure = f"≤ {high}" if low is None else f"{low}–{high}"
    return f"{'~ ' if answer.approx else ''}{figure}{' ' + answer.of if answer.of else ''}"
