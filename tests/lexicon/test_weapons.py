"""Weapons by name."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from counterclaim.lexicon.phrases import STRICT, keys_in
from counterclaim.lexicon.weapons import (
    NO_WEAPON,
    Weapon,
    classes_above,
    find_weapon,
    find_weapons,
    find_weapons_in,
    load_weapons,
    may_be_same,
    weapon_classes,
)


@dataclass
class Word:
    text: str
    pos: str = "NOUN"


def weapon(mention: str) -> Weapon:
    found = find_weapon(mention)
    assert found is not None, mention
    return found


def test_the_file_is_sound() -> None:
    weapons, classes = load_weapons(), weapon_classes()
    assert len(weapons) >= 450
    names = {w.name for w in weapons}
    assert len(names) == len(weapons)
    for w in weapons:
        assert w.kind in classes
        assert all(x in classes or x in names for x in w.wider), w
        assert all(len(c) == 2 and c.isupper() for c in w.country), w
    assert all(above in classes for wider in classes.values() for above in wider)
    assert all("weapon" in classes_above(kind) for kind in classes if kind != NO_WEAPON)


def test_no_alias_leads_to_two_weapons() -> None:
    owner: dict[tuple[str, ...], str] = {}
    for w in load_weapons():
        for alias in (w.name, *w.aliases):
            keys = keys_in(alias.removeprefix(STRICT))
            assert keys and owner.setdefault(keys, w.name) == w.name, alias


@pytest.mark.parametrize(
    ("mention", "name", "kind"),
    [
        ("ATACMS missiles", "ATACMS", "ballistic_missile"),
        ("a Pantsir-S1", "Pantsir", "air_defence"),
        ("Storm Shadows", "Storm Shadow", "cruise_missile"),
        ("Geran-2 drones", "Shahed-136", "loitering_drone"),
        ("Shahed-type drones", "Shahed", "loitering_drone"),
        ("S-300s", "S-300", "air_defence"),
        ("Кинжал", "Kinzhal", "ballistic_missile"),
        ("Kh101", "Kh-101", "cruise_missile"),
        ("booby-trapped cars", "car bomb", "car_bomb"),
        ("explosives-laden truck", "truck bomb", "car_bomb"),
        ("sarin gas", "sarin", "chemical_agent"),
        ("a toxic gas", "chemical weapon", "chemical_agent"),
        ("barrels filled with explosives", "barrel bomb", "barrel_bomb"),
        ("mortar shells", "mortar", "mortar"),
        ("warplanes", "warplane", "aircraft"),
        ("UAVs", "drone", "drone"),
        ("M-16 rifles", "M-16", "small_arms"),
        ("machineguns", "machinegun", "small_arms"),
        ("sticks of dynamite", "dynamite", "explosive"),
        ("a Soviet-made Grad multiple rocket launcher", "Grad", "mlrs"),
    ],
)
def test_mentions_lead_to_their_weapon(mention: str, name: str, kind: str) -> None:
    assert (weapon(mention).name, weapon(mention).kind) == (name, kind)


def test_words_that_only_look_like_weapons() -> None:
    assert find_weapons_in("they met at a gas station by the oil and gas plant".split()) == []
    assert find_weapons_in("a think tank in Washington".split()) == []
    assert find_weapon("think tank") is None
    assert find_weapons([Word("mine", "PRON"), Word("gun", "VERB")]) == []
    assert [m.value.name for m in find_weapons([Word("tanks"), Word("Mines")])] == ["tank", "mine"]


def test_two_words_for_a_means_conflict_only_if_neither_is_wider() -> None:
    assert may_be_same(weapon("car bomb"), weapon("truck bomb"))
    assert may_be_same(weapon("bomb"), weapon("car bomb"))
    assert may_be_same(weapon("sarin"), weapon("nerve agent"))
    assert may_be_same(weapon("missiles"), weapon("Kalibr"))
    assert may_be_same(weapon("Shahed-136"), weapon("drones"))
    assert may_be_same(weapon("weapons"), weapon("tank"))
    assert not may_be_same(weapon("sarin"), weapon("chlorine"))
    assert not may_be_same(weapon("ATACMS"), weapon("Storm Shadow"))
    assert not may_be_same(weapon("air strike"), weapon("artillery"))


@pytest.mark.parametrize("a", load_weapons()[:120:7])
def test_being_the_same_has_no_direction(a: Weapon) -> None:
    assert may_be_same(a, a)
    assert all(may_be_same(a, b) == may_be_same(b, a) for b in load_weapons())
