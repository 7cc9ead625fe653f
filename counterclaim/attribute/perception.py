""" "An agency's journalist saw …", "witnesses heard …": what a reporter or witness took in themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame, Range
from counterclaim.attribute.reach import reach_after, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.verbal import is_passive, site_of


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each verb of seeing or hearing whose subject was there to see."""
    for verb in ctx.verbs():
        if verb.lemma not in ctx.cues.words["perceiving"] or is_passive(ctx, verb):
            continue
        source = site_of(ctx, verb).source
        limit = ctx.bounds(verb.index)[1]
        if source is None or source[0] > verb.index or verb.index + 1 >= limit or not _was_there(ctx, source):
            continue
        content = stretch_of(ctx, verb.index + 1, reach_after(ctx, verb.index + 1, verb.index, speeches))
        if content is not None:
            yield Frame("perception.saw", "say", (verb.index, verb.index + 1), source, (content,))


def _was_there(ctx: Context, source: Range) -> bool:
    return any(ctx.is_in(i, ctx.cues.words["observers"]) for i in range(*source))
