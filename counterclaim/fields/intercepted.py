"""Intercepted: munitions stopped by air defence or electronic means."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_flying, is_unmanned
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

ROLES = Roles(
    patients=frozenset(["intercept", "down", "shoot", "jam", "suppress", "divert", "repel", "thwart"]),
    nouns=frozenset(["intercept", "interception"]),
    accepts=is_flying,
    things=True,
)

DESTROYED = Roles(patients=frozenset(["destroy", "neutralize", "neutralise"]), accepts=is_unmanned, things=True)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; aircraft that are said to be destroyed may stand on the ground."""
    return [*find_counts(clause, "intercepted", ROLES), *find_counts(clause, "intercepted", DESTROYED)]


FIELD = Field("intercepted", find, relate_counts, show_count)
