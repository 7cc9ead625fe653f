"""Spans, chains, places and times as JSON values, and back."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from counterclaim.model.attribution import Mention
from counterclaim.model.claim import PlaceSaid, TimeSaid
from counterclaim.model.moment import Interval
from counterclaim.model.place import Place
from counterclaim.model.span import Span


def span_value(span: Span | None) -> list[Any] | None:
    """`[start, end, exact]`."""
    return [span.start, span.end, span.exact] if span else None


def span_of(value: Any) -> Span | None:
    """The span of such a value."""
    return Span(*value) if value else None


def sure_span(value: Any) -> Span:
    """The span of a value that is never null."""
    return Span(*value)


def span_values(spans: Iterable[Span]) -> list[Any]:
    """A value for each."""
    return [span_value(span) for span in spans]


def spans_of(values: Iterable[Any]) -> tuple[Span, ...]:
    """The spans of such values."""
    return tuple(Span(*value) for value in values)


def mention_values(chain: Iterable[Mention]) -> list[Any]:
    """`[name, span]` for each voice."""
    return [[mention.name, span_value(mention.span)] for mention in chain]


def mentions_of(values: Iterable[Any]) -> tuple[Mention, ...]:
    """The voices of such values."""
    return tuple(Mention(name, span_of(span)) for name, span in values)


def entry_value(entry: Place | None) -> dict[str, Any] | None:
    """A gazetteer entry, by the names of its parts."""
    return asdict(entry) if entry else None


def entry_of(value: Any) -> Place | None:
    """The gazetteer entry of such a value."""
    return Place(**value) if value else None


def place_value(place: PlaceSaid | None) -> dict[str, Any] | None:
    """Span and entry."""
    return {"span": span_value(place.span), "entry": entry_value(place.entry)} if place else None


def place_of(value: Any) -> PlaceSaid | None:
    """The place of such a value."""
    return PlaceSaid(sure_span(value["span"]), entry_of(value["entry"])) if value else None


def time_value(time: TimeSaid | None) -> dict[str, Any] | None:
    """Span and interval."""
    return {"span": span_value(time.span), "interval": asdict(time.interval)} if time else None


def time_of(value: Any) -> TimeSaid | None:
    """The time of such a value."""
    return TimeSaid(span_of(value["span"]), Interval(**value["interval"])) if value else None


def days_of(interval: Interval) -> tuple[int | None, int | None]:
    """The first and last day that an interval may touch, counted from the year 1; None is open or unknown."""
    return (
        first_day_of(interval.start) if interval.start else None,
        last_day_of(interval.end) if interval.end else None,
    )


def first_day_of(moment: str) -> int:
    """The first day of a year, month, day or time in ISO 8601: ValueError where the calendar has no such."""
    year, month, day = _parts(moment)
    return date(year, month or 1, day or 1).toordinal()


def last_day_of(moment: str) -> int:
    """The last day of a year, month, day or time in ISO 8601: ValueError where the calendar has no such."""
    year, month, day = _parts(moment)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1]).toordinal()


def _parts(moment: str) -> tuple[int, int | None, int | None]:
    year, month, day, *_ = [*(int(part) for part in moment.split("T", maxsplit=1)[0].split("-")), None, None]
    return year or 0, month, day
