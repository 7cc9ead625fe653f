"""Months and years, said by name or by number."""

from __future__ import annotations

import re

from counterclaim.language.timex.days import full_year
from counterclaim.language.timex.rule import Anchor, Rule, in_month, in_year
from counterclaim.language.timex.words import FULL_MONTH, MONTH, MONTHS, SEASON, SEASONS, YEAR, S, compile_pattern
from counterclaim.model.moment import UNKNOWN, Interval

_PREPOSITION = r"(?i:in|during|by|of|from|throughout|around|for)"
_EARLY = r"(?:(?i:early|late|mid|the start of|the end of|the beginning of|the middle of)[- ])"


def _month_year(match: re.Match[str], anchor: Anchor) -> Interval:
    return in_month(full_year(match["year"]), month_number(match))


def month_number(match: re.Match[str]) -> int:
    """The number of the month that the match names."""
    return MONTHS[match["month"].lower().rstrip(".")]


def _month(match: re.Match[str], anchor: Anchor) -> Interval:
    """The month nearest before the document's own (that one included); after it where the clause speaks of what is to come."""
    if anchor.published is None:
        return UNKNOWN
    month, year, now = month_number(match), anchor.published.year, anchor.published.month
    words = match[0].lower()
    if anchor.future or "next" in words:
        return in_month(year + (month < now), month)
    return in_month(year - (month > now or (month == now and "last" in words)), month)


def _month_of_last_year(match: re.Match[str], anchor: Anchor) -> Interval:
    return in_month(anchor.published.year - 1, month_number(match)) if anchor.published else UNKNOWN


def _year(match: re.Match[str], anchor: Anchor) -> Interval:
    return in_year(int(match["year"]))


def _season(match: re.Match[str], anchor: Anchor) -> Interval:
    year, (first, last) = int(match["year"]), SEASONS[match["season"].lower()]
    start, end = in_month(year, first), in_month(year + (last < first), last)
    return Interval(start.start, end.end, "span", f"{start.edtf}/{end.edtf}")


def _years(match: re.Match[str], anchor: Anchor) -> Interval:
    first, last = full_year(match["first"]), full_year(match["last"])
    return Interval(f"{first}-01-01", f"{last}-12-31", "span", f"{first}/{last}") if first <= last else UNKNOWN


_M = rf"(?P<month>{MONTH})"
_FAMILY = [
    ("month_year", rf"(?:{_PREPOSITION} )?{_EARLY}?{_M}{S}(?:,| of)?~(?P<year>{YEAR})", _month_year),
    ("month_last_year", rf"(?:{_PREPOSITION} )?{_EARLY}?{_M} (?i:of )?(?i:last year)", _month_of_last_year),
    ("month", rf"(?:(?:{_PREPOSITION} )?(?:(?:{_EARLY})|(?i:last|this|next|the month of) )|{_PREPOSITION} ){_M}{S}", _month),
    ("bare_month", rf"(?P<month>{FULL_MONTH}){S}", _month),
    ("years", rf"(?:(?i:in|from|between|during) )?(?P<first>{YEAR})(?:-|–|/| to | and | until )(?P<last>{YEAR}|\d\d)", _years),
    ("season", rf"(?:{_PREPOSITION} )?(?i:the )?(?P<season>{SEASON})(?: (?i:of))? (?P<year>{YEAR})", _season),
    ("year", rf"(?:(?:{_PREPOSITION}) )?(?:{_EARLY}|(?i:the year) )?(?P<year>{YEAR}){S}", _year),
]
RULES = [Rule(name, compile_pattern(pattern), resolve) for name, pattern, resolve in _FAMILY]
PATTERNS = [pattern for _, pattern, _ in _FAMILY]
