"""Damaged: things harmed but standing."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_thing
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(
    patients=frozenset(["damage", "harm"]),
    nouns=frozenset({"damage"}),
    states=frozenset({"damaged"}),
    sufferings=frozenset({"damage"}),
    accepts=is_thing,
    things=True,
)


NOTHING = Roles(nouns=frozenset({"destruction"}), bare_nouns=False)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; no destruction at all is nothing damaged either."""
    none = [a for a in find_counts(clause, "damaged", NOTHING) if isinstance(a, Count) and a.max == 0]
    return [*find_counts(clause, "damaged", ROLES), *none]


FIELD = Field("damaged", find, relate_counts, show_count)
