"""Law 1: a quote is verbatim or it does not exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.model.attribution import Attribution
from counterclaim.model.claim import Claim
from counterclaim.model.span import Span


def is_verbatim(text: str, claim: Claim, attributions: Sequence[Attribution]) -> bool:
    """Whether all words that the claim rests on stand in the text where it says they do."""
    if claim.attribution is not None and not 0 <= claim.attribution < len(attributions):
        return False
    return all(span.stands_in(text) for span in _spans(claim, attributions))


def are_verbatim(text: str, attribution: Attribution) -> bool:
    """Whether an attribution's own words stand in the text where it says they do."""
    return all(span.stands_in(text) for span in _parts(attribution))


def _spans(claim: Claim, attributions: Sequence[Attribution]) -> Iterator[Span]:
    yield claim.quote
    said = (claim.place and claim.place.span, claim.time and claim.time.span, claim.condition)
    yield from (span for span in said if span)
    yield from (answer.span for answer in claim.answers if answer.span)
    yield from (mention.span for mention in claim.chain if mention.span)
    if claim.attribution is not None:
        yield from _parts(attributions[claim.attribution])


def _parts(attribution: Attribution) -> Iterator[Span]:
    yield from attribution.source
    yield from attribution.cue
    yield from attribution.content
    yield from (mention.span for mention in attribution.chain if mention.span)
