"""Which parties a name stands for, as far as voices and peoples known by name tell: "Russian jets" are Russia's."""

from __future__ import annotations

import re
from functools import lru_cache

from counterclaim.lexicon.gazetteer import Gazetteer
from counterclaim.lexicon.voices import find_voice, is_role
from counterclaim.model.voice import Voice

EITHER = re.compile(r"\b(?:and|or|as well as)\b|[,/&]", re.IGNORECASE)
INSURGENTS = re.compile(
    r"\b(?:rebels?|insurgents?|opposition|guerrillas?|terrorists?|militants?|extremists?|jihadists?|gunmen)\b", re.IGNORECASE
)
STATE = re.compile(
    r"\b(?:regime|government|army|troops|air force|armed forces|soldiers|warplanes|jets|aircraft|planes)\b", re.IGNORECASE
)
INSURGENT = "insurgents"
OF_STATE = "state"
AT_WAR = frozenset(frozenset(pair.split("-")) for pair in "RU-UA IL-IR IL-PS IL-LB AM-AZ IN-PK IR-IQ RU-GE".split())


@lru_cache(maxsize=4096)
def parties_of(value: str) -> frozenset[str]:
    """The parties that a name stands for, each part of "A and B" looked up; none where a part is not known."""
    whole = _party(value)
    if whole:
        return frozenset({whole})
    parts = [_party(part) for part in EITHER.split(value) if part.strip()]
    return frozenset(part for part in parts if part) if len(parts) > 1 and None not in parts else frozenset()


def _party(value: str) -> str | None:
    voice = find_voice(value)
    side = side_of(voice) if voice else None
    if side:
        return side
    if INSURGENTS.search(value):
        return INSURGENT
    if EITHER.search(value):
        return None
    gazetteer = Gazetteer.open()
    countries = [country for word in value.split() if (country := gazetteer.country_of(word.strip("'’").removesuffix("'s")))]
    if countries:
        return countries[0]
    return OF_STATE if STATE.search(value) else None


def side_of(voice: Voice) -> str | None:
    """The side a voice stands on: a state by its country, or those who fight one; None where neither tells, and for roles."""
    if is_role(voice):
        return None
    if voice.side and ":" in voice.side and not voice.side.endswith(":government"):
        return INSURGENT
    if voice.side or voice.kind in {"state_body", "military"}:
        return voice.country or voice.side
    return INSURGENT if voice.kind == "armed_group" else None


def are_opposed(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether all parties of the one are known to fight all of the other. Symmetric."""
    return bool(a and b) and all(_fight(x, y) for x in a for y in b)


def _fight(a: str, b: str) -> bool:
    return a != b and (INSURGENT in (a, b) or frozenset({a, b}) in AT_WAR)
