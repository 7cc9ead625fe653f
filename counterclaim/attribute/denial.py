""" "denied involvement", "declined to comment", "could not be independently verified": what is not owned, said or known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame
from counterclaim.attribute.nominal import phrase_around
from counterclaim.attribute.reach import reach_after, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.verbal import group_start, is_passive, site_of
from counterclaim.attribute.words import words
from counterclaim.language.analysis import Token

NEGATIONS = words("not n't never n’t")


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each denial of a noun alone, and for each refusal or failure to say."""
    for speech in speeches:
        frame = _bare_denial(ctx, speech, speeches) or _silence(ctx, speech)
        if frame is not None:
            yield frame
    for verb in ctx.verbs():
        frame = _declined(ctx, verb) or _unverified(ctx, verb)
        if frame is not None:
            yield frame


def _bare_denial(ctx: Context, speech: Speech, speeches: Sequence[Speech]) -> Frame | None:
    """ "denied any involvement", "rejected the claim": the verb belongs to what is said."""
    verb = speech.verb.index
    if speech.cue.stance != "deny" or speech.side != "after":
        return None
    objects = ctx.analysis.children(verb, "dobj")
    own = any(t.lemma in ctx.cues.words["responsibility"] for t in objects)
    charge = any(t.lemma in ctx.cues.nouns and not ctx.analysis.children(t.index, "acl", "relcl", "ccomp", "prep") for t in objects)
    if not (own or charge):
        return None
    content = stretch_of(ctx, verb, reach_after(ctx, verb + 1, verb, speeches))
    return (
        Frame("denial.bare", "deny", (verb, verb + 1), speech.source, (content,), inherited=speech.inherited) if content else None
    )


def is_negated(ctx: Context, verb: int) -> bool:
    """Whether the verb group holds a "not" or "never"."""
    words_before = range(group_start(ctx, verb), verb)
    negative = any(ctx.lower(i) in NEGATIONS or (ctx.lower(i).endswith("nt") and ctx.tokens[i].tag == "RB") for i in words_before)
    return negative or ctx.analysis.child(verb, "neg") is not None


def _silence(ctx: Context, speech: Speech) -> Frame | None:
    """ "did not say whether", "has not confirmed"."""
    verb = speech.verb.index
    if speech.verb.lemma not in ctx.cues.words["silent_verbs"] or speech.side == "before" or not is_negated(ctx, verb):
        return None
    content = stretch_of(ctx, speech.following.start, ctx.bounds(verb)[1])
    return Frame("denial.silence", "no_comment", (verb, verb + 1), speech.source, (content,) if content else ())


def _declined(ctx: Context, verb: Token) -> Frame | None:
    """ "declined to comment", "did not comment"."""
    refuses = verb.lemma in ctx.cues.words["refusing"] and any(
        t.lemma in ctx.cues.words["silent_verbs"] for t in ctx.analysis.children(verb.index, "xcomp")
    )
    silent = verb.lemma in ("comment", "respond", "elaborate") and is_negated(ctx, verb.index)
    if not (refuses or silent):
        return None
    site = site_of(ctx, verb)
    return Frame("denial.no_comment", "no_comment", (verb.index, verb.index + 1), site.source, ()) if site.source else None


def _unverified(ctx: Context, verb: Token) -> Frame | None:
    """ "The footage could not be independently verified"; "it could not independently verify the claim"."""
    if verb.lemma not in ctx.cues.words["unverifiable"] or not is_negated(ctx, verb.index):
        return None
    floor, limit = ctx.bounds(verb.index)
    if is_passive(ctx, verb):
        subject = ctx.analysis.child(verb.index, "nsubjpass")
        if subject is None:
            return None
        content = stretch_of(ctx, *phrase_around(ctx, subject.index, floor, group_start(ctx, verb.index)))
        return Frame("denial.unverified", "no_comment", (verb.index, verb.index + 1), None, (content,)) if content else None
    site = site_of(ctx, verb)
    content = stretch_of(ctx, verb.index + 1, limit)
    return Frame("denial.unverified", "no_comment", (verb.index, verb.index + 1), site.source, (content,)) if content else None
