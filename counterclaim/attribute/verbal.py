"""A verb of saying at work: its subject, which side of it what is said stands on, and how far that reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.attribute.context import FINITE, SUBJECTS, Context, Range
from counterclaim.attribute.nominal import DAYS, phrase_around, phrase_end, phrase_start
from counterclaim.language.analysis import Token

BETWEEN = frozenset(
    "has have had is was were are also later earlier then yesterday today again meanwhile repeatedly separately previously still now "
    "already further furthermore however reportedly recently tonight 's ’s been".split()
)


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
    """Back over "on Monday" or "Monday" before token `i`."""
    if i - 1 > floor and ctx.lower(i - 1) in DAYS and ctx.tokens[i - 1].text[:1].isupper():
        return i - 2 if ctx.lower(i - 2) in ("on", "late", "early") else i - 1
    return i


def site_of(ctx: Context, verb: Token) -> Site:
    """The verb with its subject: the parser's where it stands right before the verb, else what does stand there."""
    if verb.tag == "VBG" or verb.tag == "VB":
        return Site(verb, None)
    floor, limit = ctx.bounds(verb.index)
    group = group_start(ctx, verb.index)
    left = _left_subject(ctx, verb, group, floor)
    if left is not None:
        return Site(verb, left)
    right = _right_subject(ctx, verb, limit)
    if right is not None:
        return Site(verb, right, True)
    return Site(verb, None)


def _left_subject(ctx: Context, verb: Token, group: int, floor: int) -> Range | None:
    if group == floor:
        return None
    before = ctx.tokens[group - 1]
    for subject in (t for t in ctx.analysis.children(verb.index, *SUBJECTS) if t.index < verb.index):
        if subject.tag in ("WDT", "WP") or subject.text.lower() in ("who", "which", "that"):
            antecedent = ctx.analysis.head(verb.index)
            if verb.dep == "relcl" and antecedent.pos in ("NOUN", "PROPN"):
                return phrase_around(ctx, antecedent.index, floor, subject.index)
            return None
        if subject.pos == "PRON" and subject.index != group - 1 and before.pos in ("NOUN", "PROPN") and subject.index < group - 3:
            continue
        if subject.pos in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"):
            start, end = phrase_around(ctx, subject.index, floor, group)
            return (start, end) if end > start else None
    if before.pos == "PRON" and before.tag == "PRP":
        return group - 1, group
    if before.pos == "PROPN" or ctx.is_speaker(group - 1):
        return phrase_start(ctx, group - 1, floor), group
    return None


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


def _may_invert(ctx: Context, verb: Token) -> bool:
    floor = ctx.bounds(verb.index)[0]
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
        return start
    names = any(ctx.tokens[i].pos == "PROPN" or ctx.is_speaker(i) for i in range(start, end))
    return end - 1 if names else None


def finite_after(ctx: Context, start: int, limit: int) -> bool:
    """Whether a clause with a finite verb begins at or after `start`."""
    return any(ctx.tokens[i].tag in FINITE for i in range(start, limit))


def cue_verbs(ctx: Context) -> Iterator[Token]:
    """The tokens whose lemma is a verb of saying."""
    return (t for t in ctx.verbs() if t.lemma in ctx.cues.verbs)
