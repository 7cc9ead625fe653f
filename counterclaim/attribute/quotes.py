"""Where the text quotes: each pair of quotation marks, however they are drawn, over paragraphs too."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPENING = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‟": "”"}
CLOSING = frozenset("”»›")
PARAGRAPH = re.compile(r"\n[ \t]*\n|\n[ \t]+(?=[\"“«„])")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: `start` to `end` within the marks, `outer` to `outer_end` with them."""

    start: int
    end: int
    outer: int
    outer_end: int


def find_quotes(text: str) -> tuple[Quote, ...]:
    """The quotations in text order, none within another. A mark without its fellow quotes nothing.

    A quotation that runs on opens every paragraph anew and is closed once: each paragraph's part is a quotation.
    """
    found: list[Quote] = []
    start = 0
    for end in [*(m.start() for m in PARAGRAPH.finditer(text)), len(text)]:
        found.extend(_in_paragraph(text, start, end))
        start = end
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int) -> list[Quote]:
    found: list[Quote] = []
    opened: int | None = None
    marks = [i for i in range(start, end) if text[i] in '"“”„«»‹›‟']
    for i in marks:
        if opened is not None and _closes(text, i, text[opened]):
            found.append(Quote(opened + 1, i, opened, i + 1))
            opened = None
        elif _opens(text, i):
            opened = i
    if opened is not None and _runs_on(text, end):
        found.append(Quote(opened + 1, end, opened, end))
    return [q for q in found if text[q.start : q.end].strip()]


def _closes(text: str, i: int, opening: str) -> bool:
    if text[i] in CLOSING or text[i] in OPENING.get(opening, ""):
        return text[i] in OPENING.get(opening, "") or opening == '"'
    following = text[i + 1 : i + 2]
    return text[i] == '"' and (not following.isalnum() or not text[i - 1].isspace())


def _opens(text: str, i: int) -> bool:
    if text[i] in OPENING:
        return True
    before, after = text[i - 1 : i] if i else "", text[i + 1 : i + 2]
    return text[i] == '"' and (not before or not (before.isalnum() or before in ".,!?;")) and bool(after) and not after.isspace()


def _runs_on(text: str, end: int) -> bool:
    """Whether the next paragraph opens with a quotation mark of its own."""
    following = text[end:].lstrip()
    return bool(following) and following[0] in '"“„«'
