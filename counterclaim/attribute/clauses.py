"""Verbs of saying with a clause, a quotation or an object: before them, after them, or on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.admit import PREPOSITIONS
from counterclaim.attribute.context import FINITE, Context, Frame, Range, Stretch
from counterclaim.attribute.following import earlier_relays
from counterclaim.attribute.nouns import clause_mark, holder_of
from counterclaim.attribute.reach import reach_after, start_before, stretch_of, trimmed
from counterclaim.attribute.relay import origin_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.verbal import group_start
from counterclaim.model.attribution import Stance


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each verb of saying that says something."""
    for speech in speeches:
        content = tuple(content_of(ctx, speech, speeches))
        if content:
            yield Frame(
                name_of(ctx, speech),
                stance_of(ctx, speech, content),
                (speech.verb.index, speech.verb.index + 1),
                speech.source,
                content,
                speech.following.relays or _opening(ctx, speech, speeches),
                origin_of(ctx, speech, speeches),
                speech.inherited,
            )


def _opening(ctx: Context, speech: Speech, speeches: Sequence[Speech]) -> tuple[Range, ...]:
    """The outlets named before the verb: in what opens the sentence, or between the source and the verb."""
    floor = ctx.bounds(speech.verb.index)[0]
    if speech.inherited or speech.inverted:
        return ()
    first = not any(floor <= other.verb.index < speech.verb.index for other in speeches)
    opening = earlier_relays(ctx, floor, speech.first) if first and speech.side == "after" else ()
    if opening and ctx.has_finite(opening[0][1], speech.first):
        opening = ()
    return opening or earlier_relays(ctx, speech.source[1], speech.verb.index)


def stance_of(ctx: Context, speech: Speech, content: Sequence[Stretch]) -> Stance:
    """The cue's stance; a vow of harm is a threat, and a warning of what may come by itself is a prediction."""
    inside = [t for start, end in content for t in ctx.analysis.tokens_in(start, end)]
    hostile = any(ctx.is_in(t.index, ctx.cues.words["hostile"]) for t in inside)
    if speech.verb.lemma == "call" and ctx.lower(speech.verb.index + 1) not in PREPOSITIONS:
        return "say"
    if speech.verb.lemma in ("vow", "swear", "pledge") and hostile:
        return "threaten"
    if speech.verb.lemma == "warn" and not (hostile and any(t.lemma in ("will", "would", "shall") for t in inside)):
        return "predict"
    return speech.cue.stance


def name_of(ctx: Context, speech: Speech) -> str:
    """The construction's name, for the attribution's `rule`."""
    if speech.inherited:
        return "clauses.adding"
    if speech.side == "after":
        return "clauses.that" if ctx.lower(speech.following.start - 1) == "that" else "clauses.bare"
    if speech.inverted:
        return "clauses.inverted"
    return "clauses.trailing" if speech.side == "before" else "clauses.parenthetic"


def content_of(ctx: Context, speech: Speech, speeches: Sequence[Speech]) -> Iterator[Stretch]:
    """The stretches of what is said."""
    if speech.side != "after":
        before = _before(ctx, speech, speeches)
        if before is not None:
            yield before
    if speech.side == "after":
        condition = _condition(ctx, speech)
        if condition is not None:
            yield condition
    if speech.side != "before":
        after = _after(ctx, speech, speeches)
        if after is not None:
            yield after


def _condition(ctx: Context, speech: Speech) -> Stretch | None:
    """ "If the raids went on, the army vowed to answer": the condition that opens the sentence of a threat or promise."""
    floor = ctx.bounds(speech.verb.index)[0]
    front = speech.source[0]
    conditional = ctx.lower(floor) in ("if", "unless") and front - 1 > floor and ctx.lower(front - 1) == ","
    if not conditional or speech.inherited or speech.cue.stance not in ("threaten", "promise", "predict"):
        return None
    return stretch_of(ctx, floor, front - 1)


def _before(ctx: Context, speech: Speech, speeches: Sequence[Speech]) -> Stretch | None:
    front = group_start(ctx, speech.verb.index) if speech.inverted else speech.source[0]
    last = front - 1 if ctx.lower(front - 1) in ("as", "and") and front else front
    quoted = _quoted_bit(ctx, last) if last < front else None
    if quoted is not None:
        return quoted
    return stretch_of(ctx, start_before(ctx, front, [s for s in speeches if s is not speech]), last)


def _quoted_bit(ctx: Context, last: int) -> Stretch | None:
    """Of "which can \"input missions\" - as X said", only the quoted words are X's."""
    while last and ctx.tokens[last - 1].pos == "PUNCT" and ctx.quote_closed_at(last - 1) is None:
        last -= 1
    quote = ctx.quote_closed_at(last - 1)
    return trimmed(ctx, quote.start, quote.end) if quote else None


def _past_denied_noun(ctx: Context, speech: Speech, start: int, speeches: Sequence[Speech]) -> int:
    """Past the noun of "rejected the accusation that …", where nobody is named whose accusation it is."""
    for noun in ctx.analysis.children(speech.verb.index, "dobj"):
        mark = clause_mark(ctx, noun) if noun.lemma in ctx.cues.nouns else None
        if mark is not None and holder_of(ctx, noun, speeches, named=True) is None:
            return mark.index + 1
    return start


def _after(ctx: Context, speech: Speech, speeches: Sequence[Speech]) -> Stretch | None:
    start = speech.following.start
    limit = ctx.bounds(speech.verb.index)[1]
    while start < limit and ctx.tokens[start].text in (",", ";", ":", "--"):
        start += 1
    if ctx.lower(speech.source[0] - 1) == "what" and ctx.tokens[start].tag in FINITE and ctx.tokens[start].lemma == "be":
        start += 1
    if speech.cue.stance == "deny":
        start = _past_denied_noun(ctx, speech, start, speeches)
    if "prep" in speech.cue.frames and ctx.lower(start) in PREPOSITIONS:
        start += 1
    if start >= limit:
        return None
    return stretch_of(ctx, start, reach_after(ctx, start, speech.verb.index, [s for s in speeches if s is not speech]))
