"""Launched: munitions fired or dropped, and strikes, raids and sorties as such."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_launched
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(
    patients=frozenset(["launch", "fire", "drop", "lob", "hurl", "carry", "conduct", "unleash"]),
    nouns=frozenset(["airstrike", "strike", "raid", "sortie"]),
    accepts=is_launched,
    instruments=True,
    bare_nouns=False,
)


def find(clause: Clause) -> list[Answer]:
    """Numbers of munitions and strikes; a bare plural only where it is what somebody fires or carries out."""
    return [
        answer
        for answer in find_counts(clause, "launched", ROLES)
        if isinstance(answer, Count) and (not answer.bare or _is_object(clause, answer))
    ]


def _is_object(clause: Clause, count: Count) -> bool:
    return count.max is None and any(
        t.dep == "dobj" and count.span is not None and count.span.start <= t.start < count.span.end for t in clause.tokens
    )


FIELD = Field("launched", find, relate_counts, show_count)
