"""What answers hold: what is made of an incident, voices, commitments and changes, each with its reasons."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from counterclaim.show.api.models import Answer, Grade, Harm, Incident, Relation, Row


class IncidentLine(Incident):
    """An incident in a list, with its grade and how many conflicts it has."""

    harm: Harm
    conflicts: int


class Range(Row):
    """The least and the most that is told in a field of a group, computed when shown."""

    field: str
    group: str
    min: int | None
    max: int | None
    or_more: bool


class Cell(Row):
    """What one claim says in a field: a cell of the matrix of fields and voices."""

    field: str
    voice: str
    side: str | None
    answer: str
    act: str
    polarity: str
    claim: str
    doc: str
    quote: str
    start: int
    end: int


class Backing(Row):
    """An independent root behind an answer, and on what it counts as one."""

    root: str
    outlet: str
    anonymous: bool
    own_voice: bool
    interest: str | None
    interest_reason: str | None
    hedged: bool
    joined: list[str]
    claims: list[str]


class Support(Row):
    """An answer with the independent roots behind it."""

    answer: Answer
    named: int
    own_voice: int
    anonymous: int
    roots: list[Backing]


class Credibility(Grade):
    """A claim's credibility, 1 to 6, by the answer that it was judged by."""

    claim: str
    answer: Answer | None


class Balance(Row):
    """One voice's sum of munitions: launched is intercepted, lost and hit."""

    kind: str
    voice: str
    state: str
    sum: str
    claims: list[str]


class Figure(Row):
    """One figure of a toll."""

    published: str | None
    voice: str
    figure: str
    claim: str


class Drift(Row):
    """A toll over time."""

    type: Literal["drift"]
    field: str
    group: str
    course: str
    figures: list[Figure]


class Passage(Row):
    """The words of a claim."""

    claim: str
    quote: str
    document: str
    start: int
    end: int


class Change(Row):
    """One voice telling it otherwise than before."""

    type: Literal["change"]
    voice: str
    field: str | None
    reason: str
    ordered: bool = Field(description="Whether it is known which was first.")
    earlier: Passage
    later: Passage


class Member(Row):
    """Why a claim is of its incident: beside which claim it is likeliest to be of one happening, how likely, and by what."""

    claim: str
    reason: str
    score: float | None
    beside: str | None
    signals: dict[str, float]


class Assessment(Incident):
    """An incident with all that is made of it."""

    members: list[Member] = Field([], description="Empty where that was not worked out.")
    harm: Harm
    ranges: list[Range]
    matrix: list[Cell]
    relations: list[Relation]
    support: list[Support]
    credibility: list[Credibility]
    balance: list[Balance]
    drift: list[Drift]
    changes: list[Change]


class IncidentChange(Change):
    """A change of story, and the incident that it is about."""

    incident: str


class IncidentDrift(Drift):
    """A toll over time, and the incident that it is of."""

    incident: str


class Voice(Row):
    """A voice that claims rest on, with its reliability: F, cannot be judged, until somebody sets it."""

    key: str
    voice: str
    names: list[str] = Field(description="Other names that claims have for it.")
    kind: str
    side: str | None
    anonymous: bool
    claims: int
    outlets: list[str]
    reliability: str
    judged_by: str | None


class FollowUp(Row):
    """A later claim that may meet a commitment's condition or carry it out."""

    claim: str
    effect: str
    reason: str
    quote: str
    document: str
    start: int
    end: int


class Commitment(Row):
    """A threat, promise, prediction or red line, and what became of it."""

    id: str
    kind: str
    voice: str
    act: str
    document: str
    start: int
    end: int
    condition: str | None
    deadline: str | None
    made: str | None
    repeats: list[str]
    state: str
    reason: str
    judged_by: str | None
    follow_ups: list[FollowUp]
