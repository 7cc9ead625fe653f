"""Supplier: whose weapon it is, where that is said."""

from __future__ import annotations

import re

from counterclaim.fields.field import Field
from counterclaim.fields.names_compared import relate_names, show_name
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Name
from counterclaim.model.span import Span

MADE = re.compile(r"\b([A-Z][\w.]*)[- ](?:made|supplied|built|manufactured|provided|produced|donated)\b")
PROVENANCE = re.compile(
    r"\b(Western|American|Russian|Iranian|Chinese|Turkish|British|French|German|Israeli|Soviet|US|U\.S\.|NATO)(?=(?:\s+[\w-]+){0,2}\s+(?:missiles?|weapons?|drones?|systems?|rockets?|tanks?|shells?|munitions)\b)"
)


def find(clause: Clause) -> list[Answer]:
    """Countries or blocs named as maker or giver of a weapon: US-made, Western-supplied."""
    span = clause.span
    found: dict[str, Answer] = {}
    for pattern in (MADE, PROVENANCE):
        for match in pattern.finditer(span.exact):
            where = Span(span.start + match.start(1), span.start + match.end(1), match.group(1))
            found.setdefault(where.exact, Name("supplier", where.exact, where, "supplier/made"))
    return list(found.values())


FIELD = Field("supplier", find, relate_names, show_name)
