"""Names compared and shown."""

from __future__ import annotations

import re

from counterclaim.fields.field import Verdict
from counterclaim.model.claim import Answer, Name

STOP = frozenset(["the", "a", "an", "of", "in", "to", "and", "s", "its", "his", "her", "their", "by"])


def words_of(value: str) -> frozenset[str]:
    """The words of a name that tell it from another, lower case."""
    return frozenset(w for w in re.findall(r"\w+", value.lower()) if w not in STOP)


def relate_names(a: Answer, b: Answer) -> Verdict | None:
    """Two names of one field: agreement where one's words are within the other's, else silence. Symmetric."""
    if not isinstance(a, Name) or not isinstance(b, Name) or a.field != b.field:
        return None
    one, other = words_of(a.value), words_of(b.value)
    return "agrees" if one and other and (one <= other or other <= one) else None


def show_name(answer: Answer) -> str:
    """The name as the text has it."""
    return answer.value if isinstance(answer, Name) else ""
