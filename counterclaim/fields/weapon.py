"""Weapon: with what."""

from __future__ import annotations

from counterclaim.fields.field import Field
from counterclaim.fields.names_compared import relate_names, show_name
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import noun_phrase
from counterclaim.model.claim import Answer, Name


def find(clause: Clause) -> list[Answer]:
    """The weapons the clause names, each as the phrase that holds it, without numbers and articles."""
    found: dict[str, Answer] = {}
    for entity in clause.entities:
        if entity.kind != "weapon":
            continue
        first, last = noun_phrase(clause.analysis, entity.last - 1)
        first = max(first, entity.first)
        last = max(entity.last, min(last, entity.last + 2))
        span = clause.analysis.span(first, last)
        found.setdefault(span.exact.lower(), Name("weapon", span.exact, span, "weapon/lexicon"))
    return list(found.values())


FIELD = Field("weapon", find, relate_names, show_name)
