"""Whose words are whose: a text divided into stretches that one attribution covers, or nobody's but the publisher's.

A region is the content of one attribution, without what a further attribution inside it covers, or what is left of a sentence
when its attributions with their sources and cues are taken out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.language.analysis import Analysis
from counterclaim.model.attribution import Attribution
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Region:
    """Tokens in text order, of one sentence, and the index of the attribution that covers them (None: the publisher's own)."""

    tokens: tuple[int, ...]
    attribution: int | None


def regions_of(analysis: Analysis, attributions: Sequence[Attribution]) -> list[Region]:
    """The regions of a text, in its order."""
    owner = _owners(analysis, attributions)
    regions: list[Region] = []
    for sentence in analysis.sentences:
        by_owner: dict[int | None, list[int]] = {}
        for i in range(sentence.first, sentence.last):
            if owner[i] != FRAME:
                by_owner.setdefault(owner[i], []).append(i)
        for attribution, tokens in by_owner.items():
            regions.extend(Region(run, attribution) for run in _runs(analysis, tokens, attribution))
    return sorted(regions, key=lambda region: region.tokens)


FRAME = -1  # a token of a source or a cue: it says who speaks, not what happened


def _owners(analysis: Analysis, attributions: Sequence[Attribution]) -> list[int | None]:
    """For each token the innermost attribution whose content it is in, FRAME for sources and cues, None for the rest."""
    owner: list[int | None] = [None] * len(analysis.tokens)
    order = sorted(range(len(attributions)), key=lambda i: -sum(span.end - span.start for span in attributions[i].content))
    for i in order:
        inside = _indices(analysis, attributions[i].content)
        frame = _indices(analysis, attributions[i].source + attributions[i].cue)
        for token in frame - inside:
            owner[token] = FRAME
        for token in inside:
            owner[token] = i
        for token in _leaders(analysis, frame):
            owner[token] = FRAME
    for i in order:  # a nested frame stays a frame, whatever covers it from outside
        inner = _indices(analysis, attributions[i].source + attributions[i].cue) - _indices(analysis, attributions[i].content)
        for token in inner:
            if owner[token] is None or owner[token] == attributions[i].parent:
                owner[token] = FRAME
    return owner


def _leaders(analysis: Analysis, frame: set[int]) -> set[int]:
    """What leads a frame's nouns: the "its" of "its envoy" is no word of what he said."""
    return {t.index for i in frame for t in analysis.children(i, "poss") if t.pos == "PRON"}


def _indices(analysis: Analysis, spans: Sequence[Span]) -> set[int]:
    found: set[int] = set()
    for span in spans:
        found.update(t.index for t in analysis.tokens_in(span.start, span.end))
    return found


def _runs(analysis: Analysis, tokens: list[int], attribution: int | None) -> list[tuple[int, ...]]:
    """The contiguous runs of a region. Content split around its cue is still one statement each side; scraps fall out."""
    runs: list[list[int]] = []
    for i in tokens:
        if runs and i == runs[-1][-1] + 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    least = 1 if attribution is not None else 3
    return [tuple(run) for run in runs if sum(analysis.tokens[i].pos != "PUNCT" for i in run) >= least]
