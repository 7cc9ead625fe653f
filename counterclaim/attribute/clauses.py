"""Verbs of saying with a clause, a quotation or an object: before them, after them, or on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import FINITE, Context, Frame, Stretch
from counterclaim.attribute.reach import reach_after, start_before, stretch_of
from counterclaim.attribute.relay import origin_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.verbal import group_start


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each verb of saying that says something."""
    for speech in speeches:
        content = tuple(content_of(ctx, speech, speeches))
        if content:
            yield Frame(
                name_of(ctx, speech),
                speech.cue.stance,
                (speech.verb.index, speech.verb.index + 1),
                speech.source,
                content,
                speech.following.relays,
                origin_of(ctx, speech, speeches),
                speech.inherited,
            )


def name_of(ctx: Context, speech: Speech) -> str:
    """The construction's name, for the attribution's `rule`."""
    if speech.inherited:
        return "clauses.adding"
    if speech.side == "after":
        return "clauses.that" if ctx.lower(speech.following.start - 1) == "that" else "clauses.bare"
    if speech.inverted:
        return "clauses.inverted"
    return "clauses.trailing" if speech.side == "before" else "clauses.parenthetic"


def content_of(ctx: Context, speech: Speech, speeches: Sequence[Speech]) -> Iterator[Stretch]:
    """The stretches of what is said."""
    if speech.side != "after":
        before = _before(ctx, speech, speeches)
        if before is not None:
            yield before
    if speech.side != "before":
        after = _after(ctx, speech, speeches)
        if after is not None:
            yield after


def _before(ctx: Context, speech: Speech, speeches: Sequence[Speech]) -> Stretch | None:
    front = group_start(ctx, speech.verb.index) if speech.inverted else speech.source[0]
    last = front - 1 if ctx.lower(front - 1) in ("as", "and") and front else front
    return stretch_of(ctx, start_before(ctx, front, [s for s in speeches if s is not speech]), last)


def _after(ctx: Context, speech: Speech, speeches: Sequence[Speech]) -> Stretch | None:
    start = speech.following.start
    limit = ctx.bounds(speech.verb.index)[1]
    while start < limit and ctx.tokens[start].text in (",", ";", ":", "--"):
        start += 1
    if ctx.lower(speech.source[0] - 1) == "what" and ctx.tokens[start].tag in FINITE and ctx.tokens[start].lemma == "be":
        start += 1
    if start >= limit:
        return None
    return stretch_of(ctx, start, reach_after(ctx, start, speech.verb.index, [s for s in speeches if s is not speech]))
