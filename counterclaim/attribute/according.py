""" "according to X", before or after what is said; "in the words of X", "citing X" with nobody else named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame, Range, Stretch
from counterclaim.attribute.following import earlier_relays
from counterclaim.attribute.nominal import forward_phrase, phrase_end
from counterclaim.attribute.reach import reach_after, start_before, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.subjects import can_speak


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each "according to"."""
    for i in range(len(ctx.tokens) - 2):
        if ctx.lower(i) == "according" and ctx.lower(i + 1) == "to":
            frame = _according(ctx, i, speeches)
            if frame is not None:
                yield frame


def _according(ctx: Context, i: int, speeches: Sequence[Speech]) -> Frame | None:
    floor, limit = ctx.bounds(i)
    source = source_from(ctx, i + 2, limit)
    if source is None or not _is_voice(ctx, source):
        return None
    heard, relays = source, _passed_on(ctx, source, limit)
    if relays:
        source = (source[0], relays[-1][1])
    if _stands_between(ctx, i, source, floor):
        content = [_before(ctx, i, speeches), _after(ctx, i, source, speeches)]
    elif _leads(ctx, i, floor) or _resumes(ctx, i, source):
        content = [_after(ctx, i, source, speeches)]
    else:
        content = [_before(ctx, i, speeches), _onward(ctx, i, source, speeches)]
    found = tuple(stretch for stretch in content if stretch is not None)
    return Frame("according.to", "say", (i, i + 2), heard, found, relays) if found else None


def _passed_on(ctx: Context, source: Range, limit: int) -> tuple[Range, ...]:
    """The outlet named right after the source: "according to residents quoted by the agency", "a source who spoke to AFP"."""
    near = next((k for k in range(source[1], limit) if ctx.tokens[k].text in (",", ";", ".")), limit)
    if ctx.tokens[source[1] : source[1] + 1] and ctx.tokens[source[1]].tag in ("VBN", "VBD", "VBG", "WP"):
        return earlier_relays(ctx, source[1], near)
    return ()


def _is_voice(ctx: Context, source: Range) -> bool:
    """Not "according to their type", "according to plan"."""
    first, last = source
    return can_speak(ctx, first, last) or (ctx.tokens[first].tag != "PRP$" and ctx.tokens[last - 1].tag == "NNS")


def _onward(ctx: Context, i: int, source: Range, speeches: Sequence[Speech]) -> Stretch | None:
    """What goes on after the source: "…, according to the Observatory, with the toll expected to rise"."""
    limit = ctx.bounds(i)[1]
    start = source[1] + 1 if ctx.lower(source[1]) == "," else source[1]
    if start >= limit or ctx.lower(start) not in ("with", "while", "including"):
        return None
    return stretch_of(ctx, start, reach_after(ctx, start, i, speeches))


def _leads(ctx: Context, i: int, floor: int) -> bool:
    """Whether the phrase opens its clause: what is said comes after it."""
    if i > floor and (ctx.lower(i - 1) == "that" or ctx.tokens[i].text[:1].isupper()):
        return True
    while i > floor and (
        ctx.tokens[i - 1].pos in ("CCONJ", "PUNCT") or ctx.lower(i - 1) in ("meanwhile", "thus", "however", "but")
    ):
        if ctx.lower(i - 1) == "," or ctx.quote_closed_at(i - 1):
            return i - 1 == floor or not ctx.has_finite(floor, i - 1)
        i -= 1
    return i == floor or not ctx.has_finite(floor, i)


def _stands_between(ctx: Context, i: int, source: Range, floor: int) -> bool:
    """ "The militants, according to the agency, fled": in the midst of the clause."""
    nouns = any(ctx.is_noun(k) for k in range(floor, i))
    return ctx.lower(i - 1) == "," and ctx.lower(source[1]) == "," and nouns and not ctx.has_finite(floor, i)


def _resumes(ctx: Context, i: int, source: Range) -> bool:
    """ "…, and then, according to neighbours, went home": only what follows is theirs."""
    return ctx.lower(i - 1) == "," and ctx.lower(source[1]) == "," and ctx.tokens[i - 2].pos in ("CCONJ", "ADV", "SCONJ")


def source_from(ctx: Context, start: int, limit: int) -> Range | None:
    """The source that begins at the token: the phrase with its prepositional phrases."""
    end = forward_phrase(ctx, start, limit)
    if end is None:
        return None
    return start, phrase_end(ctx, end - 1, limit)


def _before(ctx: Context, i: int, speeches: Sequence[Speech]) -> Stretch | None:
    return stretch_of(ctx, start_before(ctx, i, speeches), i)


def _after(ctx: Context, i: int, source: Range, speeches: Sequence[Speech]) -> Stretch | None:
    limit = ctx.bounds(i)[1]
    start = _past_source(ctx, source, limit)
    if start >= limit:
        return _next_sentence(ctx, limit)
    return stretch_of(ctx, start, reach_after(ctx, start, i, speeches))


def _next_sentence(ctx: Context, start: int) -> Stretch | None:
    """The sentence after one that breaks off without a full stop, where the parser parted the source from what it says."""
    if start >= len(ctx.tokens) or ctx.tokens[start - 1].text in (".", "!", "?"):
        return None
    return stretch_of(ctx, start, ctx.bounds(start)[1])


def _past_source(ctx: Context, source: Range, limit: int) -> int:
    """Past a comma and what else is said of the source there, to the clause."""
    i = source[1]
    if i < limit and ctx.lower(i) == ",":
        return i + 1
    return i
