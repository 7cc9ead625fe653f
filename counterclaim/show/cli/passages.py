"""A text with its passages marked: coloured on a terminal, `[source The army] [cue said]` elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.text import Text

from counterclaim.model.span import Span

STYLES = {
    "source": "bold cyan",
    "cue": "bold yellow",
    "claim": "bold green",
    "content": "green",
    "place": "bold magenta",
    "time": "bold blue",
    "condition": "bold red",
}
_AROUND = 240


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage and what it is."""

    span: Span
    label: str


def marked(text: str, marks: Sequence[Mark], *, colour: bool) -> Text:
    """The text, each stretch under the mark that covers it most tightly."""
    out = Text()
    for start, end, label in _stretches(text, marks):
        words = text[start:end]
        if label is None:
            out.append(words)
        elif colour:
            out.append(words, STYLES.get(label.split()[0], "bold green"))
        else:
            out.append(f"[{label} {words}]")
    return out


def surroundings(text: str, marks: Sequence[Mark]) -> tuple[int, int]:
    """The lines that the marks stand in, cut where a line runs on for long."""
    start, end = min(mark.span.start for mark in marks), max(mark.span.end for mark in marks)
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if start - line_start > _AROUND:
        line_start = text.rfind(" ", 0, start - _AROUND) + 1
    if line_end - end > _AROUND:
        line_end = text.find(" ", end + _AROUND) if text.find(" ", end + _AROUND) > 0 else line_end
    return line_start, line_end


def shifted(marks: Sequence[Mark], start: int) -> list[Mark]:
    """The marks as they stand in the text from `start` on."""
    return [Mark(Span(m.span.start - start, m.span.end - start, m.span.exact), m.label) for m in marks]


def _stretches(text: str, marks: Sequence[Mark]) -> list[tuple[int, int, str | None]]:
    cuts = sorted({0, len(text), *(m.span.start for m in marks), *(m.span.end for m in marks)})
    out: list[tuple[int, int, str | None]] = []
    for start, end in pairwise(cuts):
        over = [m for m in marks if m.span.start <= start and end <= m.span.end]
        label = min(over, key=lambda m: m.span.end - m.span.start).label if over else None
        if out and out[-1][2] == label:
            out[-1] = (out[-1][0], end, label)
        else:
            out.append((start, end, label))
    return out
