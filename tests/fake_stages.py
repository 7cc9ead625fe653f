"""Stages for tests of the ledger: a line `SOURCE: N killed in PLACE on DATE` is a claim, and no language is analysed.

`residents > Shot: 4 killed in Taganrog on 2024-12-11` has a chain of two. Two claims in one place with different numbers contradict
each other; the claims of one place are one incident.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from counterclaim.errors import Unreadable
from counterclaim.language.analysis import Analysis, PlaceMention
from counterclaim.model.attribution import Attribution, Mention
from counterclaim.model.capture import Capture
from counterclaim.model.claim import Claim, Count, Name, PlaceSaid, TimeSaid
from counterclaim.model.document import Document
from counterclaim.model.incident import Incident, Relation
from counterclaim.model.moment import Interval
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.read import document_of

LINE = re.compile(
    r"^(?P<chain>[^:\n]+)(?P<cue>: )(?P<quote>(?P<n>\d+) (?P<field>killed|injured) in (?P<place>\w+)(?: on (?P<time>[\d-]+))?)",
    re.M,
)
TAGANROG = Place(484907, "Taganrog", "RU", "Rostov", 47.2362, 38.8969, "city", "settlement", 279056)


@dataclass(frozen=True)
class FakeReading:
    document: Document
    analysis: Analysis
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    refused: int = 0


@dataclass(frozen=True)
class FakeStages:
    """`shift` moves every quote by so many characters without moving its words, to break law 1; `buggy` stages fail at "bug"."""

    CODE_VERSION: str = "fake-1"
    act: str = "assert"
    shift: int = 0
    buggy: bool = True

    def read_capture(self, capture: Capture) -> FakeReading:
        document = document_of(capture)
        if "unreadable" in document.text:
            raise Unreadable(capture.origin, "says it is")
        if self.buggy and "bug" in document.text:
            raise ZeroDivisionError("a bug in a stage")
        found = [self._found(document, i, match) for i, match in enumerate(LINE.finditer(document.text))]
        places = tuple(PlaceMention(0, 1, claim.place.span, claim.place.entry) for _, claim in found if claim.place)
        analysis = Analysis(document.text, (), (), places=places)
        return FakeReading(document, analysis, tuple(a for a, _ in found), tuple(c for _, c in found))

    def _found(self, document: Document, index: int, match: re.Match[str]) -> tuple[Attribution, Claim]:
        text = document.text
        names = match["chain"].split(" > ")
        at = [match.start("chain") + match["chain"].index(name) for name in names]
        chain = tuple(Mention(name, Span.of(text, start, start + len(name))) for name, start in zip(names, at, strict=True))
        quote = Span.of(text, *match.span("quote"))
        attribution = Attribution(
            (Span.of(text, *match.span("chain")),), (Span.of(text, *match.span("cue")),), (quote,), chain, "say", "colon"
        )
        number = Span.of(text, *match.span("n"))
        day = match["time"]
        answers = (
            Count(match["field"], int(match["n"]), None, of="people", span=number, rule="digits"),
            Name("target", match["place"], rule="place"),
        )
        place = Span.of(text, *match.span("place"))
        time = TimeSaid(Span.of(text, *match.span("time")), Interval(day, day, "day", day)) if day else None
        said = PlaceSaid(place, TAGANROG if place.exact == "Taganrog" else None)
        claim = Claim(document.id, quote, chain, self.act, "+", "bombing", answers, said, time, None, 0, index, ("colon",))  # type: ignore[arg-type]
        if self.shift:
            moved = Span(quote.start + self.shift, quote.end + self.shift, quote.exact)
            claim = replace(claim, quote=moved)
        return attribution, claim

    def relations_between(self, claims: Sequence[Claim]) -> tuple[Relation, ...]:
        return tuple(
            Relation(a.id, b.id, "contradicts", "killed", f"{a.counts[0].min} and {b.counts[0].min}", "counts differ")
            for a, b in combinations(claims, 2)
            if _place(a) == _place(b) and a.counts and b.counts and a.counts[0].min != b.counts[0].min
        )

    def incidents_from(self, claims: Sequence[Claim], relations: Sequence[Relation]) -> tuple[Incident, ...]:
        by_place = defaultdict(list)
        for claim in claims:
            by_place[_place(claim)].append(claim.id)
        return tuple(Incident(tuple(ids), f"Bombing in {place}", place=place) for place, ids in by_place.items())


def _place(claim: Claim) -> str:
    return claim.place.span.exact if claim.place else ""
