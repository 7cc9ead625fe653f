"""Explosions: as heard, seen or caused."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(
    subjects=frozenset(["explode", "detonate"]),
    when=lambda clause, verb: clause.analysis.child(verb.index, "neg") is None,
    nouns=frozenset(["explosion", "blast", "detonation"]),
    things=True,
)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; "the explosion" by itself counts none, explosions do."""
    return [
        answer
        for answer in find_counts(clause, "explosions", ROLES)
        if isinstance(answer, Count) and not (answer.bare and answer.rule.endswith("/noun") and not _is_plural(answer))
    ]


def _is_plural(count: Count) -> bool:
    return count.max is None and (count.of or "").lower().endswith("explosions")


FIELD = Field("explosions", find, relate_counts, show_count)
