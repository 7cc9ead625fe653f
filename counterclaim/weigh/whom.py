"""Whom or what a figure counts, as wide as it is: "72 people including nine children" counts people."""

from __future__ import annotations

import re

from counterclaim.fields.categories import GROUPS, group_of, is_same_group
from counterclaim.model.claim import Claim, Count

PARTS = re.compile(r"\b(?:including|among (?:them|whom)|of (?:them|whom)|mostly|mainly)\b.*", re.IGNORECASE | re.DOTALL)
BOUNDS = re.compile(r"\b(?:at least|at most|more than|over|up to|about|around|some|nearly|almost)\b|\d+", re.IGNORECASE)
TOLL = frozenset({"killed", "injured", "casualties", "missing", "detained", "displaced"})


def whom(count: Count) -> str:
    """The group that a figure counts: of people, the group that its words name before any part, else people."""
    words = BOUNDS.sub(" ", PARTS.sub("", count.of or "")).strip()
    group = group_of(words or None)
    return "people" if count.field in TOLL and group not in GROUPS and not words.islower() else group


def is_same_whom(one: Count, other: Count) -> bool:
    """Whether two figures count the same group."""
    return is_same_group(whom(one), whom(other))


def kind_in(claim: Claim, count: Count, kinds: frozenset[str]) -> str | None:
    """Which of some kinds of things a figure counts: its own, or, where it names none ("the other two"), the claim's only one."""
    own = whom(count)
    if own in kinds:
        return own
    said = {group for other in claim.counts if (group := whom(other)) in kinds}
    return said.pop() if own == "people" and len(said) == 1 else None
