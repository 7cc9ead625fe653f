"""Speech that goes on: a quotation with no cue of its own belongs to whoever spoke last, the author's words do not."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.attribute.context import Context, Frame
from counterclaim.attribute.quotes import Quote
from counterclaim.attribute.reach import trimmed

LONG = 5  # words: fewer are a name or a word set apart
APART = 2  # sentences between the speaker's last words and the quotation


def frames_of(ctx: Context, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, with one more for each free quotation that follows somebody's words."""
    found = sorted(frames, key=lambda f: f.cue)
    for quote in ctx.quotes:
        if _is_free(ctx, quote, found):
            speaker = _speaker(ctx, quote, found)
            content = trimmed(ctx, quote.start, quote.end)
            if speaker is not None and content is not None:
                found.append(
                    Frame(
                        "continuation.quote", "say", speaker.cue, speaker.source, (content,), speaker.relays, speaker.origin, True
                    )
                )
    return found


def _is_free(ctx: Context, quote: Quote, frames: Sequence[Frame]) -> bool:
    """Whether the quotation is a whole statement that stands alone and that no frame has."""
    inside = ctx.analysis.tokens_in(quote.start, quote.end)
    if len(inside) < LONG or not any(t.pos in ("VERB", "AUX") for t in inside):
        return False
    opening = ctx.analysis.token_at(quote.outer)
    if opening is None or opening.index != ctx.bounds(opening.index)[0]:
        return False
    outside = [f for f in frames if not quote.start <= ctx.tokens[f.cue[0]].start < quote.end]
    return not any(start < quote.end and quote.start < end for f in outside for start, end in f.content)


def _speaker(ctx: Context, quote: Quote, frames: Sequence[Frame]) -> Frame | None:
    """Whoever spoke last, if no more than a sentence or two stand between."""
    before = [f for f in frames if f.source is not None and max((e for _, e in f.content), default=0) <= quote.outer]
    before = [f for f in before if ctx.tokens[f.cue[0]].start < quote.outer]
    if not before:
        return None
    last = max(before, key=lambda f: max(ctx.tokens[f.cue[0]].start, *(e for _, e in f.content)) if f.content else 0)
    opening = ctx.analysis.token_at(quote.outer)
    reached = max([ctx.tokens[last.cue[0]].start, *(e - 1 for _, e in last.content)])
    end = ctx.analysis.token_at(reached)
    if opening is None or end is None or opening.sentence - end.sentence > APART:
        return None
    return last
