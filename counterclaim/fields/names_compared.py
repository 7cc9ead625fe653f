"""Names compared and shown."""

from __future__ import annotations

import re
from functools import lru_cache

from counterclaim.fields.field import Verdict
from counterclaim.fields.parties import INSURGENT, OF_STATE, are_opposed, parties_of
from counterclaim.lexicon.weapons import find_weapon, may_be_same
from counterclaim.model.claim import Answer, Name

STOP = frozenset("the a an of in to and s its his her their by".split())


def words_of(value: str) -> frozenset[str]:
    """The words of a name that tell it from another, lower case."""
    return frozenset(w for w in re.findall(r"\w+", value.lower()) if w not in STOP)


def relate_names(a: Answer, b: Answer) -> Verdict | None:
    """Two names of one field. Symmetric. They agree where one's words are within the other's or both name one voice or weapon;
    they contradict where both are known and can't be the same: parties at war, two kinds of weapon; else silence."""
    if not isinstance(a, Name) or not isinstance(b, Name) or a.field != b.field:
        return None
    return _relate_values(a.field, a.value, b.value)


@lru_cache(maxsize=50_000)
def _relate_values(field: str, a: str, b: str) -> Verdict | None:
    one, other = words_of(a), words_of(b)
    if one and other and (one <= other or other <= one):
        return "agrees"
    if field == "weapon":
        return _relate_weapons(a, b)
    return _relate_actors(a, b) if field == "actor" else None


def _relate_weapons(a: str, b: str) -> Verdict | None:
    one, other = find_weapon(a), find_weapon(b)
    if one is None or other is None:
        return None
    return "agrees" if may_be_same(one, other) else "contradicts"


def _relate_actors(a: str, b: str) -> Verdict | None:
    """By the parties they stand for: one in common agrees, all at war with all contradicts."""
    one, other = parties_of(a), parties_of(b)
    if one & other - {INSURGENT, OF_STATE}:
        return "agrees"
    return "contradicts" if are_opposed(one, other) else None


def show_name(answer: Answer) -> str:
    """The name as the text has it."""
    return answer.value if isinstance(answer, Name) else ""
