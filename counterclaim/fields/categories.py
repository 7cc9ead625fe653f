"""Whom or what a count counts: the group its words name, and which groups are wider than which."""

from __future__ import annotations

import re
from functools import lru_cache

# Words for whom or what is counted, by the group they name. A noun in no group is a group of its own, within people.
GROUPS = {
    "people": "people persons person victims others dead wounded injured bodies body corpses corpse man men deaths death lives "
    "toll casualties fatalities injuries injury killed citizens citizen victim",
    "civilians": "civilians civilian residents resident",
    "children": "children child kids boys girls infants minors boy girl infant baby schoolchildren",
    "women": "women woman",
    "fighters": "fighters militants rebels insurgents terrorists gunmen guerrillas jihadists fighter militant rebel terrorist "
    "mercenaries extremists",
    "soldiers": "soldiers troops servicemen personnel policemen officers soldier officer militiamen",
    "medics": "medics doctors nurses paramedics medic doctor nurse",
    "missiles": "missiles missile rockets rocket shells shell",
    "drones": "drones uavs drone uav",
    "strikes": "strikes strike raids raid airstrikes airstrike sorties sortie attacks attack",
    "vehicles": "vehicles cars trucks tanks vehicle car truck tank buses bus lorries lorry",
    "buildings": "buildings houses homes apartments building house home apartment",
}
CATEGORY = {word: group for group, words in GROUPS.items() for word in words.split()}
THINGS = frozenset({"missiles", "drones", "strikes", "vehicles", "buildings"})
WIDER = {
    "civilians": frozenset({"people"}),
    "children": frozenset({"people", "civilians"}),
    "women": frozenset({"people", "civilians"}),
    "medics": frozenset({"people", "civilians"}),
    "fighters": frozenset({"people"}),
    "soldiers": frozenset({"people"}),
}
NO_NOUNS = frozenset(
    "the a an of some many several one two three four five six seven eight nine ten eleven twelve all both them they it who "
    "dozens scores hundreds thousands dozen".split()
)
REST = re.compile(r"\b(?:others?|rest|remainder|remaining|another|more)\b", re.IGNORECASE)
SHARE = re.compile(r"\b(?:of them|of these|of those|of whom|among them)\b", re.IGNORECASE)
MORE = re.compile(r"\b(?:of|from|in|with|by|who|under|on|at|near|to|loyal|guarding|belonging|carrying)\b")
WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=10_000)
def category_of(words: str | None) -> str | None:
    """The group that the words of a count name, or None: what stands before a phrase that says more of them, else within it."""
    said = [group for part in MORE.split((words or "").lower()) if (group := _named(part))]
    persons = bool(said) and said[0] not in THINGS
    narrow = [group for group in said if group != "people" and not (persons and group in THINGS)]
    return narrow[0] if narrow else (said[0] if said else None)


def _named(words: str) -> str | None:
    found = [CATEGORY[w] for w in WORD.findall(words) if w in CATEGORY]
    narrow = [group for group in found if group != "people"]
    return narrow[-1] if narrow else (found[-1] if found else None)


@lru_cache(maxsize=10_000)
def group_of(words: str | None) -> str:
    """The group that the words of a count name: people where none is said, the words' own where it is not known."""
    known = category_of(words)
    if known is not None:
        return known
    nouns = [w for w in WORD.findall((words or "").lower()) if not REST.fullmatch(w) and w not in NO_NOUNS]
    return " ".join(nouns) if nouns and not SHARE.search(words or "") else "people"


def is_same_group(one: str, other: str) -> bool:
    """Whether two groups are one: the same, or two that no list has and that share a word."""
    if one == other:
        return True
    unknown = one not in GROUPS and other not in GROUPS
    return unknown and bool(set(one.split()) & set(other.split()) - {"and", "or"})


def is_within(narrow: str, wide: str) -> bool:
    """Whether one group is a part of another."""
    return wide in WIDER.get(narrow, frozenset({"people"} if narrow not in THINGS | {"people"} else ()))


def is_rest(words: str | None) -> bool:
    """Whether the words count what is left of a total, or some more: "the others", "another ten"."""
    return bool(REST.search(words or ""))


def is_share(words: str | None) -> bool:
    """Whether the words count some of those counted before: "two of them"."""
    return bool(SHARE.search(words or ""))
