"""Ledger records as the rows of answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.desk import Assessment
from counterclaim.ledger import Ledger
from counterclaim.model.capture import Refusal
from counterclaim.model.judgement import Judgement
from counterclaim.show.export.assessed import grade_row, incident_row, judgement_row
from counterclaim.show.export.jsonl import claim_object
from counterclaim.show.export.line import span_object
from counterclaim.store.records import ClaimRecord, DocumentRecord, Masthead
from counterclaim.weigh.reviewed import Review

Row = dict[str, Any]
CONFLICTS = frozenset({"contradicts", "denies"})
MASTHEAD = ("name", "title", "publisher", "credit", "language", "url", "forwarded_from", "item", "origin", "media_type")


def document_row(document: DocumentRecord) -> Row:
    """A document with its mastheads."""
    return {
        "id": document.id,
        "sha256": document.payload_sha256,
        "reader": document.reader_version,
        "extractor": document.extractor,
        "claims": document.claims,
        "misquoted": document.misquoted,
        "current": document.is_current,
        "mastheads": [_masthead_row(masthead) for masthead in document.mastheads],
    }


def _masthead_row(masthead: Masthead) -> Row:
    published = masthead.published
    known = published.moment and (published.moment if published.has_time else published.moment.date())
    said = {part: getattr(masthead, part) for part in MASTHEAD}
    return said | {
        "published": known.isoformat() if known else None,
        "published_origin": published.origin,
        "received": masthead.received.isoformat(),
    }


def claim_row(record: ClaimRecord, reviews: Mapping[str, Review]) -> Row:
    """A claim with what analysts made of it."""
    review = reviews.get(record.claim.id, Review())
    return {
        **claim_object(record.claim),
        "document": record.claim.document,
        "doc": list(record.names),
        "rules": list(record.claim.rules),
        "extractor": record.extractor,
        "state": review.state,
        "judged_by": review.decision.by if review.decision else None,
    }


def details_row(ledger: Ledger, record: ClaimRecord, reviews: Mapping[str, Review]) -> Row:
    """A claim with the words that it rests on."""
    found = ledger.attribution(record)
    spans = {part: [span_object(span) for span in getattr(found, part)] if found else [] for part in ("source", "cue", "content")}
    return {**claim_row(record, reviews), **spans, "attribution_rule": found.rule if found else None}


def incident_line(found: Assessment) -> Row:
    """An incident in a list."""
    conflicts = sum(relation.kind in CONFLICTS for relation in found.relations)
    return {**incident_row(found.incident), "harm": {**grade_row(found.harm), "judged_by": found.harm_by}, "conflicts": conflicts}


def judgement_rows(ledger: Ledger, made: list[Judgement]) -> list[Row]:
    """Judgements, each with whether it stands and whether its claims are found."""
    standing, lost = {j.id for j in ledger.judgements()}, {j.id for j in ledger.unattached()}
    return [judgement_row(j, attached=j.id not in lost, stands=j.id in standing) for j in made]


def refusal_row(refusal: Refusal) -> Row:
    """What could not be read."""
    return {
        "origin": refusal.origin,
        "reason": refusal.reason,
        "received": refusal.received.isoformat(),
        "sha256": refusal.sha256,
    }
