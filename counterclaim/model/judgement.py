"""What a named person decided, kept with who, when and why: it outranks the machine and is never lost by a rerun."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

JudgementKind = Literal[
    "reliability",
    "harm",
    "relation",
    "follow-up",
    "commitment",
    "merge",
    "split",
    "voice",
    "undo",
    "accept",
    "reject",
    "correct",
    "add",
    "comment",
]
REVIEWS = frozenset({"accept", "reject", "correct", "add"})  # what is decided of one claim, and changes what is listed


@dataclass(frozen=True, slots=True)
class Anchor:
    """A claim as a judgement holds on to it: by its words and what stands around them, lest ids or texts change."""

    claim: str
    document: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision. `subject` is what it is of, where that is no claim (a voice's name; of an undoing, the judgement's id).

    `value` is what was decided: a letter, a grade, a state, "reject", a kind of relation; of a voice, the name of the voice that it
    is; a comment's words; of a claim that was accepted, corrected or added, its labels (weigh/labels.py). `anchors` are the claims
    it is about: the ends of a relation, a commitment and its follow-up, some claims of each incident that is merged, the claims
    that are split off.
    """

    kind: JudgementKind
    subject: str
    value: str
    anchors: tuple[Anchor, ...]
    by: str
    at: datetime
    why: str = ""

    @property
    def id(self) -> str:
        """Hexadecimal, 16 digits, from all that was decided, by whom and when."""
        claims = ",".join(anchor.claim for anchor in self.anchors)
        key = "\n".join([self.kind, self.subject, self.value, claims, self.by, self.at.isoformat()])
        return hashlib.sha256(("judgement\n" + key).encode()).hexdigest()[:16]
