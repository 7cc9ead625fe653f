"""The figures of two claims in one field, laid side by side, and what a rule finds in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.fields import BY_NAME
from counterclaim.fields.categories import group_of
from counterclaim.fields.numbers import show_count
from counterclaim.model.claim import Claim, Count
from counterclaim.model.incident import RelationKind
from counterclaim.weigh.pair import Pair, who

TOLLS = frozenset("killed injured casualties missing detained displaced".split())
BREADTH = {"people": 0, "civilians": 1}
KIN = re.compile(
    r"\b(?:he|she|my|his|her|their|(?:grand)?(?:father|mother|son|daughter)s?|brothers?|sisters?|wife|husband|uncle|aunt)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Compared:
    """Two claims' figures in one field: the count that each gives for the whole, and all that it gives."""

    pair: Pair
    field: str
    a: Count
    b: Count
    all_a: Sequence[Count]
    all_b: Sequence[Count]

    @property
    def shown(self) -> str:
        """Both figures, for a sentence."""
        return f"{show_count(self.a)} {self.field} ({who(self.pair.one)}) and {show_count(self.b)} ({who(self.pair.other)})"

    @property
    def low(self) -> tuple[Claim, Claim]:
        """The claims with the lower figure and the higher."""
        lower_first = size_of(self.a) <= size_of(self.b)
        return (self.pair.one, self.pair.other) if lower_first else (self.pair.other, self.pair.one)

    @property
    def sides(self) -> tuple[tuple[Claim, Count], tuple[Claim, Count]]:
        """Each claim with its figure."""
        return (self.pair.one, self.a), (self.pair.other, self.b)

    @property
    def verdict(self) -> str | None:
        """What the field says of the two, place and time left out."""
        return BY_NAME[self.field].relate(self.a, self.b)


@dataclass(frozen=True)
class Finding:
    """What a rule finds: a kind of relation (None: nothing is to be said) and why. `later` is the later claim of an update."""

    kind: RelationKind | None
    reason: str = ""
    later: Claim | None = None


SILENCE = Finding(None)


def whole_of(counts: Sequence[Count]) -> Count:
    """The count that a claim gives for the whole: no part of another, of the widest group, the largest."""
    whole = [c for c in counts if c.part_of is None] or list(counts)
    return min(whole, key=lambda c: (BREADTH.get(group_of(c.of), 2), -size_of(c), whole.index(c)))


def size_of(count: Count) -> int:
    """The number to order figures by: the least it can be, else the most."""
    return count.min if count.min is not None else (count.max or 0)


def is_kin(words: str | None) -> bool:
    """Whether the words of a count name certain persons by their family: "his father and younger brother"."""
    return bool(KIN.search(words or ""))
