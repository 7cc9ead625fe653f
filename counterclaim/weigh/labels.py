"""All that a claim says, as the JSON values that a judgement keeps, and back: every word is looked for in the text anew (law 1)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from counterclaim.errors import SpanError
from counterclaim.model.attribution import Mention
from counterclaim.model.claim import Answer, Claim, Count, Name, PlaceSaid, TimeSaid
from counterclaim.model.moment import Interval
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.weigh.anchoring import nearest

PARTS = ("quote", "chain", "act", "polarity", "event", "place", "time", "condition")  # beside the fields answered
ALL = "*"  # every part, as of a claim that was accepted or added
LEFT_OUT = ("document", "rules", "attribution")  # what the text and its extractor say, not the analyst


@dataclass(frozen=True, slots=True)
class Decision:
    """A claim as it was decided to be, and which parts of it were: of PARTS, a field's name, `fields` for all answers, or ALL."""

    labels: Mapping[str, Any]
    parts: tuple[str, ...]

    def as_value(self) -> str:
        """What a judgement keeps."""
        return json.dumps({"set": list(self.parts), "labels": self.labels}, ensure_ascii=False, sort_keys=True)

    @classmethod
    def of(cls, value: str) -> Decision:
        """The decision that a judgement keeps."""
        found = json.loads(value)
        return cls(found["labels"], tuple(found["set"]))


def labels_of(claim: Claim) -> dict[str, Any]:
    """What a claim says, by the names of its parts."""
    return {name: value for name, value in asdict(claim).items() if name not in LEFT_OUT}


def claim_of(labels: Mapping[str, Any], document: str, text: str, quote: Span) -> Claim:
    """The claim with these labels whose quote stands at `quote`; SpanError where other words of it do not stand in the text."""
    words = _Words(text, quote.start - labels["quote"]["start"])
    place, time = labels["place"], labels["time"]
    return Claim(
        document=document,
        quote=quote,
        chain=tuple(Mention(mention["name"], words.at(mention["span"])) for mention in labels["chain"]),
        act=labels["act"],
        polarity=labels["polarity"],
        event=labels["event"],
        answers=tuple(_answer(answer, words) for answer in labels["answers"]),
        place=PlaceSaid(words.sure(place["span"]), Place(**place["entry"]) if place["entry"] else None) if place else None,
        time=TimeSaid(words.at(time["span"]), Interval(**time["interval"])) if time else None,
        condition=words.at(labels["condition"]),
        ordinal=labels["ordinal"],
    )


def laid(claim: Claim, decided: Claim, parts: Iterable[str]) -> Claim:
    """The claim with these parts as they were decided, and the rest as it was."""
    wanted = set(parts)
    same = {name: getattr(decided, name) for name in PARTS if name in wanted or ALL in wanted}
    if wanted & {ALL, "fields"}:
        return replace(claim, answers=decided.answers, **same)
    order = dict.fromkeys(answer.field for answer in (*claim.answers, *decided.answers))
    answers = (a for name in order for a in (decided if name in wanted else claim).answers if a.field == name)
    return replace(claim, answers=tuple(answers), **same)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text in which words are found at the place they had, moved by as much as the quote has moved, or next to it."""

    text: str
    moved: int

    def at(self, value: Mapping[str, Any] | None) -> Span | None:
        return self.sure(value) if value else None

    def sure(self, value: Mapping[str, Any]) -> Span:
        found = nearest(value["exact"], self.text, value["start"] + self.moved)
        if found is None:
            raise SpanError(f"the text does not have the words {value['exact']!r}")
        return found


def _answer(value: Mapping[str, Any], words: _Words) -> Answer:
    said = {**value, "span": words.at(value["span"])}
    return Name(**said) if "value" in value else Count(**said)
