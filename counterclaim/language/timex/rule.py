"""What a time rule is, what it may know, and the intervals it gives."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.model.moment import UNKNOWN, Interval


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a phrase may be counted from.

    `published` is the day of the document, `said` the time last said before, `spoken` the day last said in the sentences just
    before, `future` whether the clause speaks of what is to come.
    """

    published: date | None
    said: Interval = UNKNOWN
    spoken: date | None = None
    future: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A family of phrases: its pattern, and what a match comes to (UNKNOWN where nothing settles it)."""

    name: str
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Anchor], Interval]


def on_day(day: date | None) -> Interval:
    """One calendar day."""
    if day is None:
        return UNKNOWN
    return Interval(day.isoformat(), day.isoformat(), "day", day.isoformat())


def about_day(day: date) -> Interval:
    """Around one calendar day: some days may lie between."""
    return Interval(day.isoformat(), day.isoformat(), "span", f"{day.isoformat()}~")


def in_month(year: int, month: int) -> Interval:
    """One calendar month."""
    last = calendar.monthrange(year, month)[1]
    stem = f"{year:04}-{month:02}"
    return Interval(f"{stem}-01", f"{stem}-{last:02}", "month", stem)


def in_year(year: int) -> Interval:
    """One calendar year."""
    return Interval(f"{year:04}-01-01", f"{year:04}-12-31", "year", f"{year:04}")


def between(first: date | None, last: date | None) -> Interval:
    """From the first day to the last, both included; None is an open end."""
    if first is not None and first == last:
        return on_day(first)
    start, end = (first.isoformat() if first else None), (last.isoformat() if last else None)
    return Interval(start, end, "span", f"{start or '..'}/{end or '..'}")


def at_clock(day: date | None, hour: int, minute: int | None) -> Interval:
    """A clock time of a day, to the minute, or to the hour where no minutes were said; UNKNOWN without a day."""
    if day is None:
        return UNKNOWN
    moment = f"{day.isoformat()}T{hour:02}:{minute or 0:02}"
    return Interval(moment, moment, "hour" if minute is None else "minute", moment)


def first_day(interval: Interval) -> date | None:
    """The calendar day an interval begins on, if it has one."""
    return date.fromisoformat(interval.start[:10]) if interval.start else None


def last_day(interval: Interval) -> date | None:
    """The calendar day an interval ends on, if it has one."""
    return date.fromisoformat(interval.end[:10]) if interval.end else None


def shifted(day: date | None, days: int) -> date | None:
    """So many days later, or None if there is no day to count from."""
    return day + timedelta(days=days) if day else None


def month_before(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months before a day's."""
    index = day.year * 12 + day.month - 1 - months
    return index // 12, index % 12 + 1
