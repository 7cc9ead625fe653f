"""What an analyst says a claim should be, in the words of GUIDELINES.md, made into a claim whose every word stands in its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from counterclaim.errors import UsageError
from counterclaim.lexicon.gazetteer import Gazetteer
from counterclaim.model.attribution import Mention
from counterclaim.model.claim import (
    COUNT_FIELDS,
    EVENTS,
    NAME_FIELDS,
    Act,
    Answer,
    Claim,
    Count,
    Name,
    PlaceSaid,
    Polarity,
    TimeSaid,
)
from counterclaim.model.moment import UNKNOWN
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.weigh.anchoring import nearest
from counterclaim.weigh.edtf import interval_of

NUMBERS = ("min", "max")
MOST = 10**12
COUNT_PARTS = frozenset(["field", "min", "max", "approx", "of", "by", "derived", "category", "period", "part_of"])
NAME_PARTS = frozenset(["field", "value"])
Changed = tuple[Claim, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Page:
    """A claim's text, with what says which places its words mean; words are looked for nearest to `near`."""

    text: str
    near: int
    places_named: Callable[[str], Sequence[Place]]
    before: tuple[Count, ...] = ()

    def counted(self, words: object, what: str) -> str | None:
        """Whom or what is counted, or the means: words of the text, or as a count of the claim had them; None for none."""
        if not words or any(words in (count.of, count.by) for count in self.before):
            return str(words) if words else None
        return self.find(words, what).exact

    def find(self, words: object, what: str) -> Span:
        """Where the words stand; UsageError where the text does not have them."""
        found = nearest(str(words), self.text, self.near) if isinstance(words, str) else None
        if found is None:
            raise UsageError(f"{what} must be words of the text, and {words!r} are not")
        return found


def corrected(claim: Claim, changes: Mapping[str, Any], text: str, gazetteer: Gazetteer | None = None) -> Changed:
    """The claim with the parts that `changes` names as they say, and the names of these parts.

    `changes` has the form of GUIDELINES.md: `quote` (with `start`, where the words stand more than once), `chain`, `act`,
    `polarity`, `event`, `place`, `time`, `time_iso`, `condition`; `fields` gives all answers, and a field's own name (`killed`,
    `actor`) only those in it: a list, or one. UsageError where a value is not of the guidelines or words are not of the text.
    """
    if not isinstance(changes.get("start", 0), int):
        raise UsageError("`start` is a place in the text: a whole number")
    page = Page(text, claim.quote.start, (gazetteer or Gazetteer.open()).find, claim.counts)
    unknown = [name for name in changes if name not in CHANGES and name not in (*COUNT_FIELDS, *NAME_FIELDS, "start")]
    if unknown:
        raise UsageError(f"{unknown[0]} is no part of a claim: give {', '.join(CHANGES)} or a field")
    parts: list[str] = []
    for name, value in changes.items():
        if name in CHANGES:
            claim, changed = CHANGES[name](claim, value, replace(page, near=changes.get("start", page.near)))
            parts += changed
        elif name != "start":
            claim = _with_answers(claim, name, value, page)
            parts.append(name)
    if not parts:
        raise UsageError("say what is to be corrected")
    return claim, tuple(dict.fromkeys(parts))


def _quote(claim: Claim, value: object, page: Page) -> Changed:
    if not str(value or "").strip():
        raise UsageError("a quote has words")
    return replace(claim, quote=page.find(value, "the quote")), ("quote",)


def _chain(claim: Claim, value: object, page: Page) -> Changed:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, (list, tuple)):
        raise UsageError("a chain is a list of voices, origin first")
    return replace(claim, chain=tuple(Mention(str(name), page.find(name, "a voice")) for name in names)), ("chain",)


def _one_of(name: str, allowed: Sequence[str]) -> Callable[[Claim, object, Page], Changed]:
    def change(claim: Claim, value: object, _: Page) -> Changed:
        if value not in allowed:
            raise UsageError(f"{value!r} is no {name}: one of {', '.join(allowed)}")
        return replace(claim, **{name: value}), (name,)  # type: ignore[arg-type]

    return change


def _place(claim: Claim, value: object, page: Page) -> Changed:
    place = PlaceSaid(found := page.find(value, "a place"), _entry(found.exact, claim, page)) if value is not None else None
    return replace(claim, place=place), ("place",)


