"""A ledger of any size, made up: reports of line after line `SOURCE said N people were killed in PLACE on DAY.`

Nothing in it happened, nobody in it lives. It is as lumpy as a real one: a few places have most of the claims, voices quote each
other, and half of all incidents hold a contradiction.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from counterclaim.archive import Handed
from counterclaim.language.analysis import Analysis, PlaceMention
from counterclaim.ledger import Ledger, Outside
from counterclaim.model.attribution import Attribution, Mention
from counterclaim.model.capture import Capture
from counterclaim.model.claim import Claim, Count, PlaceSaid, TimeSaid
from counterclaim.model.document import Document
from counterclaim.model.incident import Incident, Relation
from counterclaim.model.moment import Interval
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.read import document_of

A_REPORT = 10  # claims
AN_INCIDENT = 25  # claims, on the average
FIRST = date(2026, 1, 1)
PLACES = 60
SYLLABLES = ("or", "lin", "ta", "ves", "mar", "dun", "kel", "bo", "ris", "nok")
LINE = re.compile(
    r"^(?P<source>[^\n]+?)(?P<cue> said )(?P<quote>(?P<n>\d+) (?P<of>people|soldiers|children) were (?P<field>killed|injured) in "
    r"(?P<place>\w+) on (?P<day>[\d-]+))\.$",
    re.M,
)


@dataclass(frozen=True)
class MadeReading:
    """What is read out of one made report."""

    document: Document
    analysis: Analysis
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    refused: int = 0


class MadeStages:
    """Stages that read made reports, and need no model: what is claimed of one place on one day is one incident."""

    CODE_VERSION = "made-1"

    def read_capture(self, capture: Capture) -> MadeReading:
        """The claims of the report, a line each."""
        document = document_of(capture)
        found = [_read_line(document, number, match) for number, match in enumerate(LINE.finditer(document.text))]
        places = tuple(PlaceMention(0, 1, c.place.span, c.place.entry) for _, c in found if c.place)
        attributions, claims = tuple(a for a, _ in found), tuple(c for _, c in found)
        return MadeReading(document, Analysis(document.text, (), (), places=places), attributions, claims)

    def relations_between(self, claims: Sequence[Claim]) -> tuple[Relation, ...]:
        """Each claim of an incident with the next that counts the same."""
        found = []
        for group in _grouped(claims).values():
            for one, other in pairwise(group):
                a, b = one.counts[0], other.counts[0]
                if (a.field, a.of) == (b.field, b.of):
                    kind = "agrees" if a.min == b.min else "contradicts"
                    found.append(Relation(one.id, other.id, kind, a.field, f"{a.min} and {b.min}", "made"))  # type: ignore[arg-type]
        return tuple(found)

    def incidents_from(self, claims: Sequence[Claim], relations: Sequence[Relation]) -> tuple[Incident, ...]:
        """An incident for each place and day."""
        return tuple(
            Incident(tuple(c.id for c in group), f"attack on {place}", place=place, when=Interval(day, day, "day", day))
            for (place, day), group in _grouped(claims).items()
        )


def make_ledger(address: str, claims: int, seed: int = 1) -> Ledger:
    """A ledger at the path or URL with so many claims (to the next ten), the same for the same seed."""
    ledger = Ledger(address, stages=MadeStages())
    lines = "\n".join(json.dumps(report) for report in reports(claims, seed))
    ledger.add(Handed(lines.encode(), "made.jsonl"), Outside(now=lambda: datetime(2026, 12, 1, tzinfo=UTC)))
    return ledger


def reports(claims: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """The reports as articles."""
    chance = random.Random(seed)
    days = max(1, claims // AN_INCIDENT // (PLACES // 4))
    names = sorted({"".join(chance.sample(SYLLABLES, 3)).capitalize() for _ in range(4 * PLACES)})[:PLACES]
    shares = [1 / (rank + 1) for rank in range(len(names))]
    for number in range(-(-claims // A_REPORT)):
        day = FIRST + timedelta(days=number * days // -(-claims // A_REPORT))
        lines = [_line(chance, chance.choices(names, shares)[0], day) for _ in range(A_REPORT)]
        yield {
            "url": f"https://courier.invalid/{number}",
            "text": "\n".join(lines),
            "published": (day + timedelta(days=1)).isoformat(),
            "publisher": f"Courier {chance.randrange(40)}",
        }


def _line(chance: random.Random, place: str, day: date) -> str:
    who = chance.choice(("governor", "ministry", "hospital", "residents", "monitors"))
    what = chance.choice(("killed", "killed", "injured"))
    of = chance.choice(("people", "people", "soldiers", "children"))
    return f"The {place} {who} said {chance.randrange(1, 30)} {of} were {what} in {place} on {day}."


def _read_line(document: Document, number: int, match: re.Match[str]) -> tuple[Attribution, Claim]:
    def span(group: str) -> Span:
        return Span.of(document.text, *match.span(group))

    chain = (Mention(match["source"], span("source")),)
    said = Attribution((span("source"),), (span("cue"),), (span("quote"),), chain, "say", "made")
    figure = int(match["n"])
    count = Count(match["field"], figure, figure, of=match["of"], category=match["of"], span=span("n"), rule="made")
    when = TimeSaid(span("day"), Interval(match["day"], match["day"], "day", match["day"]))
    where = PlaceSaid(span("place"), _place(match["place"]))
    claim = Claim(document.id, span("quote"), chain, "assert", "+", "air_strike", (count,), where, when, None, 0, number, ("made",))
    return said, claim


def _place(name: str) -> Place:
    """Somewhere at sea: made places are nowhere on land."""
    number = sum(ord(letter) * (at + 1) for at, letter in enumerate(name))
    return Place(number, name, "XX", None, -30.0 - number % 20, -20.0 + number % 17, "town", "settlement")


def _grouped(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.place and claim.time:
            found[claim.place.span.exact, claim.time.interval.edtf or ""].append(claim)
    return found
