"""Nouns for a record of speech: whose words "a statement by the groups" or "an Observatory toll" are."""

from __future__ import annotations

from counterclaim.attribute.context import Context, Range
from counterclaim.attribute.names import head_of
from counterclaim.attribute.nominal import forward_phrase, phrase_end
from counterclaim.attribute.words import ARTICLES, words

MAKERS = words("by from of among")
MADE = words("compiled issued released published made collected provided posted given gathered distributed shared circulated put")


def voice_of_record(ctx: Context, span: Range) -> Range | None:
    """The tokens that name whose record the phrase is; None if it is no record, or nobody is named."""
    first, last = span
    while first < last - 1 and ctx.lower(first) in ARTICLES:
        first += 1
    head = head_of(ctx, first, last)
    if not (ctx.is_record(head) or ctx.is_in(head, ctx.cues.words["images"])):
        return None
    return _maker_after(ctx, head) or _maker_before(ctx, first, head)


def _maker_after(ctx: Context, head: int) -> Range | None:
    """ "by the groups", "compiled by its media office", "from residents"."""
    limit = ctx.bounds(head)[1]
    i = head + 1
    while i < limit and (ctx.lower(i) in MADE or ctx.tokens[i].tag == "RB" or ctx.lower(i) == "online"):
        i += 1
    if i + 1 >= limit or ctx.lower(i) not in MAKERS:
        return None
    if ctx.lower(i) == "of" and not _names_speaker(ctx, i + 1, limit):
        return None
    end = forward_phrase(ctx, i + 1, limit)
    if end is None or not _names_speaker(ctx, i + 1, end):
        return None
    return i + 1, end if ctx.lower(i) == "among" else phrase_end(ctx, end - 1, limit)


def _names_speaker(ctx: Context, first: int, last: int) -> bool:
    end = forward_phrase(ctx, first, last)
    if end is None:
        return False
    return any(ctx.is_speaker(i) for i in range(first, end)) or (
        ctx.tokens[end - 1].pos == "PROPN" and ctx.lower(end - 1) not in ctx.places
    )


def is_name(ctx: Context, i: int) -> bool:
    """Whether the token is a name, or an acronym whatever the parser makes of it."""
    text = ctx.tokens[i].text
    return ctx.tokens[i].pos == "PROPN" or (len(text) > 1 and text.isupper() and text.isalpha())


def _maker_before(ctx: Context, first: int, head: int) -> Range | None:
    """ "a SAMS statement", "the ministry's report"."""
    last = head
    while last > first and (
        ctx.tokens[last - 1].tag in ("POS", "JJ", "HYPH") or ctx.lower(last - 1) in ("news", "press", "joint", "official")
    ):
        last -= 1
    if last <= first:
        return None
    named = any(ctx.tokens[i].pos == "PROPN" or ctx.is_speaker(i) for i in range(first, last))
    return (first, last) if named else None


def is_mere_thing(ctx: Context, span: Range) -> bool:
    """Whether the phrase names no speaker: a picture or paper without its maker, or a thing that only shows."""
    if voice_of_record(ctx, span) is not None:
        return False
    first, last = span
    head = head_of(ctx, first, last)
    token = ctx.tokens[head]
    return (
        token.pos == "NOUN" and not ctx.is_speaker(head) and not any(ctx.tokens[i].pos == "PROPN" for i in range(first, head + 1))
    )
