"""Stretches made of two ends, or open at one: since Monday, until March, between Monday and Wednesday, 13-17 June."""

from __future__ import annotations

import re
from datetime import date, timedelta

from counterclaim.language.timex import months, units
from counterclaim.language.timex.days import DAY, dated, day_of, full_year
from counterclaim.language.timex.months import month_number
from counterclaim.language.timex.rule import Anchor, Rule, between, on_day
from counterclaim.language.timex.words import DAY_NUMBER, MONTH, YEAR, compile_pattern, unnamed
from counterclaim.model.moment import UNKNOWN, Interval

_WHOLE = [*months.RULES, *units.RULES]


def _open(match: re.Match[str], anchor: Anchor) -> Interval:
    """Since Monday, until March 2012: open towards the document's day, or before."""
    inner = _inner(match["inner"], anchor)
    side = match["side"].lower().split()[-1]
    if not inner.is_known:
        return UNKNOWN
    if side == "since":
        now = anchor.published.isoformat() if anchor.published else None
        return Interval(inner.start, now, "span", f"{inner.edtf}/{now or '..'}")
    return Interval(None, inner.end, "span", f"../{inner.edtf}")


def _since_then(match: re.Match[str], anchor: Anchor) -> Interval:
    """From the time last said to the document's day."""
    if not anchor.said.is_known or anchor.published is None or anchor.said.start is None:
        return UNKNOWN
    now = anchor.published.isoformat()
    return Interval(anchor.said.start, now, "span", f"{anchor.said.edtf}/{now}") if "/" not in (anchor.said.edtf or "") else UNKNOWN


def _range(match: re.Match[str], anchor: Anchor) -> Interval:
    last = day_of(match["last"], anchor)
    first = day_of(match["first"], anchor)
    if first and last and first > last and (first - last).days < 7:
        first -= timedelta(days=7)  # "between Friday and Sunday" said on a Saturday: one run of days
    return between(first, last) if first and last and first <= last else UNKNOWN


def _days_of_month(match: re.Match[str], anchor: Anchor) -> Interval:
    year = full_year(match["year"]) if match["year"] else None
    first, last = (dated(int(re.sub(r"\D", "", match[k])), month_number(match), year, anchor) for k in ("first", "last"))
    return between(first, last) if first and last and first <= last else UNKNOWN


def _inner(words: str, anchor: Anchor) -> Interval:
    """What a whole stretch comes to: by a day, else by the first of the rules for periods that it matches whole."""
    day: date | None = day_of(words, anchor)
    if day:
        return on_day(day)
    found = next((m and rule.resolve(m, anchor) for rule in _WHOLE if (m := rule.pattern.fullmatch(words))), None)
    return found or UNKNOWN


_OPEN = r"(?:(?i:ever )?(?P<side>(?i:since|until|till|up to|up until|before)))"
_ANY = "|".join(unnamed(pattern) for pattern in (DAY, *months.PATTERNS, *units.PATTERNS))
_CLAUSE = r"(?:(?!(?i:and|but)\b)[A-Za-z'\"’“”-]+ ){1,8}?"
_M = rf"(?P<month>{MONTH})"
_FIRST, _LAST = rf"(?P<first>{DAY_NUMBER})", rf"(?P<last>{DAY_NUMBER})"
_YEAR = rf"(?:,?~(?P<year>{YEAR}))?"
_TO = r"(?:~[-–—]~| (?i:to|and|until|through|till) )"
_PATTERNS = [
    ("open", rf"{_OPEN} (?P<inner>{_ANY})", _open),
    ("since_happening", rf"(?P<side>(?i:since)) {_CLAUSE}(?i:in |on )(?P<inner>{_ANY})", _open),
    ("since_then", r"(?i:since then|ever since)", _since_then),
    ("range", rf"(?i:between|from) (?P<first>{DAY}){_TO}(?P<last>{DAY})", _range),
    ("bare_range", rf"(?P<first>{DAY})(?:~[-–—]~| (?i:to|until|through|till) )(?P<last>{DAY})", _range),
    ("days_month", rf"(?:(?i:between|from) )?{_FIRST}{_TO}{_LAST}(?: of)?~{_M}{_YEAR}", _days_of_month),
    ("month_days", rf"(?:(?i:between|from) )?{_M}~{_FIRST}{_TO}{_LAST}{_YEAR}", _days_of_month),
]
RULES = [Rule(name, compile_pattern(pattern), resolve) for name, pattern, resolve in _PATTERNS]
