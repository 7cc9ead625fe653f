"""Words as the encoder is given them: word pieces, and the shape of each word, which its lower-cased pieces have lost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

PAD, LOWER, TITLE, UPPER, LETTER, MIXED, DIGITS, MARK = range(8)
KNOWN_START = 8  # added where a sentence is known to begin


@lru_cache(maxsize=50_000)
def shape_of(word: str) -> int:
    """The kind of a word by its letters' case: one of the seven above PAD."""
    if word.islower():
        return LOWER
    if len(word) == 1 and word.isupper():
        return LETTER
    if word.isupper():
        return UPPER
    if word[:1].isupper() and word[1:].islower():
        return TITLE
    if any(c.isdigit() for c in word):
        return DIGITS
    return MIXED if any(c.isalpha() for c in word) else MARK


def shapes_of(words: Sequence[str], breaks: Sequence[bool | int]) -> list[int]:
    """The shapes of the words, marked where a sentence is known to begin."""
    return [shape_of(word) + KNOWN_START * bool(known) for word, known in zip(words, breaks, strict=True)]
