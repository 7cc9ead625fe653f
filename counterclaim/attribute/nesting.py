"""From frames to attributions: who each source is, which frame stands in another's content, and the chain that makes."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.attribute.cast import Cast, make_cast
from counterclaim.attribute.context import Context, Frame, Stretch
from counterclaim.attribute.mentions import mention_of
from counterclaim.attribute.records import is_mere_thing
from counterclaim.model.attribution import Attribution, Mention
from counterclaim.model.span import Span


def attributions_from(ctx: Context, frames: Sequence[Frame]) -> tuple[Attribution, ...]:
    """The attributions of the frames, in the same order."""
    parents = _parents(ctx, frames)
    cast = make_cast(ctx, [f.source for f, parent in zip(frames, parents, strict=True) if f.source and parent is None])
    own = _with_relays_kept(ctx, frames, [_own_chain(cast, f, p is not None) for f, p in zip(frames, parents, strict=True)])
    return tuple(_attribution(ctx, frame, _chain(i, own, parents), parents[i]) for i, frame in enumerate(frames))


def _attribution(ctx: Context, frame: Frame, chain: tuple[Mention, ...], parent: int | None) -> Attribution:
    text = ctx.analysis.text

    def spans(*stretches: Stretch) -> tuple[Span, ...]:
        return tuple(Span.of(text, start, end) for start, end in stretches)

    return Attribution(
        source=spans(ctx.stretch(*frame.source)) if frame.source else (),
        cue=spans(ctx.stretch(*frame.cue)),
        content=spans(*frame.content),
        chain=chain,
        stance=frame.stance,
        rule=frame.rule,
        parent=parent,
    )


def _parents(ctx: Context, frames: Sequence[Frame]) -> list[int | None]:
    """Each frame's parent: of the frames around it the one with the smallest content, so that none is its own ancestor."""
    parents: list[int | None] = [None] * len(frames)
    for index in range(len(frames)):
        around = _around(ctx, index, frames)
        parents[index] = next((i for i in around if index not in _ancestors(i, parents)), None)
    return parents


def _ancestors(index: int, parents: Sequence[int | None]) -> set[int]:
    """The frame and those above it, as far as they are settled."""
    seen: set[int] = set()
    at: int | None = index
    while at is not None and at not in seen:
        seen.add(at)
        at = parents[at]
    return seen


def _around(ctx: Context, index: int, frames: Sequence[Frame]) -> list[int]:
    """The frames whose content the frame's source and cue stand in, the smallest content first."""
    frame = frames[index]
    first = min(frame.cue[0], frame.source[0]) if frame.source and not frame.inherited else frame.cue[0]
    start = ctx.tokens[first].start
    end = ctx.tokens[frame.cue[1] - 1].end
    around = [
        (stretch_end - stretch_start, i)
        for i, other in enumerate(frames)
        if i != index
        for stretch_start, stretch_end in other.content
        if not (other.stance == "deny" and frame.rule == "nouns.that" and frame.source)
        if stretch_start <= start and end <= stretch_end and not _says_itself(frame, other)
    ]
    return [i for _, i in sorted(around)]


def _says_itself(frame: Frame, other: Frame) -> bool:
    """Whether the other's own frame stands in the first one's content: two that hold each other are no nest."""
    return other.cue == frame.cue


def _own_chain(cast: Cast, frame: Frame, nested: bool) -> tuple[Mention, ...]:
    source = frame.source
    if nested and source is not None and is_mere_thing(cast.ctx, source):
        source = None
    hops = [span for span in (frame.origin, source, *frame.relays) if span is not None]
    found = [mention for span in hops if (mention := mention_of(cast, span)) is not None]
    return _without_repeats(found)


def _with_relays_kept(ctx: Context, frames: Sequence[Frame], own: Sequence[tuple[Mention, ...]]) -> list[tuple[Mention, ...]]:
    """The chains, where speech that goes on came the same way as before ("… the source told the agency. The source added …")."""
    kept: list[tuple[Mention, ...]] = []
    for i, chain in enumerate(own):
        before = kept[i - 1] if i else ()
        goes_on = len(chain) == 1 and len(before) > 1 and chain[0].name == before[0].name and bool(frames[i - 1].relays)
        goes_on = goes_on and (_is_quoted(ctx, frames[i]) or _points_back(ctx, frames[i]))
        kept.append((chain[0], *before[1:]) if goes_on and _near(ctx, frames[i - 1], frames[i]) else chain)
    return kept


def _points_back(ctx: Context, frame: Frame) -> bool:
    """Whether the source is a pronoun or a bare title: "he", "the source"."""
    if frame.source is None:
        return False
    first, last = frame.source
    if last - first == 1 and ctx.tokens[first].pos == "PRON":
        return True
    return ctx.lower(first) in ("the", "same") and not any(t.pos == "PROPN" for t in ctx.tokens[first:last])


def _near(ctx: Context, before: Frame, after: Frame) -> bool:
    begins = ctx.analysis.token_at(min(start for start, _ in after.content)) if after.content else None
    return begins is not None and begins.sentence - ctx.tokens[before.cue[0]].sentence <= 2


def _is_quoted(ctx: Context, frame: Frame) -> bool:
    return any(ctx.quote_around(start) is not None for start, _ in frame.content)


def _chain(index: int, own: Sequence[tuple[Mention, ...]], parents: Sequence[int | None]) -> tuple[Mention, ...]:
    hops: list[Mention] = []
    seen: set[int] = set()
    at: int | None = index
    while at is not None and at not in seen:
        seen.add(at)
        hops.extend(own[at])
        at = parents[at]
    return _without_repeats(hops)


def _without_repeats(hops: Sequence[Mention]) -> tuple[Mention, ...]:
    """One who reports their own words is one voice."""
    kept: list[Mention] = []
    for hop in hops:
        if all(hop.name != other.name for other in kept):
            kept.append(hop)
    return tuple(kept)
