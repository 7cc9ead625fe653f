""" "X accused Y of Z", "X blamed Y (for Z)", "Y was accused (by X) of Z": what is said is what Y is blamed for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame, Range
from counterclaim.attribute.inherited import inherited_source
from counterclaim.attribute.nominal import forward_phrase, phrase_end, phrase_start
from counterclaim.attribute.reach import reach_after, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.verbal import is_passive, site_of
from counterclaim.language.analysis import Token

NEEDS = {"charge": ("with", "that"), "criticise": ("for", "over"), "criticize": ("for", "over"), "fault": ("for",)}


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each verb that lays something at somebody's door."""
    for verb in ctx.verbs():
        if verb.lemma in ctx.cues.words["accusing"] and _lays_blame(ctx, verb):
            frame = _passive(ctx, verb, speeches) if is_passive(ctx, verb) else _active(ctx, verb, speeches)
            if frame is not None:
                yield frame


def _lays_blame(ctx: Context, verb: Token) -> bool:
    needed = NEEDS.get(verb.lemma)
    limit = ctx.bounds(verb.index)[1]
    return needed is None or any(ctx.lower(i) in needed for i in range(verb.index + 1, limit))


def _active(ctx: Context, verb: Token, speeches: Sequence[Speech]) -> Frame | None:
    site = site_of(ctx, verb)
    source = site.source if site.source is not None and not site.inverted else inherited_source(ctx, verb, speeches)
    limit = ctx.bounds(verb.index)[1]
    start = verb.index + 1
    if source is None or start >= limit:
        return None
    content = stretch_of(ctx, start, reach_after(ctx, start, verb.index, speeches))
    if content is None:
        return None
    return Frame("accuse.of", "accuse", (verb.index, verb.index + 1), source, (content,), inherited=source[0] > verb.index)


def _passive(ctx: Context, verb: Token, speeches: Sequence[Speech]) -> Frame | None:
    subject = ctx.analysis.child(verb.index, "nsubjpass", "nsubj")
    floor = ctx.bounds(verb.index)[0]
    if subject is None or subject.index > verb.index:
        return None
    if subject.tag in ("WDT", "WP"):
        subject = ctx.analysis.head(verb.index)
    agent = agent_of(ctx, verb)
    end = reach_after(ctx, verb.index + 1, verb.index, speeches)
    content = stretch_of(ctx, phrase_start(ctx, subject.index, floor), end)
    return Frame("accuse.passive", "accuse", (verb.index, verb.index + 1), agent, (content,)) if content else None


def agent_of(ctx: Context, verb: Token) -> Range | None:
    """The "by" phrase of a passive, if it names one who can speak."""
    by = ctx.analysis.child(verb.index, "agent")
    limit = ctx.bounds(verb.index)[1]
    if by is None or by.index + 1 >= limit:
        return None
    end = forward_phrase(ctx, by.index + 1, limit)
    if end is None:
        return None
    named = any(ctx.is_speaker(i) or ctx.tokens[i].pos == "PROPN" for i in range(by.index + 1, end))
    return (
        (by.index + 1, phrase_end(ctx, end - 1, limit) if ctx.lower(end) in ("of", "in", "at", "and") else end) if named else None
    )
