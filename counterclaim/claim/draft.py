"""A clause on its way to a claim."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.claim.event import Typed
from counterclaim.language.clause import Clause
from counterclaim.model.attribution import Mention, Stance
from counterclaim.model.claim import Act, Answer, Polarity


@dataclass(frozen=True)
class Draft:
    """A clause with what it says, before the document's context settles the rest."""

    clause: Clause
    attribution: int | None
    stance: Stance | None
    chain: tuple[Mention, ...]
    act: Act
    polarity: Polarity
    typed: Typed
    answers: tuple[Answer, ...]
    rules: tuple[str, ...]
