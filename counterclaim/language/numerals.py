"""Number words and digits: what number a run of tokens says, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

UNITS = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")

# GUIDELINES.md section 2: what a vague word counts for, as (min, max, approx).
VAGUE: dict[str, tuple[int | None, int | None, bool]] = {
    "tens": (20, None, True),
    "dozens": (24, None, True),
    "scores": (40, None, True),
    "hundreds": (200, None, True),
    "thousands": (2000, None, True),
    "millions": (2_000_000, None, True),
    "several": (3, None, True),
    "multiple": (2, None, True),
    "various": (2, None, True),
    "couple": (2, 2, True),
    "pair": (2, 2, False),
    "both": (2, 2, False),
    "few": (2, None, True),
    "number": (2, None, True),
}


LARGE = frozenset("large small huge great growing unspecified unknown undetermined considerable significant limited".split())


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens `first` to `last` (exclusive) say a number between `min` and `max` (None is open)."""

    first: int
    last: int
    min: int | None
    max: int | None
    approx: bool = False


def read_numeral(words: Sequence[str], first: int) -> Numeral | None:
    """The longest number that starts at a word (lower case), or None."""
    rules = (_vague, _dozen, _share_of_scale, _share_of_number, _plain)
    return next((found for rule in rules if (found := rule(words, first)) is not None), None)


def _share_of_number(words: Sequence[str], first: int) -> Numeral | None:
    """A third of the 59, two thirds of some 30: the nearest whole number to the share."""
    for said, share in SHARES.items():
        last = first + len(said)
        if tuple(words[first:last]) != said or words[last : last + 1] != ["of"]:
            continue
        begin = last + 1
        while begin < len(words) and words[begin] in {"the", "some", "all", "about", "those", "these", "its"}:
            begin += 1
        whole = _plain(words, begin) if begin < len(words) else None
        if whole is not None and whole.min and whole.min > 2:
            value = round(whole.min * share)
            return Numeral(first, whole.last, value, value, True)
    return None


SHARES = {
    ("half",): 1 / 2,
    ("a", "third"): 1 / 3,
    ("one", "third"): 1 / 3,
    ("a", "quarter"): 1 / 4,
    ("one", "quarter"): 1 / 4,
    ("a", "fifth"): 1 / 5,
    ("two", "thirds"): 2 / 3,
    ("three", "quarters"): 3 / 4,
    ("two", "-", "thirds"): 2 / 3,
    ("three", "-", "quarters"): 3 / 4,
}


def _share_of_scale(words: Sequence[str], first: int) -> Numeral | None:
    """A quarter of a million, half a million."""
    for said, share in FRACTIONS.items():
        last = first + len(said)
        if tuple(words[first:last]) == said and words[last : last + 1] and words[last] in SCALES:
            value = int(SCALES[words[last]] * share)
            return Numeral(first, last + 1, value, value)
    return None


FRACTIONS = {
    ("half", "a"): 0.5,
    ("a", "quarter", "of", "a"): 0.25,
    ("quarter", "of", "a"): 0.25,
    ("three", "quarters", "of", "a"): 0.75,
}


def _plain(words: Sequence[str], first: int) -> Numeral | None:
    total, group, i = 0.0, 0.0, first
    seen = False
    while i < len(words):
        word = words[i]
        if word in {"a", "an"} and not seen and i + 1 < len(words) and words[i + 1] in SCALES:
            group = 1
        elif (value := _small(word)) is not None:
            if seen and (_is_digits(word) or _is_digits(words[i - 1])):
                break
            group += value
        elif word in SCALES and seen:
            scale = SCALES[word]
            group = max(group, 1) * scale
            if scale > 100:
                total, group = total + group, 0.0
        elif word in {"and", "-"} and seen and i + 1 < len(words) and _continues(words, i):
            i += 1
            continue
        else:
            break
        seen = True
        i += 1
    if not seen or (total + group) != int(total + group):
        return None
    value = int(total + group)
    return Numeral(first, i, value, value)


def _continues(words: Sequence[str], i: int) -> bool:
    """Whether "and" or a hyphen goes on with one number: two hundred and fifty, twenty-seven."""
    after = words[i + 1]
    if words[i] == "and":
        return words[i - 1] in SCALES and _small(after) is not None and not _is_digits(after)
    return words[i - 1] in TENS and after in UNITS


def _small(word: str) -> float | None:
    if word in UNITS:
        return UNITS[word]
    if word in TENS:
        return TENS[word]
    if "-" in word:
        ten, _, unit = word.partition("-")
        return TENS[ten] + UNITS[unit] if ten in TENS and unit in UNITS else None
    return float(word.replace(",", "")) if _is_digits(word) else None


def _is_digits(word: str) -> bool:
    return DIGITS.fullmatch(word) is not None


def _dozen(words: Sequence[str], first: int) -> Numeral | None:
    """A dozen, half a dozen, two dozen."""
    rest = list(words[first : first + 3])
    if rest[:1] == ["dozen"]:
        return Numeral(first, first + 1, 12, 12)
    if rest[:2] in (["a", "dozen"], ["one", "dozen"]):
        return Numeral(first, first + 2, 12, 12)
    if rest in (["half", "a", "dozen"], ["half", "-", "dozen"]):
        return Numeral(first, first + 3, 6, 6)
    if len(rest) > 1 and rest[1] == "dozen" and (value := _small(rest[0])) is not None:
        return Numeral(first, first + 2, int(value) * 12, int(value) * 12)
    return None


def _vague(words: Sequence[str], first: int) -> Numeral | None:
    word = words[first]
    following = words[first + 1] if first + 1 < len(words) else ""
    if word == "a" and following == "few" and words[first + 2 : first + 3] and words[first + 2] in SCALES:
        return Numeral(first, first + 3, 2 * SCALES[words[first + 2]], None, True)
    if word in {"a", "an"} and following in LARGE and list(words[first + 2 : first + 4]) == ["number", "of"]:
        return Numeral(first, first + 3, 2, None, True)
    if word in {"a", "the"} and following in {"few", "couple", "number", "pair"}:
        ends = first + 2
        if following in {"number", "couple", "pair"} and (words[ends] if ends < len(words) else "") != "of":
            return None
        return Numeral(first, ends, *VAGUE[following]) if word == "a" else None
    if word in {"few", "couple", "number", "pair"}:
        return None
    if word in {"several", "few"} and following in SCALES:
        return Numeral(first, first + 2, (3 if word == "several" else 2) * SCALES[following], None, True)
    if word in {"tens", "hundreds"} and following == "of" and first + 2 < len(words) and words[first + 2] == "thousands":
        low = 20_000 if word == "tens" else 200_000
        return Numeral(first, first + 3, low, None, True)
    return Numeral(first, first + 1, *VAGUE[word]) if word in VAGUE else None
