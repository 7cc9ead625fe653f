"""Stretches of a text with their marks, ready to be drawn: each stretch has the kinds of all marks over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.desk import Assessment
from counterclaim.ledger import Ledger
from counterclaim.model.attribution import Attribution
from counterclaim.model.claim import Claim
from counterclaim.model.span import Span
from counterclaim.show.cli.passages import Mark, shifted, surroundings
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.roots import Root


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words under the same marks; `starts` are the claims whose quote begins here."""

    words: str
    kinds: tuple[str, ...]
    starts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim's words where they stand in their document."""

    record: ClaimRecord
    root: Root
    published: str
    stretches: tuple[Stretch, ...]


def stretches_of(text: str, marks: Sequence[Mark], starts: dict[int, list[str]] | None = None) -> tuple[Stretch, ...]:
    """The whole text, cut wherever a mark begins or ends."""
    begun = starts or {}
    cuts = sorted({0, len(text), *begun, *(m.span.start for m in marks), *(m.span.end for m in marks)})
    return tuple(
        Stretch(text[start:end], tuple(sorted(_over(marks, start, end))), tuple(begun.get(start, ())))
        for start, end in pairwise(cuts)
    )


def marks_of(claim: Claim, attribution: Attribution | None) -> list[Mark]:
    """Whose words, by what words, and what: each under its kind."""
    marks = [Mark(claim.quote, "claim")]
    if attribution:
        marks += [Mark(span, "source") for span in attribution.source]
        marks += [Mark(span, "cue") for span in attribution.cue]
        marks += [Mark(span, "content") for span in attribution.content]
    return marks


def passage_of(ledger: Ledger, found: Assessment, record: ClaimRecord, published: str) -> Passage:
    """The claim in the lines around it."""
    text = ledger.text(record.claim.document)
    marks = marks_of(record.claim, ledger.attribution(record))
    start, end = surroundings(text, marks)
    return Passage(record, found.roots[record.claim.id], published, stretches_of(text[start:end], shifted(marks, start)))


def quote_starts(claims: Sequence[Claim]) -> dict[int, list[str]]:
    """The claims by where their quote begins."""
    found: dict[int, list[str]] = {}
    for claim in claims:
        found.setdefault(claim.quote.start, []).append(claim.id)
    return found


def _over(marks: Sequence[Mark], start: int, end: int) -> set[str]:
    return {mark.label for mark in marks if _covers(mark.span, start, end)}


def _covers(span: Span, start: int, end: int) -> bool:
    return span.start <= start and end <= span.end
