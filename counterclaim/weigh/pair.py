"""Two claims side by side: who says them, where and when what they tell of was."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from counterclaim.fields.parties import are_opposed, side_of
from counterclaim.fields.places_compared import PlaceRelation, relate_places
from counterclaim.fields.times_compared import TimeRelation, days_of, is_long, relate_times
from counterclaim.lexicon.voices import find_voice
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation, RelationKind

FUTURE = frozenset({"threaten", "promise", "predict", "demand"})


@lru_cache(maxsize=10_000)
def root_of(claim: Claim) -> str:
    """The voice that a claim begins with, by its canonical name where it is known; the document's own is told by its document."""
    if not claim.chain:
        return f"document {claim.document}"
    voice = find_voice(claim.chain[0].name)
    return voice.name if voice else " ".join(claim.chain[0].name.lower().split())


@lru_cache(maxsize=10_000)
def side_of_root(claim: Claim) -> str | None:
    """The side that the claim's first voice stands on, if known."""
    voice = find_voice(claim.chain[0].name) if claim.chain else None
    return side_of(voice) if voice else None


def who(claim: Claim) -> str:
    """The claim's first voice, as a sentence names it."""
    return " ".join(claim.chain[0].name.split()) if claim.chain else "the publisher"


def order(claim: Claim) -> tuple[str, int, int, int]:
    """The claims' fixed order: by document, then as they stand in it."""
    return claim.document, claim.quote.start, claim.quote.end, claim.ordinal


@dataclass(frozen=True)
class Pair:
    """Two claims, `one` before `other` in the fixed order, so that it does not matter which was handed in first."""

    one: Claim
    other: Claim

    @classmethod
    def of(cls, a: Claim, b: Claim) -> Pair:
        """The pair in its fixed order."""
        return cls(*sorted((a, b), key=order))

    @property
    def in_one_document(self) -> bool:
        """Whether one document says both."""
        return self.one.document == self.other.document

    @cached_property
    def in_one_voice(self) -> bool:
        """Whether both begin with the same voice."""
        return root_of(self.one) == root_of(self.other)

    @cached_property
    def are_opposed(self) -> bool:
        """Whether their voices are known to stand on opposed sides."""
        one, other = ({side} if (side := side_of_root(claim)) else set() for claim in (self.one, self.other))
        return are_opposed(frozenset(one), frozenset(other))

    @cached_property
    def places(self) -> PlaceRelation | None:
        """How their places lie to one another."""
        return relate_places(self.one.place, self.other.place)

    @cached_property
    def times(self) -> TimeRelation | None:
        """How their times lie to one another."""
        one, other = (days_of(c.time.interval if c.time else None) for c in (self.one, self.other))
        return relate_times(one, other) if one and other else None

    @property
    def has_a_period(self) -> bool:
        """Whether just one of them tells of a period."""
        long = [is_long(days_of(c.time.interval if c.time else None)) for c in (self.one, self.other)]
        return long[0] != long[1]

    def relate(self, kind: RelationKind, field: str | None, reason: str, rule: str) -> Relation:
        """A relation without direction."""
        return Relation(self.one.id, self.other.id, kind, field, reason, rule)
