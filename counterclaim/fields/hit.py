"""Hit: munitions that reached a target, or targets that were reached, where these are counted."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_in_flight, is_thing
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.fields.straying import ARRIVING, arrives
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(
    subjects=ARRIVING - {"splash", "come", "make"}, when=arrives, accepts=is_in_flight, things=True, instruments=True, reaches=True
)
THROUGH = Roles(
    subjects=frozenset({"make", "get", "break", "slip"}),
    when=lambda clause, verb: any(c.lemma == "through" for c in clause.analysis.children(verb.index, "prep", "prt", "advmod")),
    accepts=is_in_flight,
    things=True,
)
TARGETS = Roles(patients=frozenset(["hit", "target", "strike"]), accepts=is_thing, things=True)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; what is not numbered tells no count unless it is one munition."""
    munitions = [a for a in find_counts(clause, "hit", ROLES) if isinstance(a, Count) and not (a.bare and a.max is None)]
    targets = [a for a in find_counts(clause, "hit", TARGETS) if isinstance(a, Count) and not a.bare]
    return [*munitions, *find_counts(clause, "hit", THROUGH), *([] if munitions else targets)]


FIELD = Field("hit", find, relate_counts, show_count)
