"""Displaced: people who fled or were moved."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_person
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

ROLES = Roles(
    patients=frozenset(["displace", "evacuate", "uproot", "relocate", "transport", "bus"]),
    subjects=frozenset(["flee", "leave"]),
    states=frozenset({"displaced", "homeless", "evacuated"}),
    accepts=is_person,
    bare_nouns=False,
)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field, where it speaks of people driven or led away: to leave is not yet to flee."""
    if not any(t.event == "displacement" for t in clause.triggers):
        return []
    return find_counts(clause, "displaced", ROLES)


FIELD = Field("displaced", find, relate_counts, show_count)
