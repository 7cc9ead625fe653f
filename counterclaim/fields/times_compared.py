"""Two times compared, by their days."""

from __future__ import annotations

from datetime import date
from typing import Literal

from counterclaim.model.moment import Interval

Days = tuple[date, date]
TimeRelation = Literal["same", "overlap", "within", "next", "near", "far"]
LONG = 7  # days from which a time is a period, not a happening's


def days_of(interval: Interval | None) -> Days | None:
    """The first and last day of a time, if both are known."""
    if interval is None or not interval.start or not interval.end:
        return None
    try:
        return date.fromisoformat(interval.start[:10]), date.fromisoformat(interval.end[:10])
    except ValueError:
        return None


def is_long(days: Days | None) -> bool:
    """Whether the time is known and a period."""
    return days is not None and (days[1] - days[0]).days >= LONG


def relate_times(a: Days, b: Days) -> TimeRelation:
    """The same stretch, one in the other's longer one, overlapping, or apart by a day, a week or more. Symmetric."""
    if a == b:
        return "same"
    first, last = max(a[0], b[0]), min(a[1], b[1])
    if first <= last:
        return "within" if is_long(a) != is_long(b) else "overlap"
    gap = (first - last).days
    return "next" if gap <= 1 else ("near" if gap <= LONG else "far")
