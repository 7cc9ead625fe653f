"""What the count fields find, with the words for whom or what they count (GUIDELINES.md section 2)."""

from __future__ import annotations

import pytest
from answers import answers_in, counts_in

from counterclaim.model.claim import Count

PEOPLE = [
    ("Five elderly women were killed in the shelling of Brenn.", ["killed=5 elderly women"]),
    ("Shells killed at least 12 civilians and two medics.", ["killed=12.. civilians", "killed=2 medics"]),
    ("The blast killed a policeman and wounded two others.", ["killed=1 policeman", "injured=2 others"]),
    ("There were four deaths in the shelling.", ["killed=4 deaths"]),
    ("The shelling caused the death of a woman and her child.", ["killed=1 woman", "killed=1 child"]),
    ("Six civilians suffered burns in the attack.", ["injured=6 civilians"]),
    ("Injuries were reported among the soldiers.", ["injured=1.. soldiers"]),
    ("Medics pulled 14 bodies from the rubble.", ["killed=14 bodies"]),
    ("Eight children were among the dead.", ["killed=8 children"]),
    ("Many residents lost their lives in the shelling.", ["killed=~2.. Many residents"]),
    ("Two of the wounded later died.", ["killed=2 wounded"]),
    ("The 45 year old driver was killed.", ["killed=1 45 year old driver"]),
    ("Twenty civilians are missing.", ["missing=20 civilians"]),
    ("Rebels captured 12 soldiers.", ["detained=12 soldiers"]),
    ("About 300 families were displaced by the fighting.", ["displaced=~300 families"]),
    ("The attack left 40 families homeless.", ["displaced=40 families"]),
]
NOT_TOLD_APART = [
    ("The shelling caused 20 casualties.", ["casualties=20 casualties"]),
    ("Ten people were killed or wounded in the shelling.", ["casualties=10 people"]),
]
NONE = [
    ("There were no casualties in the shelling.", ["killed=0 casualties", "injured=0 casualties"]),
    ("There were no casualties among its personnel.", ["killed=0 casualties", "injured=0 casualties"]),
    ("No one was hurt.", ["injured=0 one"]),
    ("There was no damage to the port.", ["damaged=0 damage", "destroyed=0 damage"]),
]
THINGS = [
    ("Dozens of houses were destroyed by shells.", ["destroyed=~24.. houses"]),
    ("Vehicles were damaged in the shelling.", ["damaged=1.. Vehicles"]),
    ("The shelling caused damage to the port.", ["damaged=1.. damage"]),
    ("The army destroyed two tanks and a radar.", ["destroyed=2 tanks", "destroyed=1 radar"]),
    ("Shells fell on Brenn without damaging any house.", ["damaged=0 house"]),
]
MUNITIONS = [
    ("Fifteen rockets were fired at Brenn.", ["launched=15 rockets"]),
    ("Warplanes dropped barrel bombs on Olvan.", ["launched=1.. barrel bombs"]),
    ("The army carried out five air strikes.", ["launched=5 air strikes"]),
    ("The air force downed all ten drones.", ["intercepted=10 drones"]),
    ("Four drones crashed into the depot.", ["hit=4 drones"]),
    ("Six missiles were fired at the port and the others missed it.", ["launched=6 missiles", "lost=? the others"]),
]
UNCOUNTED = [
    ("The school has 500 pupils.", []),
    ("Police said 20 km of road were closed after the third attack in two days.", []),
    ("Gunmen freed three hostages.", []),
    ("Five people left the hall after the talks.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE + NOT_TOLD_APART + NONE + THINGS + MUNITIONS + UNCOUNTED)
def test_what_is_counted(text: str, expected: list[str]) -> None:
    assert counts_in(text) == expected


def test_a_part_names_its_total() -> None:
    counts = [a for a in answers_in("The air strike killed 58 people, including 11 children.") if isinstance(a, Count)]
    assert [(c.min, c.category, c.part_of) for c in counts] == [(58, "people", None), (11, "children", "people")]


def test_a_number_nobody_said_is_marked_as_bare() -> None:
    counts = [a for a in answers_in("Vehicles were damaged and two houses were destroyed by shells.") if isinstance(a, Count)]
    assert {c.field: c.bare for c in counts} == {"damaged": True, "destroyed": False}


def test_every_count_tells_its_rule_and_where_it_stands() -> None:
    counts = [a for text, _ in PEOPLE + MUNITIONS for a in answers_in(text) if isinstance(a, Count)]
    assert all(c.rule.startswith(f"{c.field}/") and c.span is not None for c in counts)
