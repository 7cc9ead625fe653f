"""A verb of saying at work: its subject, which side of it what is said stands on, and how far that reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.attribute.context import FINITE, Context, Range
from counterclaim.attribute.following import skip_time
from counterclaim.attribute.nominal import phrase_end
from counterclaim.attribute.subjects import left_subject, lost_mark, participle_subject
from counterclaim.attribute.words import BETWEEN, TELLING, words
from counterclaim.language.analysis import Token

HEARSAY = words("believe think say suspect fear report allege presume estimate understand")  # "… believed to be": no one's act
INVERTING = ("say", "confirm", "claim", "predict")  # stances of the verbs that stand before their subject without a mark
LONGEST_TIME = 5  # tokens of a time said between a subject and its verb


@dataclass(frozen=True, slots=True)
class Site:
    """A cue verb and its subject; `inverted` says that the subject comes after the verb."""

    verb: Token
    source: Range | None
    inverted: bool = False


def group_start(ctx: Context, verb: int) -> int:
    """The first token of the verb group: auxiliaries, negation and adverbs before the verb."""
    floor = ctx.bounds(verb)[0]
    i = verb
    while i > floor:
        token = ctx.tokens[i - 1]
        if token.text.lower() in BETWEEN or token.tag in ("MD", "RB", "RBR") or (token.pos == "AUX" and token.head == verb):
            i -= 1
            continue
        earlier = _time_before(ctx, i, floor)
        if earlier == i:
            break
        i = earlier
    return i


def _time_before(ctx: Context, i: int, floor: int) -> int:
    """Back over "on Monday", "last week" or "in February" before token `i`."""
    return next((k for k in range(max(floor + 1, i - LONGEST_TIME), i) if skip_time(ctx, k, i) == i), i)


def site_of(ctx: Context, verb: Token) -> Site:
    """The verb with its subject: the parser's where it stands right before the verb, else what does stand there."""
    if verb.tag == "VBG" or (verb.tag == "VB" and not _has_auxiliary(ctx, verb)):
        return Site(verb, participle_subject(ctx, verb))
    floor, limit = ctx.bounds(verb.index)
    group = group_start(ctx, verb.index)
    right = _right_subject(ctx, verb, limit)
    if right is not None and (ctx.said_before(verb.index) or _closes(ctx, right, limit)):
        return Site(verb, right, True)
    left = left_subject(ctx, verb, group, floor) or lost_mark(ctx, verb, group, floor)
    if left is not None:
        return Site(verb, left)
    if right is not None:
        return Site(verb, right, True)
    return Site(verb, None)


def _has_auxiliary(ctx: Context, verb: Token) -> bool:
    """ "did not say", "will call for": the verb is finite by its auxiliary."""
    return any(t.tag != "TO" for t in ctx.analysis.children(verb.index, "aux"))


def _right_subject(ctx: Context, verb: Token, limit: int) -> Range | None:
    """The subject of an inverted verb: "…" said the governor; … said Observatory head R. A. Rahman."""
    start = verb.index + 1
    if start >= limit or not _may_invert(ctx, verb):
        return None
    head = _head_from(ctx, start, limit)
    if head is None:
        return None
    end = phrase_end(ctx, head, limit)
    return start, end


def _closes(ctx: Context, right: Range, limit: int) -> bool:
    """Whether the phrase after the verb is a person or speaker that ends the clause, so that it can only be the subject."""
    first, last = right
    ended = last >= limit or ctx.tokens[last].text in (".", ",", ";") or ctx.tokens[last].tag in ("DT", "WP")
    participle = ctx.tokens[last].tag == "VBG" if last < limit else False
    ended = ended or (participle and (ctx.tokens[last].lemma in ctx.cues.verbs or ctx.is_in(last, ctx.cues.words["manner"])))
    person = any(e.kind == "person" for i in range(first, last) for e in ctx.entities_at(i))
    return ended and not finite_after(ctx, last, limit) and (person or ctx.lower(first) in ("the", "a"))


def _may_invert(ctx: Context, verb: Token) -> bool:
    floor = ctx.bounds(verb.index)[0]
    marked = ctx.quote_closed_at(verb.index - 1) is not None or ctx.lower(verb.index - 1) == ","
    cue = ctx.cues.verbs.get(verb.lemma)
    if verb.lemma in TELLING or (not marked and (cue is None or cue.stance not in INVERTING)):
        return False
    before = ctx.tokens[verb.index - 1] if verb.index > floor else None
    if before is None:
        return ctx.quote_closed_at(verb.index - 1) is not None
    if before.text == "," or ctx.quote_closed_at(before.index) is not None:
        return True
    return ctx.has_finite(floor, verb.index)


def _head_from(ctx: Context, start: int, limit: int) -> int | None:
    """The last noun of the plain phrase that begins at `start`, if it names one who can speak."""
    from counterclaim.attribute.nominal import forward_phrase

    end = forward_phrase(ctx, start, limit)
    if end is None:
        return None
    if ctx.tokens[start].tag == "PRP":
        marked = ctx.quote_closed_at(start - 2) is not None or ctx.lower(start - 2) == ","
        return start if marked else None
    marked = ctx.said_before(start - 1)
    names = marked or any(ctx.tokens[i].pos == "PROPN" or ctx.is_speaker(i) for i in range(start, end))
    return end - 1 if names else None


def finite_after(ctx: Context, start: int, limit: int) -> bool:
    """Whether a clause with a finite verb begins at or after `start`."""
    return any(ctx.tokens[i].tag in FINITE for i in range(start, limit))


def cue_verbs(ctx: Context) -> Iterator[Token]:
    """The tokens whose lemma is a verb of saying."""
    return (t for t in ctx.verbs() if t.lemma in ctx.cues.verbs)


def is_passive(ctx: Context, verb: Token) -> bool:
    """Whether the verb is a passive or a participle that describes: "was quoted", "the reported strike"."""
    if verb.lemma in HEARSAY and ctx.lower(verb.index + 1) == "to" and ctx.analysis.child(verb.index, "dobj") is None:
        return True
    if verb.tag != "VBN" or ctx.quote_closed_at(verb.index - 1) is not None:
        return False
    auxiliaries = ctx.analysis.children(verb.index, "auxpass", "aux")
    if any(a.dep == "auxpass" or a.lemma == "be" for a in auxiliaries):
        return True
    return not auxiliaries and verb.dep in ("acl", "amod", "advcl") and ctx.analysis.child(verb.index, "nsubj") is None
