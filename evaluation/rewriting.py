"""Passages rewritten as a sub-editor rewrites them: other words, words cut and put in, clauses turned round, a newer toll."""

from __future__ import annotations

import random
import re

TURNS = 0.5
SWAPPED = 0.8
CUT = 0.08
CHANGED = 0.1
UPDATED = 0.5
ADDED = 0.05
SYNONYMS = {
    one: other
    for pair in (
        "said/stated killed/slain attack/assault wounded/injured dozens/scores people/persons strike/raid strikes/raids "
        "near/outside including/among town/city troops/soldiers rebels/insurgents fighters/militants regime/government "
        "group/organisation reported/announced dead/killed several/some air/aerial "
        "bombing/bombardment children/minors hit/struck area/zone "
        "overnight/earlier began/started took/seized against/on major/large blast/explosion after/following before/ahead "
        "residents/locals sources/officials least/minimum many/numerous house/home houses/homes forces/units control/hold "
        "offensive/push conflict/war country/nation also/too northern/north southern/south capital/centre carried/conducted"
    ).split()
    for one, other in (pair.split("/"), pair.split("/")[::-1])
}
JOINTS = re.compile(r"\s+(?=(?:after|as|while|when|according to|in which|following|before)\b)")
FILLERS = "reportedly meanwhile also later allegedly".split()


def rewrite(words: str, vocabulary: list[str], chance: random.Random) -> str:
    """The passage in other words, by chance."""
    turned = _turn(words, chance)
    out: list[str] = []
    for word in turned.split():
        out += _word(word, vocabulary, chance)
    return " ".join(out)


def _turn(words: str, chance: random.Random) -> str:
    """The last clause put first, where there is one."""
    clauses = JOINTS.split(words.rstrip(". "))
    if len(clauses) < 2 or chance.random() > TURNS:
        return words
    return " ".join([clauses[-1], *clauses[:-1]]) + "."


def _word(word: str, vocabulary: list[str], chance: random.Random) -> list[str]:
    plain = word.strip(".,;:").lower()
    if plain.isdigit():
        return [str(int(plain) + chance.randint(1, 20))] if chance.random() < UPDATED and len(plain) < 4 else [word]
    if chance.random() < CUT:
        return []
    if plain in SYNONYMS and chance.random() < SWAPPED:
        return [SYNONYMS[plain]]
    if word[0].islower() and len(word) > 4 and chance.random() < CHANGED:
        return [chance.choice(vocabulary)]
    return [word, chance.choice(FILLERS)] if chance.random() < ADDED else [word]
