"""Detained: people arrested, captured or kidnapped."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_person
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

ROLES = Roles(
    patients=frozenset(["arrest", "detain", "apprehend", "kidnap", "abduct", "capture", "imprison", "jail"]),
    nouns=frozenset(["arrest", "kidnapping", "abduction", "hostage", "captive"]),
    states=frozenset({"arrested", "detained", "kidnapped", "abducted", "captive", "hostage"}),
    accepts=is_person,
    bare_nouns=False,
)


LET_GO = frozenset(["release", "free", "rescue", "liberate", "exchange", "swap"])


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; whoever is let go is detained no more."""
    if clause.verbs(LET_GO):
        return []
    return find_counts(clause, "detained", ROLES)


FIELD = Field("detained", find, relate_counts, show_count)
