"""From the nouns to rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from counterclaim.lexicon.voices import find_voice
from counterclaim.model.attribution import Attribution
from counterclaim.model.claim import Answer, Claim, Count
from counterclaim.model.incident import Incident, Membership, Relation
from counterclaim.model.moment import UNKNOWN
from counterclaim.store.records import Masthead, PlaceRecord
from counterclaim.store.spans import (
    days_of,
    entry_value,
    mention_values,
    place_value,
    span_value,
    span_values,
    time_value,
)

Row = dict[str, Any]


def masthead_row(masthead: Masthead) -> Row:
    """What a receipt says of its document, without what identifies the receipt."""
    moment = masthead.published.moment
    return {
        "capture_id": masthead.capture,
        "given": asdict(masthead.given),
        "name": masthead.name,
        "title": masthead.title,
        "publisher": masthead.publisher,
        "credit": masthead.credit,
        "published": moment.isoformat() if moment else None,
        "has_time": masthead.published.has_time,
        "published_origin": masthead.published.origin,
        "language": masthead.language,
        "url": masthead.url,
        "forwarded_from": masthead.forwarded_from,
    }


def attribution_row(reading: str, position: int, attribution: Attribution) -> Row:
    """An attribution as a reading found it."""
    return {
        "reading_id": reading,
        "position": position,
        "stance": attribution.stance,
        "rule": attribution.rule,
        "parent": attribution.parent,
        "source": span_values(attribution.source),
        "cue": span_values(attribution.cue),
        "content": span_values(attribution.content),
        "chain": mention_values(attribution.chain),
    }


def place_rows(reading: str, places: Iterable[PlaceRecord]) -> Iterator[Row]:
    """The place mentions of a reading."""
    for position, place in enumerate(places):
        yield {"reading_id": reading, "position": position, "span": span_value(place.span), "entry": entry_value(place.entry)}


def claim_row(claim: Claim) -> Row:
    """What never changes about a claim."""
    return {
        "id": claim.id,
        "document_id": claim.document,
        "starts": claim.quote.start,
        "ends": claim.quote.end,
        "exact": claim.quote.exact,
        "ordinal": claim.ordinal,
        "sensitive": False,
    }


def version_row(reading: str, claim: Claim) -> Row:
    """What a reading makes of a claim, but for its chain and answers."""
    interval = claim.time.interval if claim.time else UNKNOWN
    first_day, last_day = days_of(interval)
    entry = claim.place.entry if claim.place else None
    return {
        "reading_id": reading,
        "claim_id": claim.id,
        "act": claim.act,
        "polarity": claim.polarity,
        "event": claim.event,
        "place": place_value(claim.place),
        "place_words": "\n".join([claim.place.span.exact, *([entry.name] if entry else [])]) if claim.place else None,
        "time": time_value(claim.time),
        "time_words": claim.time.span.exact if claim.time and claim.time.span else None,
        "first_day": first_day,
        "last_day": last_day,
        "condition": span_value(claim.condition),
        "attribution": claim.attribution,
        "rules": list(claim.rules),
    }


def link_rows(reading: str, claim: Claim) -> Iterator[Row]:
    """The voices of a claim's chain."""
    for position, mention in enumerate(claim.chain):
        voice = find_voice(mention.name)
        yield {
            "reading_id": reading,
            "claim_id": claim.id,
            "position": position,
            "name": mention.name,
            "voice": voice.name if voice else None,
            "span": span_value(mention.span),
        }


def answer_rows(reading: str, claim: Claim) -> Iterator[Row]:
    """What a claim says in each field."""
    for position, answer in enumerate(claim.answers):
        yield {"reading_id": reading, "claim_id": claim.id, "position": position, **_said(answer)}


def _said(answer: Answer) -> Row:
    count = answer if isinstance(answer, Count) else None
    return {
        "field": answer.field,
        "low": count and count.min,
        "high": count and count.max,
        "approx": count is not None and count.approx,
        "of_words": count and count.of,
        "by_words": count and count.by,
        "value": None if isinstance(answer, Count) else answer.value,
        "derived": count is not None and count.derived,
        "bare": count is not None and count.bare,
        "category": count and count.category,
        "period": count and count.period,
        "part_of": count and count.part_of,
        "span": span_value(answer.span),
        "rule": answer.rule,
    }


def relation_row(relation: Relation) -> Row:
    """A relation between two claims."""
    return {
        "a": relation.a,
        "b": relation.b,
        "kind": relation.kind,
        "field": relation.field or "",
        "reason": relation.reason,
        "rule": relation.rule,
    }


def member_rows(incident: Incident) -> list[Row]:
    """An incident's members, each with why it is one where that is known."""
    known = {member.claim: member for member in incident.members}
    return [_member_row(incident.id, claim, known.get(claim)) for claim in incident.claims]


def _member_row(incident: str, claim: str, member: Membership | None) -> Row:
    return {
        "incident_id": incident,
        "claim_id": claim,
        "reason": member and member.reason,
        "score": member and member.score,
        "beside": member and member.beside,
        "signals": [list(signal) for signal in member.signals] if member else None,
    }


def incident_row(incident: Incident) -> Row:
    """An incident, without its members."""
    when = incident.when
    return {
        "id": incident.id,
        "title": incident.title,
        "kind": incident.kind,
        "place": incident.place,
        "period": [when.start, when.end, when.precision, when.edtf],
    }
