"""Injured: people wounded, hurt or sickened by it."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_captive, is_person
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(
    patients=frozenset(["wound", "injure", "hurt", "maim", "hospitalize"]),
    nouns=frozenset({"injury"}),
    states=frozenset(["wounded", "injured", "hurt"]),
    sufferings=frozenset(
        [
            "injury",
            "wound",
            "burn",
            "suffocation",
            "breathing",
            "breathe",
            "poisoning",
            "asphyxiation",
            "dyspnea",
            "concussion",
            "treatment",
            "respiratory",
            "symptom",
            "choking",
        ]
    ),
    accepts=is_person,
    bare_nouns=False,
)


SHOT = Roles(patients=frozenset({"shoot"}), accepts=is_captive, bare_nouns=False)
DOWN = frozenset({"down", "dead", "death", "kill", "die"})


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; whoever was shot, and not shot dead, is among them."""
    found = find_counts(clause, "injured", ROLES)
    survived = not found and not any(t.lemma in DOWN for t in clause.tokens)
    return found + (find_counts(clause, "injured", SHOT) if survived else [])


def implies(count: Count) -> list[Count]:
    """Whoever was injured is a casualty."""
    return [Count("casualties", count.min, None, count.approx, count.of, rule="injured counts within casualties")]


FIELD = Field("injured", find, relate_counts, show_count, implies)
