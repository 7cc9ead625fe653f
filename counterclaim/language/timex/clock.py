"""Clock times and parts of the day, with the day they belong to or without."""

from __future__ import annotations

import re
from datetime import date

from counterclaim.language.timex.days import DAY, day_of
from counterclaim.language.timex.rule import Anchor, Rule, at_clock, between, on_day, shifted
from counterclaim.language.timex.words import PART, YEAR, compile_pattern
from counterclaim.model.moment import Interval

_NEAR = r"(?i:(?:(?:shortly|just|right|soon) )?(?:at|close to|around|about|by|before|after|from|since|until|till|towards?|nearly))"
_HALF = r"(?i:[ap](?:\.~?m\.?|m\b))"
_NAMED_ZONE = r"(?i:local time|local|gmt|utc|[a-z]+ (?:time\b)|hours)\b"
_ZONE = rf"(?:,?~(?:{_NAMED_ZONE}|\({_NAMED_ZONE}\)|\(\d\d:?\d\d {_NAMED_ZONE}\)))"
_COLON = rf"(?:[01]?\d|2[0-4])[:.][0-5]\d(?:~{_HALF})?"
_TWELVE = rf"(?:0?[1-9]|1[0-2])~(?:{_HALF}|(?i:o['’]?clock))"
_FOUR = r"(?:[01]\d|2[0-3])[0-5]\d"
_BARE = rf"(?:(?<=[AaTt][Tt]\s){_FOUR}|(?<=[SINCEsince]{{5}}\s)(?!{YEAR}){_FOUR})(?! [a-z]+s\b)"
_FACE = rf"(?:(?:{_COLON}|{_TWELVE}|{_FOUR}~{_HALF}){_ZONE}?|{_FOUR}{_ZONE}|{_BARE})"
CLOCK = rf"(?:(?:{_NEAR} )?(?:(?i:about|around) )?{_FACE}(?: (?i:in the) {PART})?)"
_EARLY = r"(?i:early|late|small|wee|first|morning|evening|night|pre-?dawn|early morning)"
_HOURS = rf"(?:(?i:in |during |from |since )?(?i:the )?(?i:very )?{_EARLY} (?i:hours)(?: (?i:of (?:the )?(?:morning|day)))?)"
_DURING = r"(?i:(?:in|during|at|over|throughout) (?:the )?)"
_PART = rf"(?:(?:{_NEAR} )?{_DURING}?(?i:(?:early|late|mid|earlier|later)[- ](?:in the )?)?{PART})"
_WHEN = rf"(?:{_HOURS}|{_PART})"
_LATE = r"(?:(?i:early|late|earlier|later|mid)(?: (?i:on))?[ -])"

_FACES = (
    (re.compile(r"(\d{1,2})[:.](\d\d)\s*([ap])?", re.IGNORECASE), True),
    (re.compile(r"(\d\d)(\d\d)\s*([ap]\.?m)?", re.IGNORECASE), True),
    (re.compile(r"(\d{1,2})()\s*([ap])?", re.IGNORECASE), False),
)


def clock_of(words: str) -> tuple[int, int | None]:
    """The hour and the minute (None if only the hour was said) of a stretch matched by CLOCK."""
    for face, has_minutes in _FACES:
        match = face.search(words)
        if match:
            hour, half = int(match[1]), (match[3] or "").lower()[:1]
            afternoon = half == "p" or re.search(r"(?i)afternoon|evening", words) is not None
            if half or afternoon:
                hour = hour % 12 + (12 if afternoon else 0)
            return hour % 24, int(match[2]) if has_minutes else None
    raise ValueError(f"no clock time in {words!r}")


def _day(match: re.Match[str], anchor: Anchor) -> Interval:
    return on_day(day_of(match["day"], anchor))


def _spoken(match: re.Match[str], anchor: Anchor) -> Interval:
    return on_day(anchor.spoken)


def _day_clock(match: re.Match[str], anchor: Anchor) -> Interval:
    return at_clock(day_of(match["day"], anchor), *clock_of(match["clock"]))


def _clock(match: re.Match[str], anchor: Anchor) -> Interval:
    return at_clock(anchor.spoken, *clock_of(match["clock"]))


def _overnight(match: re.Match[str], anchor: Anchor) -> Interval:
    day: date | None = day_of(match["day"], anchor) if match["day"] else anchor.published
    before = shifted(day, -1)
    return between(before, day) if before else between(None, None) if day else on_day(None)


_PATTERNS = [
    ("day_at_clock", rf"{_LATE}?(?P<day>{DAY})(?: {_PART})?,? (?P<clock>{CLOCK})", _day_clock),
    ("clock_on_day", rf"(?P<clock>{CLOCK}),? (?:(?i:on|of) )?(?P<day>{DAY})(?: {PART})?", _day_clock),
    ("overnight_of_day", rf"(?i:overnight)(?: (?i:on|from|to|into|of|through))? (?P<day>{DAY})", _overnight),
    ("part_of_day", rf"{_WHEN},? (?:(?i:of|on) )?(?P<day>{DAY})(?: {_PART})?", _day),
    ("day_part", rf"{_LATE}?(?P<day>{DAY}),? (?:(?i:in the|at) )?(?:(?i:early|late)[- ])?{PART}", _day),
    ("late_day", rf"{_LATE}(?P<day>{DAY})", _day),
    ("night_of_day", rf"(?i:(?:on )?the (?:night|evening|morning|afternoon|eve) of) (?P<day>{DAY})", _day),
    ("clock", rf"(?P<clock>{CLOCK})", _clock),
    ("overnight", r"(?i:overnight)(?P<day>)", _overnight),
    ("hours", rf"{_HOURS}", _spoken),
    ("part", rf"(?:{_NEAR} |(?i:in the |during the |throughout the |over))(?:(?i:early|late)[- ])?{PART}", _spoken),
]
RULES = [Rule(name, compile_pattern(pattern), resolve) for name, pattern, resolve in _PATTERNS]
