"""What speaks for two claims of different documents being of one happening, or against: aspects, each in a word. All symmetric.

data/incident_weights.tsv weighs each word of an aspect, and each combination named in CROSSED.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counterclaim.fields.places_compared import relate_places
from counterclaim.incident.facts import Facts, event_beside
from counterclaim.incident.page import Page, Told
from counterclaim.incident.words import amount, either, meeting, share, when

SHARES = (0.1, 0.2, 0.35, 0.6, 0.85)
ALIKE = (0.001, 0.1, 0.2, 0.35, 0.6)
EARLY = (1, 2, 4, 8, 16)


@dataclass(frozen=True)
class Apart:
    """Two claims of two documents."""

    page: Page
    pages: Page
    a: Told
    b: Told

    @property
    def one(self) -> Facts:
        """That of the first document."""
        return self.a.facts

    @property
    def other(self) -> Facts:
        """That of the second."""
        return self.b.facts

    def ends(self, mine: float, theirs: float, bounds: tuple[float, ...]) -> str:
        """Two amounts, the lower first."""
        low, high = sorted((mine, theirs))
        return f"{amount(low, bounds)} and {amount(high, bounds)}"

    @property
    def alike(self) -> tuple[float, float]:
        """How much of each one's telling words the other has, the lower share first."""
        mine = share(self.one.words, self.one.words & self.other.words, self.page.rarity, self.one.words)
        theirs = share(self.other.words, self.one.words & self.other.words, self.pages.rarity, self.other.words)
        low, high = sorted((mine, theirs))
        return low, high


def event(x: Apart) -> str:
    """Whether their event types are the same, or of one kind; what is shot down is part of the strike that it stops."""
    mine, theirs = x.one.claim.event, x.other.claim.event
    if event_beside(mine, theirs) == theirs or event_beside(theirs, mine) == mine:
        return "same"
    return "kind" if x.one.family == x.other.family else "other"


def voice(x: Apart) -> str:
    """Whose they are."""
    if x.one.root == x.other.root:
        return "one" if x.one.root else "publishers"
    return "two" if x.one.root and x.other.root else "one publisher"


Aspect = Callable[[Apart], str]
ASPECTS: dict[str, Aspect] = {
    "place": lambda x: str(relate_places(x.one.claim.place, x.other.claim.place)),
    "place in mind": lambda x: str(relate_places(x.a.place, x.b.place)),
    "says place": lambda x: either(x.one.claim.place is not None, x.other.claim.place is not None),
    "time": lambda x: when(x.one.days, x.other.days),
    "time in mind": lambda x: when(x.a.days, x.b.days),
    "says time": lambda x: either(x.one.says_time, x.other.says_time),
    "has time": lambda x: either(x.one.days is not None, x.other.days is not None),
    "period": lambda x: either(x.one.is_long, x.other.is_long),
    "event": event,
    "kinds": lambda x: " and ".join(sorted((x.one.family, x.other.family))),
    "words": lambda x: amount((x.alike[0] * x.alike[1]) ** 0.5, ALIKE),
    "words, less": lambda x: amount(x.alike[0], ALIKE),
    "words, more": lambda x: amount(x.alike[1], ALIKE),
    "words shared": lambda x: amount(len(x.one.words & x.other.words), (1, 2, 3, 5)),
    "proper names": lambda x: meeting(x.one.proper, x.other.proper),
    "patients": lambda x: meeting(x.one.patients, x.other.patients),
    "actor": lambda x: meeting(x.one.names("actor"), x.other.names("actor")),
    "target": lambda x: meeting(x.one.names("target"), x.other.names("target")),
    "weapon": lambda x: meeting(x.one.names("weapon"), x.other.names("weapon")),
    "figures": lambda x: "shared" if x.one.figures & x.other.figures else "none",
    "voice": voice,
    "reaction": lambda x: either(x.one.is_attitude, x.other.is_attitude),
    "whole war": lambda x: either(x.one.is_whole_war, x.other.is_whole_war),
    "repeated": lambda x: either(x.one.is_repeated, x.other.is_repeated),
    "harm alone": lambda x: either(x.one.is_bare_harm, x.other.is_bare_harm),
    "where told": lambda x: x.ends(x.a.number, x.b.number, EARLY),
    "claims": lambda x: x.ends(len(x.page), len(x.pages), (6, 11, 19, 31)),
    "event's share": lambda x: x.ends(
        x.page.events[x.one.claim.event] / len(x.page), x.pages.events[x.other.claim.event] / len(x.pages), SHARES
    ),
    "day's share": lambda x: x.ends(x.page.days[x.one.days] / len(x.page), x.pages.days[x.other.days] / len(x.pages), SHARES),
}
CROSSED: tuple[tuple[str, ...], ...] = (
    ("event", "place", "time"),
    ("event", "place in mind", "time in mind"),
    ("place", "time"),
    ("place in mind", "time"),
    ("event", "time"),
    ("event", "words"),
    ("place", "words"),
    ("time", "words"),
    ("place in mind", "words"),
    ("event", "place", "words"),
    ("time", "says time"),
    ("repeated", "time"),
    ("whole war", "event"),
    ("where told", "event"),
    ("where told", "place in mind"),
    ("event's share", "event"),
    ("day's share", "time"),
    ("place", "proper names"),
    ("target", "event"),
    ("event", "kinds"),
)
