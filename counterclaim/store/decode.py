"""From rows to the nouns: each function undoes one of encode.py."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from counterclaim.model.attribution import Attribution, Mention
from counterclaim.model.capture import Given
from counterclaim.model.claim import Answer, Claim, Count, Name
from counterclaim.model.incident import Incident, Membership, Relation
from counterclaim.model.moment import Interval, Published
from counterclaim.model.span import Span
from counterclaim.store.records import Masthead, PlaceRecord
from counterclaim.store.spans import entry_of, mentions_of, place_of, span_of, spans_of, sure_span, time_of


def masthead_of(row: Any) -> Masthead:
    """The masthead of a row of mastheads joined with its capture and item."""
    moment = datetime.fromisoformat(row.published) if row.published else None
    return Masthead(
        capture=row.capture_id,
        payload_sha256=row.payload_sha256,
        name=row.name,
        item=row.address,
        origin=row.origin,
        media_type=row.media_type,
        received=datetime.fromisoformat(row.received),
        is_latest=row.is_latest,
        given=Given(**row.given),
        title=row.title,
        publisher=row.publisher,
        credit=row.credit,
        published=Published(moment, row.has_time, row.published_origin),
        language=row.language,
        url=row.url,
        forwarded_from=row.forwarded_from,
    )


def attribution_of(row: Any) -> Attribution:
    """The attribution of a row."""
    return Attribution(
        source=spans_of(row.source),
        cue=spans_of(row.cue),
        content=spans_of(row.content),
        chain=mentions_of(row.chain),
        stance=row.stance,
        rule=row.rule,
        parent=row.parent,
    )


def place_record_of(row: Any) -> PlaceRecord:
    """The place mention of a row."""
    return PlaceRecord(sure_span(row.span), entry_of(row.entry))


def mention_of(row: Any) -> Mention:
    """The voice of a row of chain_links."""
    return Mention(row.name, span_of(row.span))


def answer_of(row: Any) -> Answer:
    """The count or name of a row of answers."""
    span = span_of(row.span)
    if row.value is not None:
        return Name(row.field, row.value, span, row.rule)
    return Count(
        field=row.field,
        min=row.low,
        max=row.high,
        approx=row.approx,
        of=row.of_words,
        by=row.by_words,
        derived=row.derived,
        bare=row.bare,
        category=row.category,
        period=row.period,
        part_of=row.part_of,
        span=span,
        rule=row.rule,
    )


def claim_of(row: Any, chain: Sequence[Mention], answers: Sequence[Answer]) -> Claim:
    """The claim of a row of claims joined with its version."""
    return Claim(
        document=row.document_id,
        quote=Span(row.starts, row.ends, row.exact),
        chain=tuple(chain),
        act=row.act,
        polarity=row.polarity,
        event=row.event,
        answers=tuple(answers),
        place=place_of(row.place),
        time=time_of(row.time),
        condition=span_of(row.condition),
        ordinal=row.ordinal,
        attribution=row.attribution,
        rules=tuple(row.rules),
    )


def relation_of(row: Any) -> Relation:
    """The relation of a row."""
    return Relation(row.a, row.b, row.kind, row.field or None, row.reason, row.rule)


def incident_of(row: Any, members: Sequence[Any]) -> Incident:
    """The incident of a row and its members' rows."""
    why = tuple(membership_of(member) for member in members if member.reason is not None)
    claims = tuple(member.claim_id for member in members)
    return Incident(claims=claims, title=row.title, kind=row.kind, place=row.place, when=Interval(*row.period), members=why)


def membership_of(row: Any) -> Membership:
    """Why a claim is of its incident."""
    return Membership(row.claim_id, row.reason, row.score, row.beside, tuple((name, weight) for name, weight in row.signals or ()))
