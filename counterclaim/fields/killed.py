"""Killed: people who died of it."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_person, is_surely_person
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(
    patients=frozenset(
        [
            "kill",
            "slay",
            "murder",
            "assassinate",
            "martyr",
            "massacre",
            "eliminate",
            "execute",
            "behead",
            "decapitate",
            "liquidate",
            "exterminate",
            "lynch",
            "gun",  # gunned down
            "lose",  # "the army lost 15 soldiers": of people, the dead
        ]
    ),
    subjects=frozenset(["die", "perish", "succumb", "suffocate"]),
    nouns=frozenset(["death", "killing", "fatality", "assassination", "murder", "execution", "beheading", "martyr"]),
    states=frozenset({"dead", "killed", "martyred", "deceased", "slain"}),
    tolls=frozenset({"toll"}),
    results=frozenset({"dead", "death"}),
    accepts=is_person,
    bare_nouns=False,
    remains=frozenset({"body", "corpse"}),
)

DESTROYED = Roles(
    patients=frozenset(["destroy", "annihilate", "wipe", "neutralize", "neutralise"]), accepts=is_surely_person, bare_nouns=False
)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; of people who are said to be destroyed too."""
    return [*find_counts(clause, "killed", ROLES), *find_counts(clause, "killed", DESTROYED)]


def implies(count: Count) -> list[Count]:
    """Whoever was killed is a casualty."""
    return [Count("casualties", count.min, None, count.approx, count.of, rule="killed counts within casualties")]


FIELD = Field("killed", find, relate_counts, show_count, implies)
