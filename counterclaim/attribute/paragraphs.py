"""An account that runs on: where paragraphs are set apart, the figures that follow what somebody said are that person's still.

"The governor reported 614 strikes. Two women were killed in Orikhiv": reporters name the source once a paragraph (GUIDELINES.md
section 1, unmarked sentences). A sentence that tells no figure, that is hedged or that turns away is the author's again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.attribute.context import Context, Frame
from counterclaim.attribute.reach import trimmed
from counterclaim.language.analysis import Sentence

BREAK = re.compile(r"\n[ \t]*\n")
RUN = 2  # sentences that run on from one that names its source
FEWEST = 4  # paragraphs: a text with fewer is not set in paragraphs
TURNS = frozenset("but however earlier later meanwhile still yet unless neither hours days previously separately in".split())
NOTHING = frozenset({"no", "not", "none", "nobody"})


def frames_of(ctx: Context, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, with one more for each sentence that runs on from a source's."""
    found = sorted(frames, key=lambda f: f.cue)
    if len(BREAK.findall(ctx.analysis.text.strip())) + 1 < FEWEST:
        return found
    for before, sentence in zip(ctx.analysis.sentences, ctx.analysis.sentences[1:], strict=False):
        speaker = _speaker(ctx, before, found)
        content = trimmed(ctx, ctx.tokens[sentence.first].start, ctx.tokens[sentence.last - 1].end)
        if speaker is not None and content is not None and _runs_on(ctx, before, sentence, found):
            found.append(
                Frame(
                    "continuation.paragraph", "say", speaker.cue, speaker.source, (content,), speaker.relays, speaker.origin, True
                )
            )
    return found


def _speaker(ctx: Context, sentence: Sentence, frames: Sequence[Frame]) -> Frame | None:
    """The one source of a sentence whose words it says, of itself or running on."""
    inside = [f for f in frames if _content_in(ctx, f, sentence) > 0]
    first = next(iter(inside), None)
    if first is None or first.source is None or len({f.source for f in inside}) > 1:
        return None
    told = first.rule.startswith("clauses.") or (first.rule == "continuation.paragraph" and _run(frames, first) < RUN)
    length = ctx.tokens[sentence.last - 1].end - ctx.tokens[sentence.first].start
    return first if told and first.stance == "say" and 2 * sum(_content_in(ctx, f, sentence) for f in inside) >= length else None


def _run(frames: Sequence[Frame], last: Frame) -> int:
    return sum(f.rule == last.rule and f.cue == last.cue for f in frames)


def _content_in(ctx: Context, frame: Frame, sentence: Sentence) -> int:
    """How many characters of a sentence are the frame's content."""
    first, last = ctx.tokens[sentence.first].start, ctx.tokens[sentence.last - 1].end
    return sum(max(min(end, last) - max(start, first), 0) for start, end in frame.content)


def _runs_on(ctx: Context, before: Sentence, sentence: Sentence, frames: Sequence[Frame]) -> bool:
    """Whether a sentence of the same paragraph is free, tells a figure or that there was none, and does not turn away."""
    start, end = ctx.tokens[sentence.first].start, ctx.tokens[sentence.last - 1].end
    if BREAK.search(ctx.analysis.text[ctx.tokens[before.last - 1].end : start]) or ctx.lower(sentence.first) in TURNS:
        return False
    if any(sentence.first <= f.cue[0] < sentence.last and not f.inherited for f in frames):
        return False
    if any(s < end and start < e for f in frames for s, e in f.content):
        return False
    counted = any(sentence.first <= q.head < sentence.last for q in ctx.analysis.quantities)
    return counted or ctx.lower(sentence.first) in NOTHING
