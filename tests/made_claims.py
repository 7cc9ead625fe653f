"""Claims made by hand for tests of incidents and relations: a sentence or two of our own a document, invented throughout."""

from __future__ import annotations

from typing import Any

from counterclaim.model.attribution import Mention
from counterclaim.model.claim import Answer, Claim, Count, Name, PlaceSaid, TimeSaid
from counterclaim.model.moment import UNKNOWN, Interval
from counterclaim.model.place import Place
from counterclaim.model.span import Span


def count(field: str, number: int | tuple[int | None, int | None], of: str | None = None, **more: Any) -> Count:
    """`count("killed", 5)` is exactly five, `count("killed", (5, None))` at least five."""
    low, high = number if isinstance(number, tuple) else (number, number)
    return Count(field, low, high, of=of, **more)


def day(text: str) -> Interval:
    """A day, or a stretch of days with a stroke between."""
    first, _, last = text.partition("/")
    return Interval(first, last or first, "span" if last else "day", text)


TOWNS = {
    "Orlin": Place(1, "Orlin", "VD", "Harbour", 1.0, 1.0, "town", "settlement"),
    "Tesk": Place(2, "Tesk", "VD", "Harbour", 1.5, 1.5, "town", "settlement"),
    "Marn": Place(3, "Marn", "VD", "Upland", 2.0, 2.0, "town", "settlement"),
    "Harbour": Place(4, "Harbour", "VD", "Harbour", 1.2, 1.2, "region", "region"),
    "Veldania": Place(5, "Veldania", "VD", None, 1.0, 1.0, "country", "country"),
}


def claim(
    document: str,
    at: int,
    words: str,
    *answers: Answer,
    voice: str | None = None,
    act: str = "assert",
    polarity: str = "+",
    event: str = "air_strike",
    place: str | None = None,
    when: str | None = None,
    own_time: bool = False,
) -> Claim:
    """A claim whose quote is `words`, `at` characters into its document; `place` is a town above or a site without a name."""
    span = Span(at, at + len(words), words)
    where = PlaceSaid(Span(at, at + len(place), place), next((t for n, t in TOWNS.items() if n in place), None)) if place else None
    time = TimeSaid(span if own_time else None, day(when) if when else UNKNOWN)
    return Claim(
        document=document,
        quote=span,
        chain=(Mention(voice),) if voice else (),
        act=act,  # type: ignore[arg-type]
        polarity=polarity,  # type: ignore[arg-type]
        event=event,
        answers=answers,
        place=where,
        time=time,
    )


def name(field: str, value: str) -> Name:
    """A name in a field."""
    return Name(field, value)
