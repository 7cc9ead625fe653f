"""Where a sentence is known to begin whatever the words say: a paragraph, a list's item, the running text after its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.language.heading import heading_breaks

PARAGRAPH = re.compile(r"\n[ \t]*\n|(?<=[.!?:;\"”'’)\]])[ \t]*\n|\n(?=[ \t]+\S)|\n(?=[-*•–—] )")


def hard_breaks(text: str, spans: Sequence[tuple[int, int]]) -> list[bool]:
    """For each word, whether it is the first after such a break; the first word of all is."""
    offsets = sorted({m.end() for m in PARAGRAPH.finditer(text)} | set(heading_breaks(text)))
    breaks, at, end = [], 0, 0
    for number, (start, last) in enumerate(spans):
        while at < len(offsets) and offsets[at] <= end:
            at += 1
        breaks.append(number == 0 or (at < len(offsets) and offsets[at] <= start))
        end = last
    return breaks
