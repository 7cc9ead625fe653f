"""Explosions: as heard, seen or caused."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

ROLES = Roles(
    subjects=frozenset(["explode", "detonate"]),
    nouns=frozenset(["explosion", "blast", "detonation"]),
    things=True,
    bare_nouns=False,
)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field."""
    return find_counts(clause, "explosions", ROLES)


FIELD = Field("explosions", find, relate_counts, show_count)
