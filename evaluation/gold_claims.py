"""Gold claims as the model's: JSON in the form of GUIDELINES.md turned into Claim, with the spans found in the text."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from corpus.standoff import NotVerbatim, locate
from counterclaim.model.attribution import Mention
from counterclaim.model.claim import COUNT_FIELDS, Answer, Claim, Count, Name, PlaceSaid, TimeSaid
from counterclaim.model.moment import UNKNOWN, Interval, Precision
from counterclaim.model.place import Place
from counterclaim.model.span import Span

Row = Mapping[str, Any]
Settle = Callable[[Span], Place | None]
PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 13: "hour"}


def claims_from(document: str, rows: Sequence[Row], text: str, settle: Settle = lambda span: None) -> dict[str, Claim]:
    """The claims of one document by their gold id; a quote is taken where the text first has it. `settle` gives a place's entry."""
    seen: Counter[str] = Counter()
    claims = {}
    for row in rows:
        quote = _find(text, row["quote"], 0)
        claims[row["id"]] = Claim(
            document=document,
            quote=quote,
            chain=tuple(Mention(name) for name in row["chain"]),
            act=row["act"],
            polarity=row["polarity"],
            event=row["event"],
            answers=tuple(_answer(field) for field in row["fields"]),
            place=_place(text, row["place"], quote, settle),
            time=_time(text, row["time"], row["time_iso"], quote),
            condition=_find(text, row["condition"], quote.start) if row["condition"] else None,
            ordinal=seen[row["quote"]],
        )
        seen[row["quote"]] += 1
    return claims


def _find(text: str, words: str, near: int) -> Span:
    """The words where they stand at or after a place in the text, else where it first has them."""
    try:
        return Span.of(text, *locate(text, words, near))
    except NotVerbatim as error:
        raise SystemExit(f"not in the text: {words[:60]!r}") from error


def _answer(field: Row) -> Answer:
    if field["field"] not in COUNT_FIELDS:
        return Name(field["field"], field["value"])
    keys = ("approx", "of", "by", "derived", "category", "period", "part_of")
    bare = (field["min"], field["max"]) == (1, None)
    return Count(field["field"], field["min"], field["max"], bare=bare, **{k: field[k] for k in keys if field.get(k)})


def _place(text: str, words: str | None, quote: Span, settle: Settle) -> PlaceSaid | None:
    if not words:
        return None
    span = _find(text, words, quote.start)
    return PlaceSaid(span, settle(span))


def _time(text: str, words: str | None, iso: str | None, quote: Span) -> TimeSaid | None:
    if not words and not iso:
        return None
    return TimeSaid(_find(text, words, quote.start) if words else None, interval_of(iso))


def interval_of(edtf: str | None) -> Interval:
    """The stretch that a date, a date-time or two of them with a stroke between stand for."""
    if not edtf:
        return UNKNOWN
    ends = edtf.split("/")
    low, high = ends[0], ends[-1]
    precision: Precision = "span" if len(ends) == 2 else PRECISIONS.get(len(low), "minute")
    return Interval(None if low == ".." else _first(low), None if high == ".." else _last(high), precision, edtf)


def _first(moment: str) -> str:
    return moment + {4: "-01-01", 7: "-01"}.get(len(moment), "")


def _last(moment: str) -> str:
    if match := re.fullmatch(r"(\d{4})-(\d\d)", moment):
        return f"{moment}-{calendar.monthrange(int(match[1]), int(match[2]))[1]:02}"
    return moment + "-12-31" if len(moment) == 4 else moment
