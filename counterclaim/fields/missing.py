"""Missing: people who have not been found."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_person
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

ROLES = Roles(
    subjects=frozenset(["disappear", "vanish"]),
    nouns=frozenset({"disappearance"}),
    states=frozenset({"missing", "unaccounted"}),
    accepts=is_person,
    bare_nouns=False,
)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field."""
    return find_counts(clause, "missing", ROLES)


FIELD = Field("missing", find, relate_counts, show_count)
