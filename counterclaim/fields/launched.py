"""Launched: munitions fired or dropped, and strikes, raids and sorties as such."""

from __future__ import annotations

from counterclaim.fields.counting import Roles, find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_launched
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

ROLES = Roles(
    patients=frozenset("launch fire drop lob hurl send carry conduct stage mount unleash throw".split()),
    accepts=is_launched,
    things=True,
)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field."""
    return find_counts(clause, "launched", ROLES)


FIELD = Field("launched", find, relate_counts, show_count)
