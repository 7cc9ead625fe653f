""" "X: what X says" at a line's start, `"…" — X`, and the bracketed speakers of a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame
from counterclaim.attribute.reach import stretch_of, trimmed
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.subjects import can_speak
from counterclaim.attribute.words import HONORIFICS, words

BRACKET = re.compile(r"\[([^\[\]]{3,80})\]")
UNHEARD = re.compile(r"\d|indistinct|omitted", re.IGNORECASE)
STAGE = words(
    "begin end recording words word indistinct text passage omitted break video audio applause editorial report commentary progress"
)
LONGEST = 8  # tokens of a name before a colon
OWN = words("anchor correspondent reporter presenter host newsreader announcer interviewer moderator narrator")  # the publisher's


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each speaker set before or after their words by a mark alone."""
    yield from _before_colon(ctx)
    yield from _after_dash(ctx)
    yield from _transcript(ctx)


def _before_colon(ctx: Context) -> Iterator[Frame]:
    for sentence in ctx.analysis.sentences:
        colon = next((i for i in range(sentence.first, min(sentence.last, sentence.first + LONGEST)) if ctx.lower(i) == ":"), None)
        if colon is None or colon == sentence.first or not _at_line_start(ctx, sentence.first):
            continue
        named = any(t.pos == "PROPN" or t.text.lower() in HONORIFICS for t in ctx.tokens[sentence.first : colon])
        verbal = any(t.pos in ("VERB", "AUX") for t in ctx.tokens[sentence.first : colon])
        if verbal or not (named or ctx.is_speaker(colon - 1)) or not can_speak(ctx, sentence.first, colon):
            continue
        if ctx.lower(colon - 1) in OWN:
            continue
        last = _end_of_line(ctx, colon)
        content = stretch_of(ctx, colon + 1, last)
        if content is not None:
            yield Frame("colon.before", "say", (colon, colon + 1), (sentence.first, colon), (content,))


def _at_line_start(ctx: Context, first: int) -> bool:
    before = ctx.analysis.text[: ctx.tokens[first].start].rstrip(" \t")
    return not before or before.endswith("\n")


def _end_of_line(ctx: Context, index: int) -> int:
    i = index + 1
    while i < len(ctx.tokens) and "\n" not in ctx.analysis.text[ctx.tokens[i - 1].end : ctx.tokens[i].start]:
        i += 1
    return i


def _after_dash(ctx: Context) -> Iterator[Frame]:
    for quote in ctx.quotes:
        following = ctx.analysis.text[quote.outer_end :]
        dash = re.match(r"[,.]?\s*(—|–|--|-)\s+(?=[A-Z])", following)
        if dash is None:
            continue
        first = ctx.analysis.token_at(quote.outer_end + dash.end())
        mark = ctx.analysis.token_at(quote.outer_end + dash.start(1))
        if first is None or mark is None:
            continue
        last = first.index
        while (
            last < len(ctx.tokens)
            and ctx.tokens[last].pos in ("PROPN", "NOUN", "ADJ", "DET", "ADP")
            and last - first.index < LONGEST
        ):
            last += 1
        content = trimmed(ctx, quote.start, quote.end)
        if last > first.index and content is not None and ctx.tokens[first.index].pos == "PROPN":
            yield Frame("colon.dash", "say", (mark.index, mark.index + 1), (first.index, last), (content,))


def _transcript(ctx: Context) -> Iterator[Frame]:
    """ "[OFFICER] Yes, anyone …" of a recording: to the next bracket that is a speaker's or a stage direction's."""
    text = ctx.analysis.text
    marks = [m for m in BRACKET.finditer(text) if not UNHEARD.search(m[1]) and text[: m.start()].rstrip()[-1:] in ".?!]:"]
    for n, mark in enumerate(marks):
        end = marks[n + 1].start() if n + 1 < len(marks) else len(text)
        inside = ctx.analysis.tokens_in(mark.start(1), mark.end(1))
        if not inside or STAGE & set(mark[1].lower().split()) or not _in_recording(text, mark.start()):
            continue
        content = trimmed(ctx, mark.end(), end)
        if content is not None:
            yield Frame(
                "colon.transcript",
                "say",
                (inside[0].index, inside[-1].index + 1),
                (inside[0].index, inside[-1].index + 1),
                (content,),
            )


def _in_recording(text: str, index: int) -> bool:
    opened = text.lower().rfind("[begin recording", 0, index)
    closed = text.lower().rfind("[end recording", 0, index)
    return opened > closed
