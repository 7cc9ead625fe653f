"""Words found again in a text, at their place or by what stands around them (the quote selector of W3C's Web Annotation)."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.judgement import Anchor
from counterclaim.model.span import Span


def find_again(anchor: Anchor, text: str) -> Span | None:
    """Where the anchor's words stand now: at their place, else where most of what was around them is, else where they stand alone.

    None where the words are gone, or stand in several places of which none fits better than the others.
    """
    here = Span(anchor.start, anchor.end, anchor.exact)
    if here.stands_in(text) and _fit(anchor, text, anchor.start) == len(anchor.prefix) + len(anchor.suffix):
        return here
    found = sorted((_fit(anchor, text, start), start) for start in places_of(anchor.exact, text))
    if not found or (len(found) > 1 and found[-1][0] == found[-2][0]):
        return None
    start = found[-1][1]
    return Span.of(text, start, start + len(anchor.exact))


def nearest(words: str, text: str, near: int) -> Span | None:
    """The place of the words in the text that is nearest to a place; None where the text does not have them."""
    start = min(places_of(words, text), key=lambda place: (abs(place - near), place), default=None)
    return None if start is None else Span.of(text, start, start + len(words))


def places_of(words: str, text: str) -> Iterator[int]:
    """Where the words begin in the text."""
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _fit(anchor: Anchor, text: str, start: int) -> int:
    """How many characters around the words are as they were."""
    before, after = text[max(0, start - len(anchor.prefix)) : start], text[start + len(anchor.exact) :]
    return _alike(anchor.prefix[::-1], before[::-1]) + _alike(anchor.suffix, after)


def _alike(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((number for number, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
