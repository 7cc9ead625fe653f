"""Single days: calendar dates, weekdays, and days counted from today.

These are the pieces that the other families build on: DAY is a pattern for any of them, and `day_of` what it comes to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from counterclaim.language.timex.rule import Anchor, shifted
from counterclaim.language.timex.words import (
    DAY_NUMBER,
    MONTH,
    MONTHS,
    NUMBER,
    PRESENT,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    S,
    compile_pattern,
    either,
    number_of,
    unnamed,
)

AHEAD = 65  # days: a date without a year lies at most so far ahead of the document, else it is a past one
_WD = rf"(?:{SHORT_WEEKDAY}\.?,? )?"
_SHORT_YEAR = r"['’]?\d\d(?=~(?:\(|--|,|\.|\)|$))"  # the two digits of a dateline, never a count that follows
DayOf = Callable[[re.Match[str], Anchor], date | None]


def _day_month(match: re.Match[str], anchor: Anchor) -> date | None:
    year = match["year"]
    month = MONTHS[match["month"].lower().rstrip(".")]
    day = int(re.sub(r"\D", "", match["day"]))
    return dated(day, month, full_year(year) if year else None, anchor)


def full_year(digits: str) -> int:
    """The year that two or four digits stand for: 69 and above are of the last century."""
    value = int(digits.lstrip("'’"))
    return value if value > 99 else value + (1900 if value >= 69 else 2000)


def dated(day: int, month: int, year: int | None, anchor: Anchor) -> date | None:
    """The date; without a year the one nearest the document's, up to AHEAD days after it and else before; None if impossible."""
    if year is not None:
        return _possible(year, month, day)
    if anchor.published is None:
        return None
    ahead = 365 - AHEAD if anchor.future else AHEAD
    years = (anchor.published.year + 1, anchor.published.year, anchor.published.year - 1)
    candidates = [d for y in years if (d := _possible(y, month, day))]
    return next((d for d in candidates if d <= anchor.published + timedelta(days=ahead)), None)


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(match: re.Match[str], anchor: Anchor) -> date | None:
    return _possible(int(match["year"]), int(match["month"]), int(match["day"]))


def _slashes(match: re.Match[str], anchor: Anchor) -> date | None:
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if one != two and max(one, two) <= 12:
        return None  # day first or month first: nothing says which
    return _possible(year, min(one, two) if max(one, two) > 12 else two, max(one, two))


def _weekday(match: re.Match[str], anchor: Anchor) -> date | None:
    if anchor.published is None:
        return None
    back = (anchor.published.weekday() - WEEKDAYS[match["weekday"].lower()]) % 7
    said = (match["which"] or "").lower().split()
    if "next" in said or "coming" in said or (anchor.future and not said):
        return anchor.published + timedelta(days=(-back) % 7 or (7 if said else 0))
    return anchor.published - timedelta(days=back or (7 if set(said) & {"last", "previous"} else 0))


def _counted(days: int) -> DayOf:
    return lambda match, anchor: shifted(anchor.published, days)


def _from_spoken(days: int) -> DayOf:
    return lambda match, anchor: shifted(anchor.spoken or (anchor.published if days <= 0 else None), days)


def _days_ago(match: re.Match[str], anchor: Anchor) -> date | None:
    count = number_of(match["number"])
    start = anchor.published if match["from"].lower() == "ago" else anchor.spoken
    return None if count is None else shifted(start, -count)


PATTERNS: list[tuple[str, str, DayOf]] = [
    ("day_month", rf"{_WD}(?P<day>{DAY_NUMBER})(?: of)?~(?P<month>{MONTH})(?:,?~(?P<year>{YEAR}|{_SHORT_YEAR}))?", _day_month),
    ("month_day", rf"{_WD}(?<![Ii]n\x20)(?P<month>{MONTH})~(?P<day>{DAY_NUMBER})(?:,? (?P<year>{YEAR}))?", _day_month),
    ("iso", rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)", _iso),
    ("slashes", rf"(?P<one>\d\d?)(?P<mark>[/.])(?P<two>\d\d?)[/.](?P<year>{YEAR})", _slashes),
    ("weekday", rf"(?:(?P<which>(?i:last|this past|this|next|the previous|the coming)) )?(?P<weekday>{WEEKDAY}){S}", _weekday),
    ("before_yesterday", r"(?i:the day before yesterday)", _counted(-2)),
    ("yesterday", rf"(?i:yesterday){S}", _counted(-1)),
    ("last_night", r"(?i:last (?:night|evening))", _counted(-1)),
    ("tomorrow", rf"(?i:tomorrow){S}", _counted(1)),
    (
        "today",
        rf"(?i:today{S}|tonight|this (?:early |late )?(?:morning|afternoon|evening)|(?:earlier|later) (?:in )?the day)",
        _counted(0),
    ),
    ("present", either(PRESENT), _counted(0)),
    ("day_before", r"(?i:(?:the|a) (?:day before|previous day|day earlier))", _from_spoken(-1)),
    ("day_after", r"(?i:the (?:day after|following day|next day)|a day later)", _from_spoken(1)),
    ("same_day", r"(?i:(?:the|that) (?:same|very) day|that (?:day|date)|the same date)", _from_spoken(0)),
    ("days_ago", rf"(?P<number>{NUMBER}) (?i:days?) (?P<from>(?i:ago|earlier|before))", _days_ago),
]
DAY = "(?:" + "|".join(unnamed(pattern) for _, pattern, _ in PATTERNS) + ")"
_COMPILED = [(compile_pattern(pattern), resolve) for _, pattern, resolve in PATTERNS]


def day_of(words: str, anchor: Anchor) -> date | None:
    """The calendar day that a stretch matched by DAY stands for, or None where nothing settles it."""
    for pattern, resolve in _COMPILED:
        match = pattern.fullmatch(words)
        if match:
            return resolve(match, anchor)
    return None
