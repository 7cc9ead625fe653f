""" "The General Staff counted 203 violations", "the hospital gives a figure of 24 dead": a number that somebody gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame, Range
from counterclaim.attribute.reach import reach_after, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.subjects import can_speak
from counterclaim.attribute.verbal import site_of
from counterclaim.attribute.words import words
from counterclaim.language.analysis import Token

COUNTING = words("count record register tally log")
FIGURES = words("figure toll count estimate number total tally")


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each number given; the number, with what it counts, is what is said. Whoever counts as "we" only tells it."""
    for verb in ctx.verbs():
        site = site_of(ctx, verb) if _gives_number(ctx, verb) else None
        if site is None or site.source is None or site.inverted or not _can_count(ctx, site.source):
            continue
        content = stretch_of(ctx, verb.index + 1, reach_after(ctx, verb.index + 1, verb.index, speeches))
        if content is not None:
            yield Frame("tallies.given", "say", (verb.index, verb.index + 1), site.source, (content,))


def _gives_number(ctx: Context, verb: Token) -> bool:
    what = ctx.analysis.child(verb.index, "dobj")
    if what is None:
        return False
    if verb.lemma in COUNTING:
        return any(what.index in {q.noun, q.head} for q in ctx.analysis.quantities)
    return verb.lemma == "give" and what.lemma in FIGURES and ctx.lower(what.index + 1) == "of"


def _can_count(ctx: Context, source: Range) -> bool:
    return ctx.tokens[source[0]].pos != "PRON" and can_speak(ctx, *source)
