"""What claims are about, and how they stand to one another."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from counterclaim.hypertext import element
from counterclaim.model.moment import UNKNOWN, Interval

RelationKind = Literal["agrees", "contradicts", "updates", "differs_in_scope", "denies", "responds"]


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed link between two claims, by id: for updates, denies and responds `a` is the later, denying or answering one.

    `field` is what they agree or part on, `reason` one plain sentence, `rule` what fired.
    """

    a: str
    b: str
    kind: RelationKind
    field: str | None
    reason: str
    rule: str


@dataclass(frozen=True, slots=True)
class Membership:
    """Why a claim is of its incident: `reason` in a sentence.

    `beside` is the claim of the incident that it is likeliest to be of one happening with, `score` how likely, and `signals` what
    that is weighed from, the heaviest first (above nought it speaks for one happening). None and empty where it stands alone, where
    only a relation ties it to the rest, or where an analyst put it there.
    """

    claim: str
    reason: str
    score: float | None = None
    beside: str | None = None
    signals: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Incident:
    """A happening in a time and place that claims are about; its id comes from its smallest claim id.

    `members` says of each claim why it is here, in the order of `claims`; empty where that was not worked out.
    """

    claims: tuple[str, ...]
    title: str
    kind: Literal["happening", "series", "policy"] = "happening"
    place: str | None = None
    when: Interval = UNKNOWN
    members: tuple[Membership, ...] = ()

    @property
    def id(self) -> str:
        """Hexadecimal, 16 digits."""
        return hashlib.sha256(("incident\n" + min(self.claims)).encode()).hexdigest()[:16]

    def _repr_html_(self) -> str:
        parts = (self.kind, self.place or "place unknown", self.when.edtf or "time unknown", f"{len(self.claims)} claims", self.id)
        return element("p", element("b", self.title), " ", element("small", " · ".join(parts)))
