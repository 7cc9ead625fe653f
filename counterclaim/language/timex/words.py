"""The words of time, from data/times.yaml, and the pieces of pattern that are made of them.

In a pattern a space stands for any white space and `~` for white space that may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).parent.parent.parent / "data" / "times.yaml"
_WORDS: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))

MONTHS: dict[str, int] = {name: i for i, names in enumerate(_WORDS["months"], 1) for name in names}
WEEKDAYS: dict[str, int] = {name: i for i, names in enumerate(_WORDS["weekdays"]) for name in names}
UNITS: dict[str, int] = _WORDS["units"]
NUMBERS: dict[str, int | None] = _WORDS["numbers"]
PRESENT: tuple[str, ...] = tuple(_WORDS["present"])
VAGUE: tuple[str, ...] = tuple(_WORDS["vague"])


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words in any case, the longest first."""
    return "(?i:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace("\\ ", " ") + ")"


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The pattern with its shorthands for white space written out, at word boundaries."""
    return re.compile(r"(?<![\w-])(?:" + pattern.replace(" ", r"\s+").replace("~", r"\s*") + r")(?!\w)")


def unnamed(pattern: str) -> str:
    """The pattern with its groups nameless, so that it can stand within another."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def number_of(words: str) -> int | None:
    """What a number said of a span of time comes to; None if it is unclear."""
    flat = " ".join(words.lower().split())
    return int(flat) if flat.isdigit() else NUMBERS.get(flat)


def _any_case(names: Iterable[str]) -> str:
    """The names in any case, but those that are also common words with a capital only."""
    listed = list(names)
    capital = [form for name in listed if name in _WORDS["capital_only"] for form in (name.capitalize(), name.upper())]
    free = [name for name in listed if name not in _WORDS["capital_only"]]
    return "(?:" + "|".join([either(free)] * bool(free) + capital) + ")"


FULL_MONTH = _any_case(names[0] for names in _WORDS["months"])
_SHORT_MONTH = _any_case(name for names in _WORDS["months"] for name in names[1:])
MONTH = rf"(?:{FULL_MONTH}\b|{_SHORT_MONTH}\b\.?)"
SEASONS: dict[str, list[int]] = _WORDS["seasons"]
SEASON = either(SEASONS)
WEEKDAY = either(names[0] for names in _WORDS["weekdays"])
SHORT_WEEKDAY = either(WEEKDAYS)
PART = either(_WORDS["parts"])
UNIT = either(UNITS)
NUMBER = r"(?:\d{1,3}|" + either(NUMBERS) + ")"
MANY = r"(?i:more than|less than|nearly|almost|about|around|some|over|just|only|at least|barely)"
DAY_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:(?:st|nd|rd|th)\b)?(?![\d:%])"
YEAR = r"(?:19|20)\d\d"
S = r"(?:['’]?s)?"  # a possessive, its apostrophe perhaps lost
