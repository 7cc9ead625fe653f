"""Who did it, to what, with what, and whose weapon it was."""

from __future__ import annotations

import pytest
from answers import names_in


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Rebels shelled the port of Olvan.", ["Rebels"]),
        ("The port of Olvan was shelled by rebels.", ["rebels"]),
        ("The shelling of the port by the rebels began on Monday.", ["the rebels"]),
        ("A missile fired by the rebels hit a school.", ["the rebels"]),
        ("Gunmen on motorcycles shot dead a judge.", ["Gunmen on motorcycles"]),
        ("A soldier was shot by a government sniper on Monday.", ["a government sniper"]),
        ("Police blamed the rebels for the bombing.", ["the rebels"]),
        ("Dravia accused the army of shelling a hospital.", ["the army"]),
        ("The blast killed five people.", []),
        ("Falling debris set fire to a warehouse and damaged a roof.", []),
        ("A missile hit the port.", []),
        ("Five people died in the shelling.", []),
    ],
)
def test_who_did_it(text: str, actors: list[str]) -> None:
    assert names_in(text, "actor") == actors


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Rebels shelled the port of Olvan.", ["the port of Olvan"]),
        ("The port of Olvan was shelled by rebels.", ["The port of Olvan"]),
        ("The shelling of the port by the rebels began on Monday.", ["the port"]),
        ("Shells hit a market and a mosque.", ["a market and a mosque"]),
        ("The town came under artillery fire.", ["The town"]),
        ("The army took the village of Brenn from the rebels.", ["the village of Brenn"]),
        ("The rebels used chlorine against the village.", ["the village"]),
        ("Five people died on Monday.", []),
    ],
)
def test_what_was_aimed_at(text: str, targets: list[str]) -> None:
    assert names_in(text, "target") == targets


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("Government warplanes bombed a hospital in Olvan with barrel bombs.", ["barrel bombs"]),
        ("A car bomb exploded near the mosque.", ["car bomb"]),
        ("The army fired Iranian-made Shahed drones at Olvan.", ["Shahed drones"]),
        ("The rebels used chlorine against the village.", ["chlorine"]),
        ("The army destroyed three tanks.", []),
        ("Warplanes carried out air strikes on Olvan.", []),
    ],
)
def test_with_what(text: str, weapons: list[str]) -> None:
    assert names_in(text, "weapon") == weapons


@pytest.mark.parametrize(
    ("text", "suppliers"),
    [
        ("Dravia struck the port with US-made missiles.", ["US"]),
        ("The army fired Iranian-made Shahed drones at Olvan.", ["Iranian"]),
        ("The army struck the port with missiles.", []),
    ],
)
def test_whose_weapon_it_is(text: str, suppliers: list[str]) -> None:
    assert names_in(text, "supplier") == suppliers
