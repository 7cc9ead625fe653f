"""Where the words of a text begin and end: the Penn Treebank's conventions, with hyphened words taken apart.

Marks are peeled off both ends of what stands between spaces, abbreviations keep their full stop, contractions part ("did|n't",
also where the apostrophe was lost: "did|nt"), and what is left is cut at hyphens, dashes and slashes between letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ABBREVIATIONS = frozenset(
    "a.m. p.m. adm. apr. aug. bros. brig. capt. co. col. corp. cpl. d.c. dec. dr. e.g. e.u. etc. feb. gen. gov. i.e. inc. jan. "
    "jr. jul. jun. lt. ltd. maj. mar. messrs. mr. mrs. ms. mt. nov. oct. ph.d. prof. rep. rev. sen. sep. sept. sgt. sr. st. "
    "u.k. u.n. u.s. u.s.s.r. vs.".split()
)
_NEGATED = "ai are ca could did do does had has have is might must need ought should was were wo would".split()
_LOST = frozenset(verb + "nt" for verb in _NEGATED if verb not in {"ai", "ca", "wo"}) | {"cant", "wont"}
_CLITIC = re.compile(r"(?i)(?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")
_LETTERS = r"[^\W\d_]"
_PREFIX = re.compile(r"(?:US\$|\.\.+|--+|-(?![\d\w])|\+(?!\d)|[^\w\s.+\-@])")
_SUFFIX = re.compile(r"(?:\.\.+|--+|(?<=\d)(?:km²?|mm|cm|kg|mph|kph|km/h)|['’][sS]|[^\w\s.\-/°+]|(?<=\d)\+|-)$")
_FULL_STOP = re.compile(rf"(?:(?<=[a-zß-öø-ÿ0-9%\)\]\"”'’»])|(?<=[A-Z][A-Z]))\.$|(?<={_LETTERS}{_LETTERS})\.$")
_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,}$")
_CLOCK = re.compile(r"(?i)(\d{1,2}(?:[:.]\d\d)?)([ap]\.?m\.?)$")
_INFIX = re.compile(
    rf"\.\.+|…|--+|[—–]|(?<=[a-zß-öø-ÿ\"”’'])\.(?=[A-ZÀ-Þ\"“‘'])|(?<={_LETTERS})[,;](?={_LETTERS})|(?<=\w)-(?={_LETTERS})"
    rf"|(?<=\w)[:<>=/](?={_LETTERS})|(?<=\d)[+*^-](?=[\d-])|(?<=\w)[\"“”()\[\]|](?=\w)"
)
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S+|\S+@\S+\.\w+|(?<![\w.])[\w-]+\.(?:com|org|net|info|ru|ua|uk)(?:/\S*)?")


def word_spans(text: str) -> list[tuple[int, int]]:
    """The (start, end) offsets of the words and marks of a text, in order; white space belongs to none."""
    spans: list[tuple[int, int]] = []
    for chunk in re.finditer(r"\S+", text):
        start = chunk.start()
        for first, last in _chunk(chunk.group()):
            spans.append((start + first, start + last))
    return spans


@lru_cache(maxsize=20_000)
def _chunk(chunk: str) -> tuple[tuple[int, int], ...]:
    """The words within what stands between two spaces."""
    first, last = 0, len(chunk)
    before: list[tuple[int, int]] = []
    after: list[tuple[int, int]] = []
    while first < last and not _is_whole(chunk[first:last]):
        peeled = _PREFIX.match(chunk, first, last)
        if peeled and peeled.end() <= last:
            before.append((first, peeled.end()))
            first = peeled.end()
            continue
        cut = _ending(chunk[first:last])
        if cut is None:
            break
        after.insert(0, (first + cut, last))
        last = first + cut
    return (*before, *_inner(chunk, first, last), *after)


def _is_whole(word: str) -> bool:
    """What keeps its marks: an abbreviation, initials with their stops, a time of day, an address."""
    return word.lower() in _ABBREVIATIONS or bool(_DOTTED.match(word) or _CLOCK.fullmatch(word) or _ADDRESS.fullmatch(word))


def _ending(word: str) -> int | None:
    """Where the mark that ends a word begins, or None."""
    if _CLITIC.search(word):
        return None
    found = _SUFFIX.search(word) or _FULL_STOP.search(word)
    return found.start() if found and found.start() > 0 else None


def _inner(chunk: str, first: int, last: int) -> list[tuple[int, int]]:
    """A word without the marks about it, taken apart where it is more than one."""
    word = chunk[first:last]
    if not word:
        return []
    cut = _joint(word)
    if cut is not None:
        return [*_inner(chunk, first, first + cut), (first + cut, last)]
    if _is_whole(word):
        return [(first, last)]
    spans: list[tuple[int, int]] = []
    start = first
    for mark in _INFIX.finditer(word):
        if first + mark.start() > start:
            spans.append((start, first + mark.start()))
        spans.append((first + mark.start(), first + mark.end()))
        start = first + mark.end()
    return [*spans, (start, last)] if start < last else spans


def _joint(word: str) -> int | None:
    """Where two words that are written as one part: a contraction, "cannot", "10pm"."""
    clitic = _CLITIC.search(word)
    if clitic and clitic.start() > 0:
        return clitic.start()
    lower = word.lower()
    if lower in _LOST:
        return len(word) - 2
    if lower == "cannot":
        return 3
    clock = _CLOCK.match(word)
    return clock.start(2) if clock else None
