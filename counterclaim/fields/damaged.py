"""Damaged: things harmed but standing."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_thing
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

ROLES = Roles(
    patients=frozenset(["damage", "harm"]),
    nouns=frozenset({"damage", "destruction"}),
    states=frozenset({"damaged"}),
    sufferings=frozenset({"damage"}),
    accepts=is_thing,
    things=True,
)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field."""
    return find_counts(clause, "damaged", ROLES)


FIELD = Field("damaged", find, relate_counts, show_count)
