"""Attributions as the picture a reader would draw: `[source The army] [cue said] [content it hit a depot].  = army`.

After the equals sign stands the chain, origin first. The files in pictures/ hold a case a block: each line is one attribution of
the same text, after its rule and stance; `nothing: …` is a text in which nobody is quoted. A case that begins with "!" is known to
be read otherwise: it is tried all the same, and shows when it comes right.
"""

from __future__ import annotations

import re
from pathlib import Path

from counterclaim.attribute import attributions_in
from counterclaim.language.analyse import analyse
from counterclaim.model.attribution import Attribution

MARK = re.compile(r"\[(?:source|cue|content) ((?:[^\[\]]|\[[^\[\]]*\])*)\]")


def unmarked(picture: str) -> str:
    """The text without its marks and without the chain after the equals sign."""
    text = picture.partition("  =")[0]
    while MARK.search(text):
        text = MARK.sub(r"\1", text)
    return text


def draw(text: str, attribution: Attribution) -> str:
    """The text with the attribution's parts marked, and its chain, origin first."""
    parts = [(span, "source") for span in attribution.source]
    parts += [(span, "cue") for span in attribution.cue] + [(span, "content") for span in attribution.content]
    opens: dict[int, str] = {}
    closes: dict[int, str] = {}
    for span, label in sorted(parts, key=lambda part: (part[0].start, -part[0].end)):
        opens[span.start] = opens.get(span.start, "") + f"[{label} "
        closes[span.end] = closes.get(span.end, "") + "]"
    drawn = "".join(closes.get(i, "") + opens.get(i, "") + (text[i] if i < len(text) else "") for i in range(len(text) + 1))
    return f"{drawn}  = {' > '.join(mention.name for mention in attribution.chain)}".rstrip()


def pictures(text: str) -> list[str]:
    """Every attribution of the text, drawn, after the rule that fired and the stance."""
    return [f"{a.rule} {a.stance}: {draw(text, a)}" for a in attributions_in(analyse(text))]


def read_cases(path: Path) -> list[list[str]]:
    """The cases of a file, a block of lines each; a line that begins with # is a note."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [block.splitlines() for block in "\n".join(lines).strip().split("\n\n")]
