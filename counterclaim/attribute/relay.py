"""Words passed on by name: "SANA quoted a source as saying", "X was quoted by AFP as saying", "SOHR, citing medics"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.accuse import agent_of
from counterclaim.attribute.context import Context, Frame, Range, Stretch
from counterclaim.attribute.following import follow
from counterclaim.attribute.nominal import forward_phrase, phrase_around, phrase_end
from counterclaim.attribute.reach import reach_after, start_before, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.subjects import can_speak
from counterclaim.attribute.verbal import group_start, is_passive, site_of
from counterclaim.language.analysis import Token


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each "quoted … as saying"."""
    for i in range(len(ctx.tokens) - 1):
        if ctx.lower(i) == "as" and ctx.lower(i + 1) == "saying":
            verb = _quoting(ctx, i)
            frame = _quoted(ctx, verb, i + 1, speeches) if verb is not None else None
            if frame is not None:
                yield frame


def _quoting(ctx: Context, before: int) -> Token | None:
    floor = ctx.bounds(before)[0]
    near = range(before - 1, max(floor, before - 14) - 1, -1)
    return next((ctx.tokens[i] for i in near if ctx.tokens[i].lemma in ("quote", "cite") and ctx.tokens[i].pos == "VERB"), None)


def _quoted(ctx: Context, verb: Token, saying: int, speeches: Sequence[Speech]) -> Frame | None:
    floor, limit = ctx.bounds(verb.index)
    quoted, relay, front = (
        _passive_parts(ctx, verb, saying, floor) if is_passive(ctx, verb) else _active_parts(ctx, verb, saying, limit)
    )
    if quoted is None:
        return None
    content, late = _content(ctx, verb, saying, front, speeches)
    relay = relay or late
    if content is None:
        return None
    return Frame("relay.quoted", "say", (saying, saying + 1), quoted, (content,), (relay,) if relay else ())


def _active_parts(ctx: Context, verb: Token, saying: int, limit: int) -> tuple[Range | None, Range | None, int]:
    end = forward_phrase(ctx, verb.index + 1, limit)
    quoted = (verb.index + 1, min(saying - 1, phrase_end(ctx, end - 1, limit))) if end else None
    site = site_of(ctx, verb)
    source = site.source if site.source and not site.inverted else None
    return quoted, source, source[0] if source else verb.index


def _passive_parts(ctx: Context, verb: Token, saying: int, floor: int) -> tuple[Range | None, Range | None, int]:
    site = site_of(ctx, verb)
    subject = ctx.analysis.child(verb.index, "nsubjpass", "nsubj")
    quoted = site.source
    if quoted is None and subject is not None and subject.index < verb.index:
        quoted = phrase_around(ctx, subject.index, floor, group_start(ctx, verb.index))
    return quoted, agent_of(ctx, verb), quoted[0] if quoted else verb.index


def _content(ctx: Context, verb: Token, saying: int, front: int, speeches: Sequence[Speech]) -> tuple[Stretch | None, Range | None]:
    """What is said after "saying", or before it all; and an outlet named last ("as saying by local media")."""
    limit = ctx.bounds(verb.index)[1]
    others = [s for s in speeches if s.verb.index != saying]
    late: Range | None = None
    start = saying + 1 if ctx.lower(saying + 1) == "by" else follow(ctx, saying).start
    if start < limit and ctx.lower(start) == "by":
        end = forward_phrase(ctx, start + 1, limit)
        late = (start + 1, end) if end else None
        start = end or start
    if start >= limit or ctx.tokens[start].text in (".", ",", ";") or late:
        return stretch_of(ctx, start_before(ctx, front, others), front), late
    return stretch_of(ctx, start, reach_after(ctx, start, saying, others)), None


def origin_of(ctx: Context, speech: Speech, speeches: Sequence[Speech]) -> Range | None:
    """The voice that a speaker's words rest on: "the agency said, citing medics", "Quoting its partners UNICEF said"."""
    floor, limit = ctx.bounds(speech.verb.index)
    others = [s.first for s in speeches if s is not speech and not s.inherited]
    for i in range(floor, limit):
        token = ctx.tokens[i]
        if token.text.lower() not in ("citing", "quoting"):
            continue
        if any(min(i, speech.first) < other < max(i, speech.first) for other in others):
            continue
        end = forward_phrase(ctx, i + 1, limit)
        if end is not None and can_speak(ctx, i + 1, end):
            return i + 1, min(phrase_end(ctx, end - 1, limit), speech.first if i < speech.first else limit)
    return None
