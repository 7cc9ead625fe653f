"""Casualties: killed or wounded, not told apart; and what "no casualties" says of both."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_person
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(nouns=frozenset(["casualty", "victim"]), accepts=is_person, bare_nouns=False)


def find(clause: Clause) -> list[Answer]:
    """The counts of casualties; none at all is none killed and none injured (GUIDELINES.md section 2)."""
    found: list[Answer] = []
    for answer in find_counts(clause, "casualties", ROLES):
        if isinstance(answer, Count) and answer.max == 0:
            found += [Count(field, 0, 0, of=answer.of, span=answer.span, rule="no casualties") for field in ("killed", "injured")]
        else:
            found.append(answer)
    return found


FIELD = Field("casualties", find, relate_counts, show_count)
