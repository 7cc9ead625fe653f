"""Destroyed: things that are no more."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import STRUCTURES, is_thing
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(
    patients=frozenset(
        ["destroy", "demolish", "level", "raze", "wreck", "flatten", "ruin", "devastate", "burn", "torch", "annihilate", "wipe"]
    ),
    nouns=frozenset({"destruction"}),
    states=frozenset({"destroyed"}),
    accepts=is_thing,
    things=True,
)


COLLAPSED = Roles(subjects=frozenset({"collapse"}), accepts=lambda clause, token: token.lemma in STRUCTURES, things=True)
NOTHING = Roles(nouns=frozenset({"damage"}), bare_nouns=False)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; no damage at all is nothing destroyed either."""
    none = [a for a in find_counts(clause, "destroyed", NOTHING) if isinstance(a, Count) and a.max == 0]
    return [*find_counts(clause, "destroyed", ROLES), *find_counts(clause, "destroyed", COLLAPSED), *none]


def implies(count: Count) -> list[Count]:
    """What was destroyed was damaged at the least."""
    return [Count("damaged", count.min, None, count.approx, count.of, rule="destroyed counts within damaged")]


FIELD = Field("destroyed", find, relate_counts, show_count, implies)
