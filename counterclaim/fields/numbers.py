"""Counts compared and shown. Scope is compared before numbers (GUIDELINES.md section 4)."""

from __future__ import annotations

from counterclaim.fields.categories import category_of, group_of, is_same_group, is_share, is_within
from counterclaim.fields.field import Verdict
from counterclaim.model.claim import Answer, Count

__all__ = ["category_of", "meets", "relate_counts", "show_count"]
SLACK = 0.1  # about 80 leaves a tenth either way


def relate_counts(a: Answer, b: Answer) -> Verdict | None:
    """Two counts of one field. Symmetric. They contradict only when no number satisfies both under the same scope (law 9).

    Of a group and a wider one, the wider can't be the smaller: that too no world satisfies.
    """
    if not isinstance(a, Count) or not isinstance(b, Count) or a.field != b.field:
        return None
    if _is_part(a) != _is_part(b):
        return "differs_in_scope"
    if nothing_of(a) or nothing_of(b):
        return "agrees" if meets(a, b) else "contradicts"
    one, other = group_of(a.of), group_of(b.of)
    if is_same_group(one, other):
        return "agrees" if meets(a, b) else "contradicts"
    if is_within(one, other):
        return _part_and_total(a, b)
    return _part_and_total(b, a) if is_within(other, one) else "differs_in_scope"


def _is_part(count: Count) -> bool:
    return count.part_of is not None or is_share(count.of)


def nothing_of(count: Count) -> bool:
    """Whether it says that there was none."""
    return count.max == 0


def _part_and_total(part: Count, total: Count) -> Verdict:
    """A part and its total, told apart, unless the part can't fit."""
    (low, _), (_, high) = bounds(part), bounds(total)
    if low > high:
        return "contradicts"
    return "agrees" if meets(part, total) and group_of(part.of) == "civilians" else "differs_in_scope"


def meets(a: Count, b: Count) -> bool:
    """Whether some number satisfies both."""
    (low_a, high_a), (low_b, high_b) = bounds(a), bounds(b)
    return max(low_a, low_b) <= min(high_a, high_b)


def bounds(count: Count) -> tuple[float, float]:
    """The least and the most that the count can mean."""
    slack = SLACK if count.approx else 0.0
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
