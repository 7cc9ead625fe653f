"""Readers' incidents on the claims that the pipeline itself reads, so that weights are fitted to its slips as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from counterclaim.model.capture import Capture, Given
from counterclaim.model.claim import Claim
from counterclaim.model.span import Span
from counterclaim.pipeline import claims_in
from evaluation.relations import Cell

ENOUGH = 0.5  # of two quotes' characters in common, for them to be one claim
RECEIVED = datetime(2000, 1, 1, tzinfo=UTC)


def read_cells(folder: Path, cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells of a gold folder with the pipeline's claims in place of readers'; what has no counterpart is left out."""
    read = {}
    for name, cell in cells.items():
        mine = Cell()
        for document in sorted({claim.document for claim in cell.claims.values()}):
            text = (folder / "docs" / f"{document}.txt").read_bytes()
            claims = claims_in(Capture(text, "text/plain", document, document, RECEIVED, Given(name=document)))
            gold = {key: claim for key, claim in cell.claims.items() if claim.document == document}
            for key, claim in _paired(gold, claims):
                mine.claims[key] = claim
                mine.incident_of[key] = cell.incident_of[key]
        read[name] = mine
    return read


def _paired(gold: Mapping[str, Claim], claims: Sequence[Claim]) -> Iterator[tuple[str, Claim]]:
    """One to one, the closest quotes first."""
    options = [(_overlap(one.quote, other.quote), key, n) for key, one in gold.items() for n, other in enumerate(claims)]
    keys, numbers = set(), set()
    for share, key, n in sorted(options, key=lambda o: (-o[0], o[1], o[2])):
        if share >= ENOUGH and key not in keys and n not in numbers:
            keys.add(key)
            numbers.add(n)
            yield key, claims[n]


def _overlap(a: Span, b: Span) -> float:
    """The share of the characters of either that are in both."""
    both = min(a.end, b.end) - max(a.start, b.start)
    return max(0, both) / (max(a.end, b.end) - min(a.start, b.start))
