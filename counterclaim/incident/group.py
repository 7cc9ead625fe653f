"""A group of claims that are taken to speak of one happening, with what they say together."""

from __future__ import annotations

from collections import Counter

from counterclaim.fields.times_compared import Days
from counterclaim.incident.facts import Facts
from counterclaim.model.claim import Claim


class Group:
    """Claims of one document in its order. What they say together is kept up to date as claims are added."""

    def __init__(self) -> None:
        self.members: list[Facts] = []
        self.places: list[Facts] = []  # the members that say where
        self.last = -1  # the number of the last member among the document's claims
        self.opens = False  # whether it holds the document's first claim
        self.events: Counter[str] = Counter()
        self.times: Counter[Days] = Counter()
        self.words: set[str] = set()
        self.figures: set[tuple[str, int | None, int | None]] = set()
        self.roots: set[str] = set()
        self.patients: set[str] = set()
        self.proper: set[str] = set()
        self._names: dict[str, set[str]] = {}

    def add(self, facts: Facts, number: int) -> None:
        """Take in the document's claim of that number."""
        self.members.append(facts)
        self.opens |= number == 0
        self.last = number
        self.events[facts.claim.event] += 1
        if facts.claim.place is not None:
            self.places.append(facts)
        if facts.days is not None:
            self.times[facts.days] += 1
        self.words |= facts.words
        self.figures |= facts.figures
        self.roots.add(facts.root)
        self.patients |= facts.patients
        self.proper |= facts.proper
        for field in ("actor", "target", "weapon"):
            self._names.setdefault(field, set()).update(facts.names(field))

    @property
    def document(self) -> str:
        """The document of its claims."""
        return self.members[0].claim.document

    @property
    def claims(self) -> list[Claim]:
        """Its claims, in the document's order."""
        return [facts.claim for facts in self.members]

    @property
    def event(self) -> str:
        """Its commonest event type; of equals the first."""
        return self.events.most_common(1)[0][0]

    @property
    def days(self) -> Days | None:
        """Its commonest time; of equals the first."""
        return self.times.most_common(1)[0][0] if self.times else None

    @property
    def is_whole_war(self) -> bool:
        """Whether one of its claims tells of a whole war."""
        return any(facts.is_whole_war for facts in self.members)

    @property
    def is_repeated(self) -> bool:
        """Whether most of its claims tell of what goes on or comes again."""
        return sum(facts.is_repeated for facts in self.members) * 2 > len(self.members)

    def names(self, field: str) -> set[str]:
        """The stems of what its claims name in a field."""
        return self._names.get(field, set())
