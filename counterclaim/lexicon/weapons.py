"""Weapons and other means by name: their class, what wider words may mean the same thing, and who makes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from counterclaim.lexicon.phrases import Match, PhraseTable
from counterclaim.lexicon.table import read_table, split_cell

NO_WEAPON = "none"  # the kind of phrases that hide a weapon's word: a gas station, a think tank
NOT_NOUNS = frozenset({"VERB", "AUX", "PRON", "DET", "ADP", "ADV"})


class Word(Protocol):
    """A token, as far as a lexicon needs it."""

    @property
    def text(self) -> str:
        """The word as it stands."""

    @property
    def pos(self) -> str:
        """Its part of speech (Universal Dependencies)."""


@dataclass(frozen=True, slots=True)
class Weapon:
    """A means known by name.

    `kind` is its class in data/weapon_classes.tsv, `country` who makes it (ISO 3166 alpha-2; several where it is made in
    several). `generic` marks a class's own words ("missiles"), which may stand for any weapon of the class. `wider` are further
    classes or names that may mean it (a launcher for its missile).
    """

    name: str
    kind: str
    generic: bool = False
    country: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def weapon_classes() -> dict[str, tuple[str, ...]]:
    """Each class and the classes right above it."""
    return {name: split_cell(wider) for name, wider, _ in read_table("weapon_classes.tsv", 3)}


@lru_cache(maxsize=1)
def load_weapons() -> tuple[Weapon, ...]:
    """All weapons of data/weapons.tsv, in its order."""
    return tuple(
        Weapon(name, kind, generic == "generic", split_cell(country), split_cell(wider), split_cell(aliases))
        for name, kind, generic, country, wider, aliases in read_table("weapons.tsv", 6)
    )


@lru_cache(maxsize=1)
def weapon_table() -> PhraseTable[Weapon]:
    """The weapons by every name they go by."""
    return PhraseTable(_names(load_weapons()))


def _names(weapons: Iterable[Weapon]) -> Iterable[tuple[str, Weapon]]:
    for weapon in weapons:
        yield weapon.name, weapon
        for alias in weapon.aliases:
            yield alias, weapon


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Weapon]:
    return {weapon.name: weapon for weapon in load_weapons()}


def weapon_named(name: str) -> Weapon | None:
    """The weapon whose own name this is, aliases aside; None if there is none."""
    return _by_name().get(name)


def find_weapon(mention: str) -> Weapon | None:
    """The weapon that a mention names, by its last words: "an Iranian-made Shahed drone" is the Shahed; None if none is known."""
    whole = weapon_table().get(mention)
    if whole is not None:
        return whole if whole.kind != NO_WEAPON else None
    found = find_weapons_in(mention.replace(",", " , ").split())
    named = [match for match in found if not match.value.generic]
    return (named or found)[-1].value if found else None


def find_weapons(tokens: Sequence[Word], surfaces: Sequence[str] | None = None) -> list[Match[Weapon]]:
    """The weapons named in a run of tokens, the longest names first, none overlapping; token numbers are places in the run.

    A single word counts as a noun only: "mine" and "to gun down" are no weapons. `surfaces` are the words as printed where the
    tokens' case was guessed.
    """
    found = find_weapons_in([token.text for token in tokens], surfaces)
    return [m for m in found if m.last - m.first > 1 or tokens[m.first].pos not in NOT_NOUNS]


def find_weapons_in(words: Sequence[str], surfaces: Sequence[str] | None = None) -> list[Match[Weapon]]:
    """The weapons named in a run of words."""
    return [match for match in weapon_table().find(words, surfaces) if match.value.kind != NO_WEAPON]


@lru_cache(maxsize=4096)
def classes_above(kind: str) -> frozenset[str]:
    """The class and all that are wider."""
    above = {kind}
    for wider in weapon_classes().get(kind, ()):
        above |= classes_above(wider)
    return frozenset(above)


def may_be_same(a: Weapon, b: Weapon) -> bool:
    """Whether both may name one means: the same name, or one the wider word for the other (a car bomb and a bomb)."""
    return a.name == b.name or _is_wider(a, b) or _is_wider(b, a)


def _is_wider(wide: Weapon, narrow: Weapon) -> bool:
    if wide.name in narrow.wider:
        return True
    return wide.generic and any(wide.kind in classes_above(kind) for kind in (narrow.kind, *narrow.wider))
