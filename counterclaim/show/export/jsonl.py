"""The ledger as JSON lines: each claim under each name of its document, then relations, then incidents.

Claims are named `DOC/ID` in relations and incidents. GUIDELINES.md says what each part means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from counterclaim.model.claim import Answer, Claim, Count
from counterclaim.model.incident import Incident, Relation
from counterclaim.show.export.line import as_line
from counterclaim.store.records import ClaimRecord, Listings


def lines(listings: Listings) -> Iterator[str]:
    """The lines, all in the order of the claims: by document, and place in the text."""
    records = {record.claim.id: record for record in listings.claims()}
    order = {key: number for number, key in enumerate(records)}
    for record in records.values():
        for name in record.names:
            yield as_line({"type": "claim", "doc": name, **claim_object(record.claim)})
    for relation in sorted(listings.relations(), key=lambda r: (order[r.a], order[r.b], r.kind, r.field or "")):
        for row in _relation_objects(relation, records):
            yield as_line(row)
    for incident in _in_order(listings.incidents(), order):
        yield as_line(_incident_object(incident, records))


def claim_object(claim: Claim) -> dict[str, Any]:
    """A claim's parts by name, voices as the text names them."""
    return {
        "id": claim.id,
        "quote": claim.quote.exact,
        "start": claim.quote.start,
        "end": claim.quote.end,
        "chain": [mention.name for mention in claim.chain],
        "act": claim.act,
        "polarity": claim.polarity,
        "event": claim.event,
        "fields": [answer_object(answer) for answer in claim.answers],
        "place": claim.place.span.exact if claim.place else None,
        "time": claim.time.span.exact if claim.time and claim.time.span else None,
        "time_iso": claim.time.interval.edtf if claim.time else None,
        "condition": claim.condition.exact if claim.condition else None,
    }


def answer_object(answer: Answer) -> dict[str, Any]:
    """An answer's parts by name; those that seldom apply are left out where they do not."""
    if not isinstance(answer, Count):
        return {"field": answer.field, "value": answer.value}
    always = {
        "field": answer.field,
        "min": answer.min,
        "max": answer.max,
        "approx": answer.approx,
        "of": answer.of,
        "by": answer.by,
    }
    seldom = {"derived": answer.derived, "category": answer.category, "period": answer.period, "part_of": answer.part_of}
    return always | {key: value for key, value in seldom.items() if value}


def _relation_objects(relation: Relation, records: Mapping[str, ClaimRecord]) -> Iterator[dict[str, Any]]:
    a, b = records[relation.a], records[relation.b]
    pairs = zip(a.names, a.names, strict=True) if a.claim.document == b.claim.document else product(a.names, b.names)
    for one, other in pairs:
        yield {
            "type": "relation",
            "a": f"{one}/{relation.a}",
            "b": f"{other}/{relation.b}",
            "kind": relation.kind,
            "field": relation.field,
            "reason": relation.reason,
            "rule": relation.rule,
        }


def _in_order(incidents: Iterable[Incident], order: Mapping[str, int]) -> list[Incident]:
    sorted_within = [replace(incident, claims=tuple(sorted(incident.claims, key=order.__getitem__))) for incident in incidents]
    return sorted(sorted_within, key=lambda incident: order[incident.claims[0]])


def _incident_object(incident: Incident, records: Mapping[str, ClaimRecord]) -> dict[str, Any]:
    claims = [f"{name}/{key}" for key in incident.claims for name in records[key].names]
    return {"type": "incident", "id": incident.id, "title": incident.title, "claims": claims}
