"""A document's claims in its order, each with what a reader has in mind on coming to it: the place and day last said."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from counterclaim.fields.places_compared import PlaceRelation, relate_places
from counterclaim.fields.times_compared import Days
from counterclaim.incident.facts import Facts
from counterclaim.model.claim import Claim, PlaceSaid

ELSEWHERE = frozenset({"apart", "unknown"})


@dataclass(frozen=True)
class Told:
    """A claim at its place in the document, with the place and the day that hold there unless it says its own."""

    facts: Facts
    number: int
    place: PlaceSaid | None
    days: Days | None
    since_place: int  # how many claims ago a place was last said


class Page:
    """The claims of one document, in its order."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        ordered = sorted(claims, key=lambda c: (c.quote.start, c.quote.end, c.ordinal))
        self.told = list(_told([Facts(claim) for claim in ordered]))
        self._between: dict[tuple[str, object], list[int]] = {}

    def __len__(self) -> int:
        return len(self.told)

    @cached_property
    def events(self) -> Counter[str]:
        """How many claims tell of each event type."""
        return Counter(told.facts.claim.event for told in self.told)

    @cached_property
    def days(self) -> Counter[Days | None]:
        """How many claims have each time."""
        return Counter(told.facts.days for told in self.told)

    @cached_property
    def rarity(self) -> dict[str, float]:
        """How telling each word is here: the fewer claims have it, the more."""
        having = Counter(word for told in self.told for word in told.facts.words)
        return {word: math.log(1 + len(self) / count) for word, count in having.items()}

    @cached_property
    def places(self) -> list[list[PlaceRelation | None]]:
        """How the place of each claim lies to that of each."""
        said = [told.facts.claim.place for told in self.told]
        return [[relate_places(a, b) for b in said] for a in said]

    def between(self, a: Told, b: Told, what: str) -> int:
        """How many of the claims between two are so: "kinds" other than theirs, "publisher", "own times", "days" other than b's."""
        span = a.number + 1, b.number
        if what == "kinds":
            kinds = {a.facts.family, b.facts.family}
            return span[1] - span[0] - sum(self._count(span, ("family", kind)) for kind in kinds)
        if what == "days":
            return self._count(span, ("dated", None)) - (self._count(span, ("day", b.facts.days)) if b.facts.days else 0)
        return self._count(span, (what, None))

    def between_places(self, a: Told, b: Told, of: Told, relations: frozenset[str]) -> int:
        """How many of the claims between two lie so to the place of one."""
        return self._count((a.number + 1, b.number), (",".join(sorted(relations)), of.number))

    def _count(self, span: tuple[int, int], key: tuple[str, object]) -> int:
        if key not in self._between:
            self._between[key] = [0, *accumulate(self._holds(key, told) for told in self.told)]
        sums = self._between[key]
        return sums[span[1]] - sums[span[0]]

    def _holds(self, key: tuple[str, object], told: Told) -> bool:
        what, value = key
        facts = told.facts
        if what in {"family", "day"}:
            return (facts.family if what == "family" else facts.days) == value
        if what in {"dated", "own times", "publisher"}:
            return {"dated": facts.days is not None, "own times": facts.says_time, "publisher": not facts.root}[what]
        assert isinstance(value, int)
        return self.places[value][told.number] in what.split(",")


def _told(facts: Sequence[Facts]) -> Iterable[Told]:
    place, days, since = None, None, len(facts)
    for number, one in enumerate(facts):
        since += 1
        if one.claim.place is not None:
            place, since = one.claim.place, 0
        if one.says_time and one.days:
            days = one.days
        yield Told(one, number, place, one.days or days, since)
