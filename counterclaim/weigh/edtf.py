"""Times as analysts write them, in the part of EDTF (ISO 8601-2) that ledgers hold."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

from counterclaim.errors import UsageError
from counterclaim.model.moment import Interval, Precision

YEAR = re.compile(r"\d{4}")
MONTH = re.compile(r"\d{4}-\d{2}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}(:\d{2})?")


def interval_of(words: str) -> Interval:
    """A year, month, day, hour or minute, or two with a slash between (`..` is an open end); UsageError for anything else."""
    try:
        if "/" not in words:
            start, end, precision = _ends(words)
            return Interval(start, end, precision, words)
        first, last = words.split("/")
        begins, ends = (None if first == ".." else _ends(first)[0]), (None if last == ".." else _ends(last)[1])
    except ValueError as error:
        raise UsageError(f"{words} is no time: give 2017, 2017-04, 2017-04-04, 2017-04-04T06:30 or two with a slash") from error
    if not (begins or ends) or (begins and ends and begins > ends):
        raise UsageError(f"{words} is no stretch of time")
    return Interval(begins, ends, "span", words)


def _ends(words: str) -> tuple[str, str, Precision]:
    if YEAR.fullmatch(words):
        return f"{words}-01-01", f"{words}-12-31", "year"
    if MONTH.fullmatch(words):
        year, month = map(int, words.split("-"))
        return date(year, month, 1).isoformat(), date(year, month, monthrange(year, month)[1]).isoformat(), "month"
    if DAY.fullmatch(words):
        day = date.fromisoformat(words).isoformat()
        return day, day, "day"
    if HOUR.fullmatch(words):
        moment = datetime.fromisoformat(words).isoformat(timespec="minutes")
        return moment, moment, "minute" if ":" in words else "hour"
    raise ValueError(words)
