"""A clause on its way to a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterclaim.claim.event import Typed
from counterclaim.language.clause import Clause
from counterclaim.model.attribution import Mention, Stance
from counterclaim.model.claim import Act, Answer, Polarity


@dataclass(frozen=True)
class Draft:
    """A clause with what it says, before the document's context settles the rest.

    `around` are the event types that clauses near by say in their own words, by how they stand to this one.
    """

    clause: Clause
    attribution: int | None
    stance: Stance | None
    chain: tuple[Mention, ...]
    act: Act
    polarity: Polarity
    typed: Typed
    answers: tuple[Answer, ...]
    rules: tuple[str, ...]
    around: Mapping[str, str] = field(default_factory=dict)
