"""Judged claims as lines of the corpus (corpus/README.md): stand-off, places in the text and not its words, for training.

A line is a document in which claims were decided on. `claims` are those accepted, corrected or added, `rejected` the quotes found
to be none. `complete` says that every claim listed of the document was decided on, so that what is not here is no claim.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from counterclaim.ledger import Ledger
from counterclaim.model.claim import Answer, Claim
from counterclaim.show.export.jsonl import answer_object
from counterclaim.show.export.line import as_line
from counterclaim.store.records import ClaimRecord, Listings
from counterclaim.weigh.anchoring import nearest
from counterclaim.weigh.reviewed import Review

WORDS = ("of", "by", "value", "part_of")  # parts of an answer that are words of the text


def lines(listings: Listings) -> Iterator[str]:
    """A line for each document that has claims decided on; none of readings that are kept nowhere, since nobody judged them."""
    if isinstance(listings, Ledger):
        yield from _lines(listings)


def _lines(ledger: Ledger) -> Iterator[str]:
    reviews = {key: review for key, review in ledger.reviews().items() if review.state}
    rejected = _by_document(ledger.rejected())
    for document, records in _by_document([*ledger.claims(), *ledger.rejected()]).items():
        if any(record.claim.id in reviews for record in records):
            out = [record.claim for record in rejected.get(document, ())]
            standing = [record.claim for record in records if record.claim not in out]
            yield as_line(_document_row(ledger.text(document), records[0].names[0], standing, out, reviews))


def _document_row(
    text: str, name: str, claims: Sequence[Claim], out: Sequence[Claim], reviews: Mapping[str, Review]
) -> dict[str, Any]:
    decided = [claim for claim in claims if claim.id in reviews]
    return {
        "doc": name,
        "sha256": hashlib.sha256(text.strip().encode()).hexdigest(),
        "source": "ledger",
        "claims": [_claim_row(claim, text) for claim in decided],
        "rejected": [[claim.quote.start, claim.quote.end] for claim in out],
        "complete": len(decided) == len(claims),
        "by": sorted({d.by for claim in (*decided, *out) if (d := reviews[claim.id].decision)}),
    }


def _claim_row(claim: Claim, text: str) -> dict[str, Any]:
    near = claim.quote.start
    return {
        "id": claim.id,
        "quote": [claim.quote.start, claim.quote.end],
        "chain": [place for mention in claim.chain if (place := _place(mention.name, text, near))],
        "act": claim.act,
        "polarity": claim.polarity,
        "event": claim.event,
        "fields": [_answer_row(answer, text, near) for answer in claim.answers],
        "place": [claim.place.span.start, claim.place.span.end] if claim.place else None,
        "time": [claim.time.span.start, claim.time.span.end] if claim.time and claim.time.span else None,
        "time_iso": claim.time.interval.edtf if claim.time else None,
        "condition": [claim.condition.start, claim.condition.end] if claim.condition else None,
    }


def _answer_row(answer: Answer, text: str, near: int) -> dict[str, Any]:
    row = answer_object(answer)
    return row | {part: _place(row[part], text, near) for part in WORDS if row.get(part)}


def _place(words: str, text: str, near: int) -> list[int] | None:
    span = nearest(words, text, near)
    return [span.start, span.end] if span else None


def _by_document(records: Sequence[ClaimRecord]) -> dict[str, list[ClaimRecord]]:
    found: dict[str, list[ClaimRecord]] = {}
    for record in records:
        found.setdefault(record.claim.document, []).append(record)
    return found
