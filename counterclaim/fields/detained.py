"""Detained: people arrested, captured or kidnapped."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_captive, is_person
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

ROLES = Roles(
    patients=frozenset(["arrest", "detain", "apprehend", "kidnap", "abduct", "imprison", "jail"]),
    nouns=frozenset(["arrest", "kidnapping", "abduction", "hostage", "captive"]),
    results=frozenset({"hostage", "captive", "prisoner"}),
    states=frozenset({"arrested", "detained", "kidnapped", "abducted", "captive", "hostage"}),
    accepts=is_person,
    bare_nouns=False,
)


TAKEN = Roles(
    patients=frozenset(["capture", "seize", "hold", "confine"]),
    subjects=frozenset({"surrender"}),
    accepts=is_captive,
    bare_nouns=False,
)
LET_GO = frozenset(["release", "free", "rescue", "liberate", "exchange", "swap"])


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; whoever is let go is detained no more."""
    if clause.verbs(LET_GO):
        return []
    return [*find_counts(clause, "detained", ROLES), *find_counts(clause, "detained", TAKEN)]


FIELD = Field("detained", find, relate_counts, show_count)
