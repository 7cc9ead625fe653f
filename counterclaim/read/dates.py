"""Dates as documents write them: a full day with its year, perhaps its weekday and the clock.

A day that does not fall on the weekday stated with it is no date; nor is a numeric day that could be read two ways, unless the
caller knows which part comes first. Two-digit years are of 1969 to 2068, as POSIX has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from counterclaim.read.clock import clock_at

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_WEEKDAY = r"(?:(?P<weekday>mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(rf"(?<![\w/.-]){_WEEKDAY}{day}", re.IGNORECASE)
    for day in (
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])",
        rf"{_DAY}[\s,-]*\b{_MONTH},?[\s-]*(?P<year>\d{{4}}|'?\d{{2}})(?!\d)",
        rf"{_MONTH}\s*{_DAY},?\s*(?P<year>\d{{4}})(?!\d)",
        r"(?P<one>\d{1,2})(?P<mark>[./-])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})(?![./-]?\d)",
    )
)
_ISO = re.compile(r"\d{4}-?\d{2}-?\d{2}(?:[T ]\d.*)?")
_MAILED = re.compile(r"(?:\w{3},? )?\d{1,2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[A-Z]{1,5}|[+-]\d{4})(?: \([^()]*\))?")
_PACKED = re.compile(r"\d{14}")


@dataclass(frozen=True, slots=True)
class DateSaid:
    """A date and where it stands; `has_time` and `has_weekday` say what was stated with it, `is_short` that its year is `90`."""

    moment: datetime
    has_time: bool
    has_weekday: bool
    is_short: bool
    start: int
    end: int


def dates_in(text: str, *, day_first: bool = False) -> Iterator[DateSaid]:
    """The full dates of a text, in order; with `day_first`, `09-07-2016` is the ninth of July."""
    found = (said for form in _FORMS for match in form.finditer(text) if (said := _said(match, day_first)))
    end = 0
    for said in sorted(found, key=lambda said: (said.start, -said.end)):
        if said.start >= end:
            end = said.end
            yield said


def parse_moment(text: str) -> tuple[datetime, bool] | None:
    """A string that is a date and nothing else, and whether it has a clock time; None where it is anything else.

    ISO 8601 first, then dates in words, then what mails write. Midnight without a zone is how data frames write a day.
    """
    tidy = text.strip()
    moment = _iso(tidy) or _packed(tidy)
    if moment is None:
        said = next(dates_in(tidy), None)
        if said is None or (said.start, said.end) != (0, len(tidy)):
            return _mailed(tidy)
        return said.moment, said.has_time
    if not _is_plausible(moment):
        return None
    is_day = len(tidy) <= 10 or (moment.tzinfo is None and moment.time() == datetime.min.time())
    return moment, not is_day


def _iso(text: str) -> datetime | None:
    if not _ISO.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _packed(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y%m%d%H%M%S") if _PACKED.fullmatch(text) else None
    except ValueError:
        return None


def _mailed(text: str) -> tuple[datetime, bool] | None:
    """RFC 2822, with zones by name: "Wed, 11 Dec 2024 04:20:00 EST"."""
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text) if _MAILED.fullmatch(text) else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return (moment, True) if moment and _is_plausible(moment) else None


def _said(match: re.Match[str], day_first: bool) -> DateSaid | None:
    part = match.groupdict()
    numbers = _numbers(part, day_first)
    try:
        day = datetime(*numbers) if numbers else None
    except ValueError:
        return None
    weekday = part["weekday"]
    if day is None or not _is_plausible(day) or (weekday and _WEEKDAYS.index(weekday[:3].lower()) != day.weekday()):
        return None
    clock = clock_at(match.string, match.end())
    return DateSaid(
        moment=clock.on(day) if clock else day,
        has_time=clock is not None,
        has_weekday=bool(weekday),
        is_short=len(part["year"] or "") < 4,
        start=match.start(),
        end=clock.end if clock else match.end(),
    )


def _numbers(part: dict[str, str | None], day_first: bool) -> tuple[int, int, int] | None:
    """Year, month and day; None where a numeric date could be read two ways."""
    digits = (part["year"] or "").lstrip("'")
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year >= 69 else 2000
    if "one" in part:
        one, two = int(part["one"] or 0), int(part["two"] or 0)
        is_clear = one > 12 or two > 12 or one == two or part["mark"] == "." or (day_first and part["mark"] == "-")
        return ((year, one, two) if two > 12 else (year, two, one)) if is_clear else None
    month = part["month"] or ""
    return year, int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1, int(part["day"] or 0)


def _is_plausible(moment: datetime) -> bool:
    return 1900 <= moment.year <= 2100
