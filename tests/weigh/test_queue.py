"""What comes first in the queue, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_claims import claim, count, name

from counterclaim.model.incident import Relation
from counterclaim.weigh.queue import RULES, load_points, queue_of

TOLL = claim("a", 0, "40 died", count("killed", 40), place="Orlin", when="2026-03-14")
OTHER = claim("b", 0, "9 died", count("killed", 9), place="Orlin", when="2026-03-14")
APART = Relation(TOLL.id, OTHER.id, "contradicts", "killed", "40 and 9", "counts")


def rules_of(one, relations=()):  # type: ignore[no-untyped-def]
    return {reason.rule for task in queue_of([one], relations, ()) for reason in task.reasons}


def test_every_rule_has_points_and_a_docstring() -> None:
    assert all(rule.__doc__ for rule in RULES) and set(load_points()) == {rule.__name__ for rule in RULES}


def test_conflicts_and_tolls_come_first() -> None:
    plain = claim("c", 0, "a roof fell", count("damaged", 1), name("weapon", "a drone"))
    tasks = queue_of([plain, OTHER, TOLL], [APART], ())
    assert [task.claim for task in tasks] == [TOLL, OTHER, plain]
    assert {reason.rule for reason in tasks[0].reasons} == {"conflict", "killed", "many"} and tasks[0].points == 11
    assert [reason.why for reason in tasks[1].reasons] == ["in 1 conflict", "says how many were killed"]


def test_what_was_decided_on_waits_no_longer() -> None:
    assert [task.claim for task in queue_of([TOLL, OTHER], [APART], {TOLL.id})] == [OTHER]


@pytest.mark.parametrize(
    ("one", "rules"),
    [
        (claim("a", 0, "gas", event="chemical_attack"), {"chemical"}),
        (claim("a", 0, "they", act="accuse"), {"blame"}),
        (claim("a", 0, "they", name("actor", "they"), act="deny"), {"blame"}),
        (claim("a", 0, "we will", act="threaten"), {"commitment"}),
        (claim("a", 0, "perhaps", act="suspect"), {"hedged"}),
        (claim("a", 0, "3 hurt", count("injured", 3)), {"hurt", "nowhere"}),
        (replace(claim("a", 0, "x"), rules=("scope/model:0.61", "event/reader")), {"unsure", "unruled"}),
        (replace(claim("a", 0, "x"), rules=("scope/model:0.99", "event/both")), set()),
    ],
)
def test_rules(one, rules: set[str]) -> None:  # type: ignore[no-untyped-def]
    assert rules_of(one) == rules
