"""How far what is said reaches: from where to where, stopping at the next speaker, without its frame and marks."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.attribute.context import Context, Stretch
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.words import BREAKS, LEADING, STOPS

TAIL = " \t\r\n,.;:—–-"


def reach_after(ctx: Context, start: int, verb: int, speeches: Sequence[Speech]) -> int:
    """The token that ends what is said from token `start` on, to its sentence's end at most."""
    limit = ctx.bounds(verb)[1]
    quote = ctx.quote_open_at(start)
    i = start
    if quote is not None:
        inside = ctx.analysis.tokens_in(quote.outer, quote.outer_end)
        i = inside[-1].index + 1 if inside else start + 1
        if i >= limit:
            return i
    return min((stop for stop in _stops(ctx, i, limit, verb, speeches)), default=limit)


def _stops(ctx: Context, start: int, limit: int, verb: int, speeches: Sequence[Speech]) -> list[int]:
    """Where another's words, or the same speaker's next, begin."""
    found: list[int] = []
    for other in speeches:
        if not start <= other.first < limit or ctx.quote_around(ctx.tokens[other.first].start):
            continue
        joint = other.first - 1
        if other.inherited:
            found.append(_back_over(ctx, other.first, start))
        elif other.side != "after":
            found.append(_back_over(ctx, other.first, start) if not other.inverted else other.verb.index)
        elif joint >= start and ctx.lower(joint) in STOPS | {";"}:
            found.append(_back_over(ctx, other.first, start))
    for i in range(start, limit):
        if ctx.quote_around(ctx.tokens[i].start):
            continue
        word = ctx.lower(i)
        relayed = (word == "according" and ctx.lower(i + 1) == "to") or _relays(ctx, i, start)
        if relayed or (word in ("but", "while", "and") and _leaves(ctx, i, verb)):
            found.append(_back_over(ctx, i, start))
    return [f for f in found if f > start]


def _relays(ctx: Context, i: int, start: int) -> bool:
    return i > start and ctx.tokens[i].tag == "VBG" and ctx.tokens[i].lemma in ctx.cues.words["relaying"]


def _leaves(ctx: Context, conj: int, verb: int) -> bool:
    """Whether the conjunction joins a clause to the cue itself: "said the toll rose, but gave no details"."""
    head = ctx.tokens[conj].head
    return head == verb and any(t.head == verb and t.index > conj for t in ctx.analysis.children(verb, "conj"))


def _back_over(ctx: Context, index: int, floor: int) -> int:
    """Back over the conjunction and comma that lead to the token."""
    while index > floor and (ctx.lower(index - 1) in STOPS or ctx.tokens[index - 1].text in (",", ";")):
        index -= 1
    return index


def start_before(ctx: Context, front: int, speeches: Sequence[Speech]) -> int:
    """The token where what is said before token `front` begins: its sentence's start, or after another's words in it."""
    floor = ctx.bounds(front)[0]
    if floor == front:
        floor = ctx.bounds(front - 1)[0] if front else front
    quote = ctx.quote_closed_at(front - 1) or (ctx.lower(front - 1) == "," and ctx.quote_closed_at(front - 2)) or None
    opening = ctx.analysis.token_at(quote.outer) if quote else None
    if opening is not None and opening.index < floor:
        floor = ctx.bounds(opening.index)[0]
    around = ctx.quote_around(ctx.tokens[floor].start)
    if around is not None and around.outer_end <= ctx.tokens[front - 1].end:
        token = ctx.analysis.token_at(around.outer)
        floor = token.index if token else floor
    for other in speeches:
        if floor <= other.verb.index < front and other.first < front:
            floor = max(floor, _after(ctx, other, front))
    return _past_leading(ctx, floor, front)


def _after(ctx: Context, other: Speech, front: int) -> int:
    """Where another's words end before `front`; the other's start if they are nested in what is said."""
    if other.side == "before":
        return other.following.start if ctx.has_finite(other.following.start, front) else 0
    breaks = [i for i in range(other.verb.index + 1, front) if ctx.lower(i) in BREAKS]
    return breaks[-1] + 1 if breaks else 0


def _past_leading(ctx: Context, first: int, last: int) -> int:
    while first < last - 1 and (ctx.lower(first) in LEADING or ctx.tokens[first].text in (",", ";", ".", "-", "--", "—", ")")):
        first += 1
    return first


def stretch_of(ctx: Context, first: int, last: int) -> Stretch | None:
    """The characters from token `first` to before `last`, without enclosing marks and final stops; None if nothing is left."""
    if first >= last:
        return None
    start, end = ctx.stretch(first, last)
    return trimmed(ctx, start, end)


def trimmed(ctx: Context, start: int, end: int) -> Stretch | None:
    """The stretch without white space, quotation marks that open or close at its ends, and final stops."""
    text = ctx.analysis.text
    changed = True
    while changed and start < end:
        before = (start, end)
        while start < end and text[start] in " \t\r\n,;:.—–-":
            start += 1
        while start < end and text[end - 1] in TAIL and not _is_dotted(text, start, end):
            end -= 1
        for q in ctx.quotes:
            if q.outer == start and q.start < end:
                start = q.start
            if q.outer_end == end and q.end > start and (q.outer < start or q.start == start):
                end = q.end
        changed = before != (start, end)
    return (start, end) if start < end else None


def _is_dotted(text: str, start: int, end: int) -> bool:
    """Whether the final stop belongs to an abbreviation: "U.S."."""
    return text[end - 1] == "." and end - start > 2 and text[end - 3 : end - 2] == "." and text[end - 2].isupper()
