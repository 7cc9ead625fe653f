""" "is concerned that", "are confident that": what somebody is said to hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame
from counterclaim.attribute.reach import reach_after, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.verbal import site_of


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each adjective of belief with a clause."""
    for token in ctx.tokens:
        stance = ctx.cues.adjectives.get(token.text.lower())
        if stance is None or token.pos not in ("ADJ", "VERB"):
            continue
        limit = ctx.bounds(token.index)[1]
        verb = token if token.pos == "VERB" else ctx.analysis.head(token.index)
        source = site_of(ctx, verb).source if verb.pos in ("VERB", "AUX") else None
        if source is None or ctx.lower(token.index + 1) != "that" or token.index + 2 >= limit:
            continue
        content = stretch_of(ctx, token.index + 2, reach_after(ctx, token.index + 2, token.index, speeches))
        if content is not None:
            yield Frame("adjectives.that", stance, (token.index, token.index + 1), source, (content,))
