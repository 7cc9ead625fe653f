"""What speaks for two claims of one document being of one happening, or against: aspects, each in a word.

data/incident_weights.tsv weighs each word of an aspect, and each combination named in CROSSED.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counterclaim.fields.places_compared import relate_places
from counterclaim.incident.facts import Facts, event_beside
from counterclaim.incident.page import ELSEWHERE, Page, Told
from counterclaim.incident.words import amount, both, meeting, share, some, when

HERE = frozenset({"same"})
GAPS = (5, 60, 150, 400, 1000)
STEPS = (2, 3, 4, 6, 9, 14)
FEW = (1, 2, 3, 6)
SHARES = (0.1, 0.2, 0.35, 0.6, 0.85)
ALIKE = (0.001, 0.1, 0.2, 0.35, 0.6)


@dataclass(frozen=True)
class Two:
    """Two claims of a document, `a` before `b`."""

    page: Page
    a: Told
    b: Told

    @property
    def one(self) -> Facts:
        """The first."""
        return self.a.facts

    @property
    def other(self) -> Facts:
        """The second."""
        return self.b.facts


def event(x: Two) -> str:
    """Whether their event types are the same, or of one kind; what is shot down is part of the strike that it stops."""
    mine, theirs = x.one.claim.event, x.other.claim.event
    if event_beside(mine, theirs) == theirs or event_beside(theirs, mine) == mine:
        return "same"
    return "kind" if x.one.family == x.other.family else "other"


def figures(x: Two) -> str:
    """Whether a number is told again, or another for the same."""
    if x.one.figures & x.other.figures:
        return "again"
    rivals = {f for f, *_ in x.one.figures} & {f for f, *_ in x.other.figures}
    return "none" if not rivals else ("another by one voice" if x.one.root == x.other.root else "another")


def voice(x: Two) -> str:
    """Whose they are."""
    if x.one.root == x.other.root:
        return "one" if x.one.root else "publisher"
    return "two" if x.one.root and x.other.root else ("then publisher" if x.one.root else "first publisher")


def flags(facts: Facts) -> str:
    """How the claim leans on others, by its words."""
    if facts.points_back:
        return "points back"
    return "another" if facts.says_another else ("harm alone" if facts.is_bare_harm else "none")


Aspect = Callable[[Two], str]
ASPECTS: dict[str, Aspect] = {
    "steps": lambda x: amount(x.b.number - x.a.number, STEPS),
    "gap": lambda x: amount(x.other.claim.quote.start - x.one.claim.quote.end, GAPS),
    "claims": lambda x: amount(len(x.page), (6, 11, 19, 31)),
    "first": lambda x: amount(x.a.number, (*FEW, 12)),
    "second": lambda x: amount(x.b.number, (*FEW, 12)),
    "place": lambda x: str(x.page.places[x.a.number][x.b.number]),
    "place in mind": lambda x: str(relate_places(x.a.place, x.b.place)),
    "says place": lambda x: both(x.one.claim.place is not None, x.other.claim.place is not None),
    "since place": lambda x: amount(x.b.since_place, FEW),
    "since place, first": lambda x: amount(x.a.since_place, FEW),
    "time": lambda x: when(x.one.days, x.other.days),
    "time in mind": lambda x: when(x.a.days, x.b.days),
    "says time": lambda x: both(x.one.says_time, x.other.says_time),
    "has time": lambda x: both(x.one.days is not None, x.other.days is not None),
    "period": lambda x: both(x.one.is_long, x.other.is_long),
    "event": event,
    "kind, first": lambda x: x.one.family,
    "kind, second": lambda x: x.other.family,
    "untyped": lambda x: both(x.one.claim.event == "other", x.other.claim.event == "other"),
    "words": lambda x: amount(share(x.one.words, x.other.words, x.page.rarity), ALIKE),
    "words of first": lambda x: amount(share(x.one.words, x.other.words, x.page.rarity, x.one.words), ALIKE),
    "words of second": lambda x: amount(share(x.one.words, x.other.words, x.page.rarity, x.other.words), ALIKE),
    "words shared": lambda x: amount(len(x.one.words & x.other.words), (1, 2, 3, 5)),
    "proper names": lambda x: meeting(x.one.proper, x.other.proper),
    "patients": lambda x: meeting(x.one.patients, x.other.patients),
    "actor": lambda x: meeting(x.one.names("actor"), x.other.names("actor")),
    "target": lambda x: meeting(x.one.names("target"), x.other.names("target")),
    "weapon": lambda x: meeting(x.one.names("weapon"), x.other.names("weapon")),
    "figures": figures,
    "counts": lambda x: both(bool(x.one.counted), bool(x.other.counted)),
    "voice": voice,
    "act, first": lambda x: x.one.claim.act,
    "act, second": lambda x: x.other.claim.act,
    "reaction": lambda x: both(x.one.is_attitude, x.other.is_attitude),
    "not so": lambda x: both(x.one.claim.polarity == "-", x.other.claim.polarity == "-"),
    "whole war": lambda x: both(x.one.is_whole_war, x.other.is_whole_war),
    "repeated": lambda x: both(x.one.is_repeated, x.other.is_repeated),
    "leans, first": lambda x: flags(x.one),
    "leans, second": lambda x: flags(x.other),
    "other kinds between": lambda x: amount(x.page.between(x.a, x.b, "kinds"), FEW),
    "other days between": lambda x: amount(x.page.between(x.a, x.b, "days"), FEW),
    "own times between": lambda x: amount(x.page.between(x.a, x.b, "own times"), FEW),
    "publisher between": lambda x: amount(x.page.between(x.a, x.b, "publisher"), FEW),
    "other places between, first": lambda x: amount(x.page.between_places(x.a, x.b, x.a, ELSEWHERE), FEW),
    "other places between, second": lambda x: amount(x.page.between_places(x.a, x.b, x.b, ELSEWHERE), FEW),
    "place again between, first": lambda x: some(x.page.between_places(x.a, x.b, x.a, HERE)),
    "place again between, second": lambda x: some(x.page.between_places(x.a, x.b, x.b, HERE)),
    "event's share, first": lambda x: amount(x.page.events[x.one.claim.event] / len(x.page), SHARES),
    "event's share, second": lambda x: amount(x.page.events[x.other.claim.event] / len(x.page), SHARES),
    "day's share, first": lambda x: amount(x.page.days[x.one.days] / len(x.page), SHARES),
    "day's share, second": lambda x: amount(x.page.days[x.other.days] / len(x.page), SHARES),
    "events told": lambda x: amount(len(x.page.events), (2, 3, 5, 8)),
    "days told": lambda x: amount(len(x.page.days), (2, 3, 5, 8)),
}
CROSSED: tuple[tuple[str, ...], ...] = (
    ("event", "place", "time"),
    ("steps", "event"),
    ("steps", "place in mind"),
    ("place in mind", "time in mind", "event"),
    ("steps", "voice"),
    ("kind, first", "kind, second"),
    ("steps", "says place", "says time"),
    ("place", "time"),
    ("steps", "other places between, second"),
    ("steps", "other days between"),
    ("figures", "voice"),
    ("time", "says time"),
    ("leans, second", "steps"),
    ("untyped", "steps"),
    ("steps", "other kinds between", "event"),
    ("repeated", "time"),
    ("leans, second", "event"),
    ("reaction", "steps"),
    ("place in mind", "steps", "event"),
    ("time in mind", "steps", "event"),
    ("says place", "has time", "steps"),
    ("words", "steps"),
    ("words", "event"),
    ("day's share, first", "day's share, second", "time"),
    ("event", "kind, first"),
    ("first", "steps"),
)
