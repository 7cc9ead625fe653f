"""Words for what is compared, so that signals can be named: how much, which of two, whether names meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from counterclaim.fields.times_compared import Days, relate_times


def amount(value: float, bounds: Sequence[float]) -> str:
    """The first bound that the value is below, as "<3"; "more" if there is none."""
    return next((f"<{bound:g}" for bound in bounds if value < bound), "more")


def some(value: int) -> str:
    """Whether there is any."""
    return "some" if value else "none"


def both(one: bool, other: bool) -> str:
    """Of which of two it is so."""
    return "both" if one and other else ("first" if one else ("second" if other else "neither"))


def either(one: bool, other: bool) -> str:
    """Of how many of two it is so."""
    return "both" if one and other else ("one" if one or other else "neither")


def meeting(one: Set[str], other: Set[str]) -> str:
    """Whether both name something, and the same."""
    if not one or not other:
        return "none" if not one and not other else "one"
    shared = len(one & other)
    return "part" if not shared else ("meet" if shared == 1 else "meet well")


def share(one: Set[str], other: Set[str], rarity: Mapping[str, float], of: Set[str] | None = None) -> float:
    """How much of the telling words of two is shared, or how much of one's; rare words count more."""
    shared = sum(rarity[word] for word in one & other)
    if of is not None:
        return shared / (sum(rarity[word] for word in of) or 1.0)
    return shared / ((sum(rarity[word] for word in one) * sum(rarity[word] for word in other)) ** 0.5 or 1.0)


def when(one: Days | None, other: Days | None) -> str:
    """How two times lie to one another, if both are known."""
    return relate_times(one, other) if one and other else "unknown"
