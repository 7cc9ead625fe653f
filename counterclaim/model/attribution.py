"""Who said it, by what words, saying what (PARC, PolNeAR)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterclaim.model.span import Span

Stance = Literal[
    "say", "claim", "confirm", "deny", "admit", "accuse", "suspect", "threaten", "promise", "predict", "demand", "no_comment"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """A voice as the text names it: `name` is the fullest name the document gives for it, `span` the words here, if any."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content spans, each one or more, and the chain of voices that they stand for, origin first.

    `stance` is what the cue makes of the content. `rule` names the rule that fired. An attribution may have no source
    ("reportedly"), and then its chain is empty unless an enclosing attribution gives one; `parent` is the index of that one in
    the document's list.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    chain: tuple[Mention, ...]
    stance: Stance
    rule: str
    parent: int | None = None

    def covers(self, start: int, end: int) -> bool:
        """Whether the stretch lies within the content."""
        return any(span.start <= start and end <= span.end for span in self.content)
