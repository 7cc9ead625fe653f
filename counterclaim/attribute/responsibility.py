""" "claimed responsibility for the blast", "admitted its role": what somebody takes upon themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame
from counterclaim.attribute.inherited import inherited_source
from counterclaim.attribute.reach import reach_after, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.verbal import is_passive, site_of
from counterclaim.attribute.words import NOBODY


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each taking of responsibility; that nobody took it is nobody's word."""
    for verb in ctx.verbs():
        if verb.lemma not in ctx.cues.words["taking"] or is_passive(ctx, verb):
            continue
        objects = ctx.analysis.children(verb.index, "dobj")
        own = any(t.lemma == "responsibility" for t in objects)
        if not own and not (verb.lemma == "claim" and any(t.lemma in ctx.cues.words["attacks"] for t in objects)):
            continue
        source = site_of(ctx, verb).source or inherited_source(ctx, verb, speeches)
        content = stretch_of(ctx, verb.index, reach_after(ctx, verb.index + 1, verb.index, speeches))
        if source is not None and content is not None and ctx.lower(source[0]) not in NOBODY:
            yield Frame(
                "responsibility.taken", "admit", (verb.index, verb.index + 1), source, (content,), inherited=source[0] > verb.index
            )
