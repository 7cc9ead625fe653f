"""GeoJSON (RFC 7946): incidents and claims as points with their precision; what has no place has null geometry, and is counted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from counterclaim.desk import Assessment
from counterclaim.framing import published_words
from counterclaim.model.place import Place
from counterclaim.show.export.points import point_of
from counterclaim.show.export.selection import Selection
from counterclaim.store.records import ClaimRecord

Feature = dict[str, Any]
NOTE = (
    "What is claimed, not what is so. A point is the centre of the place as its source named it: `precision` says how far it may "
    "be from what was meant (settlement, district, region, country). Places: GeoNames, CC BY 4.0."
)


def write(chosen: Selection) -> bytes:
    """A FeatureCollection: incidents, then claims. `without_place` counts those with null geometry."""
    incidents = [_incident(one) for one in chosen.assessed]
    claims = list(_claims(chosen))
    without = {kind: sum(f["geometry"] is None for f in some) for kind, some in (("incidents", incidents), ("claims", claims))}
    found = {"type": "FeatureCollection", "note": NOTE, "without_place": without, "features": [*incidents, *claims]}
    return json.dumps(found, ensure_ascii=False).encode("utf-8")


def _feature(key: str, entry: Place | None, properties: dict[str, Any]) -> Feature:
    where = {"place_name": entry.name, "country": entry.country, "precision": entry.precision} if entry else {"precision": None}
    point = {"type": "Point", "coordinates": [entry.longitude, entry.latitude]} if entry else None
    return {"type": "Feature", "id": key, "geometry": point, "properties": {**properties, **where}}


def _incident(one: Assessment) -> Feature:
    incident = one.incident
    told = [{"field": r.field, "group": r.group, "min": r.low, "max": r.high, "or_more": r.is_open} for r in one.ranges]
    properties = {
        "type": "incident",
        "title": incident.title,
        "kind": incident.kind,
        "place": incident.place,
        "when": incident.when.edtf,
        "claims": len(incident.claims),
        "civilian_harm": one.harm.grade,
        "tolls": told,
    }
    return _feature(f"incident/{incident.id}", point_of(incident, (record.claim for record in one.claims)), properties)


def _claims(chosen: Selection) -> Iterator[Feature]:
    for record in chosen.records:
        place = record.claim.place
        yield _feature(f"claim/{record.claim.id}", place.entry if place else None, _properties(chosen, record))


def _properties(chosen: Selection, record: ClaimRecord) -> dict[str, Any]:
    claim, head = record.claim, chosen.masthead(record.claim)
    return {
        "type": "claim",
        "incident": chosen.incident_of[claim.id].id,
        "voices": [mention.name for mention in claim.chain],
        "act": claim.act,
        "polarity": claim.polarity,
        "event": claim.event,
        "quote": claim.quote.exact,
        "place": claim.place.span.exact if claim.place else None,
        "when": claim.time.interval.edtf if claim.time else None,
        "publisher": head.publisher,
        "published": published_words(head.published),
        "url": head.url,
        "reliability": chosen.reliability(claim),
        "credibility": chosen.credibility(claim),
    }
