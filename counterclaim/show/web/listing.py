"""The list of incidents: what is wanted of them, and a page of those that fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from counterclaim.desk import Desk
from counterclaim.model.claim import EVENTS, Claim
from counterclaim.model.incident import Incident
from counterclaim.show.web.matrix import CONFLICTS
from counterclaim.weigh.grade import Grade
from counterclaim.weigh.harm import Range, harm_grade, ranges_of

SIZE = 25  # incidents a page


class Wanted(BaseModel):
    """What is asked of incidents, as the form sends it; what is empty does not matter. `since` and `until` are days."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: str = ""
    place: str = ""
    since: str = ""
    until: str = ""
    event: str = ""
    voice: str = ""
    side: str = ""
    field: str = ""
    grade: str = ""
    conflict: bool = False
    page: int = 1


@dataclass(frozen=True, eq=False)
class Brief:
    """An incident with what it is found by."""

    incident: Incident
    claims: tuple[Claim, ...]
    words: str
    events: frozenset[str]
    voices: frozenset[str]
    sides: frozenset[str]
    fields: frozenset[str]
    places: str
    conflicts: int


@dataclass(frozen=True)
class Line:
    """An incident as the list shows it."""

    brief: Brief
    harm: Grade
    ranges: tuple[Range, ...]


@dataclass(frozen=True)
class Listed:
    """A page of the incidents that fit. `months` count all of them by month; `claims` are those of the page's incidents."""

    lines: tuple[Line, ...]
    total: int
    page: int
    pages: int
    months: tuple[tuple[str, int], ...]
    claims: tuple[Claim, ...]
    events: tuple[str, ...]
    sides: tuple[str, ...]
    fields: tuple[str, ...]


def listed(desk: Desk, wanted: Wanted) -> Listed:
    """The page asked for, of the incidents that fit."""
    briefs = briefs_of(desk)
    found = [brief for brief in briefs if _fits(brief, wanted)]
    if wanted.grade:
        found = [brief for brief in found if _grade(desk, brief).grade == wanted.grade]
    pages = max(1, -(-len(found) // SIZE))
    page = min(max(1, wanted.page), pages)
    shown = found[(page - 1) * SIZE : page * SIZE]
    return Listed(
        lines=tuple(
            Line(brief, _grade(desk, brief), ranges_of(brief.claims, desk.roots, desk.relations_among(brief.incident)))
            for brief in shown
        ),
        total=len(found),
        page=page,
        pages=pages,
        months=_months(found),
        claims=tuple(claim for brief in shown for claim in brief.claims),
        events=tuple(event for event in EVENTS if any(event in brief.events for brief in briefs)),
        sides=tuple(sorted({side for brief in briefs for side in brief.sides})),
        fields=tuple(sorted({field for brief in briefs for field in brief.fields})),
    )


@lru_cache(maxsize=4)
def briefs_of(desk: Desk) -> tuple[Brief, ...]:
    """All incidents of a desk, worked out once."""
    at_odds: dict[str, int] = {}
    for relation in desk.relations:
        if relation.kind in CONFLICTS:
            at_odds[relation.a] = at_odds.get(relation.a, 0) + 1
    return tuple(_brief(desk, incident, at_odds) for incident in desk.incidents)


def _brief(desk: Desk, incident: Incident, at_odds: dict[str, int]) -> Brief:
    claims = tuple(desk.claims[key] for key in incident.claims)
    roots = [desk.roots[key] for key in incident.claims]
    return Brief(
        incident,
        claims,
        " ".join([incident.title, *(claim.quote.exact for claim in claims)]).lower(),
        frozenset(claim.event for claim in claims),
        frozenset(name.lower() for root in roots for name in (root.name, root.key)),
        frozenset(root.side for root in roots if root.side),
        frozenset(answer.field for claim in claims for answer in claim.answers),
        " ".join(_places(incident, claims)).lower(),
        sum(at_odds.get(key, 0) for key in incident.claims),
    )


def _places(incident: Incident, claims: tuple[Claim, ...]) -> Iterator[str]:
    yield incident.place or ""
    for claim in claims:
        if claim.place:
            yield claim.place.span.exact
            yield claim.place.entry.name if claim.place.entry else ""


def _fits(brief: Brief, wanted: Wanted) -> bool:
    when = brief.incident.when
    first, last = (when.start or "")[:10], (when.end or when.start or "")[:10]
    return (
        all(word in brief.words for word in wanted.text.lower().split())
        and wanted.place.lower() in brief.places
        and (not wanted.since or (bool(last) and last >= wanted.since))
        and (not wanted.until or (bool(first) and first <= wanted.until))
        and (not wanted.event or wanted.event in brief.events)
        and (not wanted.voice or any(wanted.voice.lower() in voice for voice in brief.voices))
        and (not wanted.side or wanted.side in brief.sides)
        and (not wanted.field or wanted.field in brief.fields)
        and (not wanted.conflict or brief.conflicts > 0)
    )


@lru_cache(maxsize=4096)
def _grade(desk: Desk, brief: Brief) -> Grade:
    judged = [j for j in desk.judgements if j.kind == "harm" and j.anchors and j.anchors[0].claim in brief.incident.claims]
    if judged:
        return desk.assess(brief.incident).harm
    return harm_grade(brief.claims, desk.roots, desk.reused, is_series=brief.incident.kind != "happening")


def _months(briefs: list[Brief]) -> tuple[tuple[str, int], ...]:
    found: dict[str, int] = {}
    for brief in briefs:
        if month := (brief.incident.when.start or "")[:7]:
            found[month] = found.get(month, 0) + 1
    return tuple(sorted(found.items())[-36:])
