"""Lost: munitions that fell short, went astray or were lost from radar."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_in_flight
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.fields.straying import ARRIVING, strays
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

ROLES = Roles(
    patients=frozenset(["lose"]),
    subjects=frozenset(["stray", "malfunction", "miss"]),
    accepts=is_in_flight,
    things=True,
    strays=True,
)
FALLEN = Roles(subjects=ARRIVING, when=strays, accepts=is_in_flight, things=True)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field."""
    return [*find_counts(clause, "lost", ROLES), *find_counts(clause, "lost", FALLEN)]


FIELD = Field("lost", find, relate_counts, show_count)
