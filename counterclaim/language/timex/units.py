"""Weeks, months and years counted from the document's day: last week, the past 24 hours, two months ago."""

from __future__ import annotations

import re
from datetime import timedelta

from counterclaim.language.timex.rule import (
    Anchor,
    Rule,
    about_day,
    between,
    first_day,
    in_month,
    in_year,
    last_day,
    month_before,
    on_day,
    shifted,
)
from counterclaim.language.timex.words import MANY, NUMBER, UNIT, UNITS, S, compile_pattern, number_of
from counterclaim.model.moment import UNKNOWN, Interval

_LAST = r"(?i:last|this|next|the past|the last|past|the coming|the previous|that|the same)"
_THE_PAST = r"(?i:(?:the )?(?:past|last|next|coming|previous))"


def _calendar_unit(match: re.Match[str], anchor: Anchor) -> Interval:
    return calendar_unit(" ".join(match["which"].lower().split()), match["unit"].lower(), anchor)


def calendar_unit(which: str, unit: str, anchor: Anchor) -> Interval:
    """Last week, this month, next year: whole ones of the calendar; "the past week" is the seven days up to now."""
    day = anchor.published
    if day is None or which in ("that", "the same", "the previous"):
        return UNKNOWN
    if which in ("the past", "past", "the last"):
        return between(shifted(day, -UNITS[unit]), day) if UNITS.get(unit) else UNKNOWN
    step = {"last": -1, "this": 0}.get(which, 1)
    if unit == "year":
        return in_year(day.year + step)
    if unit == "month":
        return in_month(*month_before(day, -step))
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        first = monday + timedelta(days=5) if unit == "weekend" else monday
        if unit == "weekend" and step == 0 and first > day and not anchor.future:
            first -= timedelta(weeks=1)
        return between(first, monday + timedelta(days=6))
    return UNKNOWN


def _earlier_in_unit(match: re.Match[str], anchor: Anchor) -> Interval:
    whole = _calendar_unit(match, anchor)
    start = first_day(whole)
    if anchor.published is None or start is None or match["which"].lower() != "this":
        return whole
    return between(start, anchor.published) if "earl" in match[0].lower() else whole


def _edge_of_unit(match: re.Match[str], anchor: Anchor) -> Interval:
    """The end of the year: from the document's day to there; its beginning: from there to the document's day."""
    whole = calendar_unit("this", match["unit"].lower(), anchor)
    if anchor.published is None:
        return UNKNOWN
    if match["edge"].lower() == "end":
        return between(anchor.published, last_day(whole))
    return between(first_day(whole), anchor.published)


def _past_units(match: re.Match[str], anchor: Anchor) -> Interval:
    """The past 24 hours, the last three days: up to the document's day."""
    count, days = number_of(match["number"]), UNITS[match["unit"].lower().rstrip("s")]
    if count is None or anchor.published is None or not (days or match["unit"].lower().startswith("hour")):
        return UNKNOWN
    back = -(-count // 24) if not days else count * days
    if "next" in match[0].lower() or "coming" in match[0].lower():
        return between(anchor.published, shifted(anchor.published, back))
    return between(shifted(anchor.published, -back), anchor.published)


def _ago(match: re.Match[str], anchor: Anchor) -> Interval:
    """So many units back: weeks about to the day, months to the month, years to the year."""
    count, unit = number_of(match["number"]), match["unit"].lower().rstrip("s")
    start = anchor.published if match["from"].lower() == "ago" else anchor.spoken
    if count is None or start is None or match["unclear"]:
        return UNKNOWN
    if unit == "year":
        return in_year(start.year - count)
    if unit == "month":
        return in_month(*month_before(start, count))
    if unit == "day":
        return on_day(shifted(start, -count))
    return about_day(start - timedelta(days=count * UNITS[unit])) if UNITS[unit] else UNKNOWN


_FAMILY = [
    (
        "calendar_unit",
        rf"(?:(?i:in|during|over|of|for|at|on) )?(?P<which>{_LAST}) (?P<unit>(?i:week|weekend|month|year|decade)){S}",
        _calendar_unit,
    ),
    (
        "earlier_in_unit",
        rf"(?i:earlier|later|late|early)(?: in)? (?P<which>{_LAST}) (?P<unit>(?i:week|month|year)){S}",
        _earlier_in_unit,
    ),
    (
        "past_units",
        rf"(?:(?i:in|during|over|for|within) )?{_THE_PAST} (?P<number>{NUMBER}) (?P<unit>{UNIT}s?)\b",
        _past_units,
    ),
    (
        "edge_of_unit",
        r"(?:(?i:by|at|from|since|until|before) )?(?i:the (?P<edge>start|beginning|end) of the) (?P<unit>(?i:week|month|year))\b",
        _edge_of_unit,
    ),
    (
        "ago",
        rf"(?:(?P<unclear>{MANY}) )?(?P<number>{NUMBER}) (?P<unit>{UNIT}s?)(?: and a half)? (?P<from>(?i:ago|earlier|before))",
        _ago,
    ),
]
RULES = [Rule(name, compile_pattern(pattern), resolve) for name, pattern, resolve in _FAMILY]
PATTERNS = [pattern for _, pattern, _ in _FAMILY]
