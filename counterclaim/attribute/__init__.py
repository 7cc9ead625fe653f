"""Who said it, by what words, saying what: a document's attributions (PARC's source, cue and content)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from counterclaim.attribute import (
    according,
    accuse,
    adjectives,
    clauses,
    colon,
    continuation,
    denial,
    findings,
    impersonal,
    nouns,
    paragraphs,
    perception,
    relay,
    responsibility,
    tallies,
)
from counterclaim.attribute.context import Context, Frame
from counterclaim.attribute.nesting import attributions_from
from counterclaim.attribute.quotes import find_quotes
from counterclaim.attribute.speech import Speech, speeches_in
from counterclaim.language.analysis import Analysis
from counterclaim.lexicon.cues import load_cues
from counterclaim.model.attribution import Attribution

__all__ = ["attributions_in"]

RULES: tuple[Callable[[Context, Sequence[Speech]], Iterable[Frame]], ...] = (
    relay.frames_of,
    responsibility.frames_of,
    accuse.frames_of,
    denial.frames_of,
    findings.frames_of,
    tallies.frames_of,
    impersonal.frames_of,
    according.frames_of,
    clauses.frames_of,
    nouns.frames_of,
    adjectives.frames_of,
    perception.frames_of,
    colon.frames_of,
)


def attributions_in(analysis: Analysis) -> tuple[Attribution, ...]:
    """The attributions of a text in the order of their cues; one that stands in another's content has it for parent."""
    if not analysis.tokens:
        return ()
    ctx = Context(analysis, load_cues(), find_quotes(analysis.text))
    return attributions_from(ctx, _frames(ctx))


def _frames(ctx: Context) -> list[Frame]:
    """What the rules find, the first to claim a cue keeping it."""
    speeches = speeches_in(ctx)
    found: list[Frame] = []
    taken: set[int] = set()
    for rule in RULES:
        for frame in rule(ctx, speeches):
            cue = set(range(*frame.cue))
            if not cue & taken:
                taken |= cue
                found.append(frame)
    running = paragraphs.frames_of(ctx, continuation.frames_of(ctx, found))
    return sorted(running, key=lambda f: (f.cue, f.content))
