"""What the fields find in a text, whether the clause is kept as a claim or not."""

from __future__ import annotations

from functools import cache

from marked import shown

from counterclaim.attribute import attributions_in
from counterclaim.claim.build import drafts_of
from counterclaim.language.analyse import analyse
from counterclaim.model.claim import Answer, Count, Name


@cache
def answers_in(text: str) -> tuple[Answer, ...]:
    """The answers of all clauses, in text order."""
    analysis = analyse(text)
    found = tuple(answer for draft in drafts_of(analysis, attributions_in(analysis)) for answer in draft.answers)
    assert all(answer.span is None or answer.span.stands_in(text) for answer in found)
    return found


def counts_in(text: str) -> list[str]:
    """The counts as `field=bounds of`, `?` for a rest that is still to be reckoned."""
    return [f"{a.field}={'?' if a.derived else shown(a)} {a.of or ''}".strip() for a in answers_in(text) if isinstance(a, Count)]


def names_in(text: str, field: str) -> list[str]:
    """The names given in a field."""
    return [a.value for a in answers_in(text) if isinstance(a, Name) and a.field == field]
