""" "found no evidence that", "saw no sign of": what somebody looked for and says was not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame
from counterclaim.attribute.inherited import inherited_source
from counterclaim.attribute.nouns import clause_mark
from counterclaim.attribute.reach import reach_after, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.subjects import can_speak
from counterclaim.attribute.verbal import site_of
from counterclaim.attribute.words import SPEAKING
from counterclaim.language.analysis import Token


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each search that found nothing; what was not found is what is denied."""
    for verb in ctx.verbs():
        trace = ctx.analysis.child(verb.index, "dobj") if verb.lemma in ctx.cues.words["searching"] else None
        if trace is None or trace.lemma not in ctx.cues.words["traces"] or not _is_none(ctx, verb, trace):
            continue
        frame = _not_found(ctx, verb, trace, speeches)
        if frame is not None:
            yield frame


def _is_none(ctx: Context, verb: Token, trace: Token) -> bool:
    """ "no evidence", or "had not found any evidence"."""
    none = any(t.text.lower() == "no" for t in ctx.analysis.children(trace.index, "det"))
    return none or ctx.analysis.child(verb.index, "neg") is not None


def _not_found(ctx: Context, verb: Token, trace: Token, speeches: Sequence[Speech]) -> Frame | None:
    site = site_of(ctx, verb)
    inherited = site.source is None
    source = inherited_source(ctx, verb, speeches) if inherited else site.source
    if source is None or site.inverted or not (can_speak(ctx, *source) or ctx.lower(source[0]) in SPEAKING):
        return None
    mark = clause_mark(ctx, trace)
    of = trace.index + 1 if ctx.lower(trace.index + 1) == "of" else None
    start = mark.index + 1 if mark is not None else of + 1 if of is not None else None
    if start is None or start >= ctx.bounds(verb.index)[1]:
        return None
    content = stretch_of(ctx, start, reach_after(ctx, start, verb.index, speeches))
    if content is None:
        return None
    return Frame("findings.none", "deny", (verb.index, trace.index + 1), source, (content,), inherited=inherited)