def _entry(words: str, claim: Claim, page: Page) -> Place | None:
    """The gazetteer's place in the words: the longest name among them, of several in the country that the claim was set in."""
    known = claim.place.entry.country if claim.place and claim.place.entry else None
    parts = words.split()
    for length in range(len(parts), 0, -1):
        for start in range(len(parts) - length + 1):
            name = " ".join(parts[start : start + length]).strip(",.;:")
            if name[:1].isupper() and (found := page.places_named(name)):
                return next((place for place in found if place.country == known), found[0])
    return None


def _time(claim: Claim, value: object, page: Page) -> Changed:
    before = claim.time.interval if claim.time else UNKNOWN
    span = page.find(value, "a time") if value is not None else None
    return replace(claim, time=TimeSaid(span, before) if span or before.is_known else None), ("time",)


def _time_iso(claim: Claim, value: object, _: Page) -> Changed:
    span = claim.time.span if claim.time else None
    interval = interval_of(str(value)) if value is not None else UNKNOWN
    return replace(claim, time=TimeSaid(span, interval) if span or interval.is_known else None), ("time",)


def _condition(claim: Claim, value: object, page: Page) -> Changed:
    return replace(claim, condition=page.find(value, "a condition") if value is not None else None), ("condition",)


def _fields(claim: Claim, value: object, page: Page) -> Changed:
    answers = tuple(_answer(one, page) for one in _listed(value))
    return replace(claim, answers=answers), ("fields",)


def _with_answers(claim: Claim, field: str, value: object, page: Page) -> Claim:
    said = [{"value": one} if isinstance(one, str) else one for one in _listed(value)]
    if any(not isinstance(one, dict) for one in said):
        raise UsageError(f"{field} is answered by an object, or a name's words")
    new = tuple(_answer({**one, "field": field}, page) for one in said if isinstance(one, dict))
    return replace(claim, answers=(*(answer for answer in claim.answers if answer.field != field), *new))


def _listed(value: object) -> Sequence[object]:
    return [] if value is None else value if isinstance(value, (list, tuple)) else [value]


def _answer(value: object, page: Page) -> Answer:
    if not isinstance(value, Mapping) or value.get("field") not in (*COUNT_FIELDS, *NAME_FIELDS):
        raise UsageError(f"{value!r} answers no field of the guidelines")
    field = value["field"]
    strange = set(value) - (COUNT_PARTS if field in COUNT_FIELDS else NAME_PARTS)
    if strange:
        raise UsageError(f"an answer to {field} has no {min(strange)}")
    if field in NAME_FIELDS:
        return Name(field, str(value.get("value")), page.find(value.get("value"), field), "judged")
    return _count(field, value, page)


def _count(field: str, value: Mapping[str, Any], page: Page) -> Count:
    low, high = (value.get(name) for name in NUMBERS)
    if any(number is not None and (type(number) is not int or not 0 <= number <= MOST) for number in (low, high)):
        raise UsageError(f"{field} is counted in whole numbers")
    if (low is None and high is None) or (low is not None and high is not None and low > high):
        raise UsageError(f"{field} needs a least or a greatest number, the least no more than the greatest")
    if value.get("period") not in (None, "day", "cumulative"):
        raise UsageError("a period is a day or cumulative")
    before = next((count for count in page.before if count.field == field), None)
    return Count(
        field=field,
        min=low,
        max=high,
        approx=bool(value.get("approx")),
        of=page.counted(value.get("of"), f"whom or what {field} counts"),
        by=page.counted(value.get("by"), "the means"),
        derived=bool(value.get("derived")),
        category=_word(value.get("category")),
        period=value.get("period"),
        part_of=_word(value.get("part_of")),
        span=before.span if before else None,
        rule="judged",
    )


def _word(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise UsageError(f"{value!r} is no word")
    return value or None


CHANGES: dict[str, Callable[[Claim, Any, Page], Changed]] = {
    "quote": _quote,
    "chain": _chain,
    "act": _one_of("act", get_args(Act)),
    "polarity": _one_of("polarity", get_args(Polarity)),
    "event": _one_of("event", EVENTS),
    "fields": _fields,
    "place": _place,
    "time": _time,
    "time_iso": _time_iso,
    "condition": _condition,
}
