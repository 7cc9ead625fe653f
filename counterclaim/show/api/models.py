"""What answers hold: documents, claims, incidents and relations. GUIDELINES.md says what each part of a claim means."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Row(BaseModel):
    """One object of an answer. What is not described here is passed on all the same: better undescribed than refused."""

    model_config = ConfigDict(extra="allow")


class Masthead(Row):
    """One receipt of a text, and what it appeared under there."""

    name: str
    title: str | None
    publisher: str | None
    credit: str | None = Field(description="The wire service that the text credits.")
    published: str | None
    published_origin: Literal["given", "page", "guessed", "unknown"] = Field(description="How the date is known.")
    received: str
    language: str
    url: str | None
    forwarded_from: str | None
    item: str = Field(description="The address under which it is published, through all its versions.")
    origin: str
    media_type: str


class Document(Row):
    """A text read out of bytes, with the mastheads it appeared under."""

    id: str
    sha256: str = Field(description="Of the bytes.")
    reader: str
    extractor: str
    claims: int
    misquoted: int = Field(description="Claims that were dropped because their words do not stand in the text.")
    current: bool = Field(description="False once every item that had it holds something newer.")
    mastheads: list[Masthead]


class DocumentText(Row):
    """A document's text; spans count in it, in code points."""

    id: str
    text: str


class Span(Row):
    """A stretch of a document's text."""

    start: int
    end: int
    exact: str


class Answer(Row):
    """What a claim says in one field: a count has bounds (null is open), a name a value."""

    field: str
    value: str | None = None
    min: int | None = None
    max: int | None = None
    approx: bool | None = None
    of: str | None = None
    by: str | None = None
    derived: bool | None = None
    category: str | None = None
    period: str | None = None
    part_of: str | None = None


class Claim(Row):
    """One assertion by one chain of voices, origin first."""

    id: str
    document: str
    doc: list[str] = Field(description="The names of its document.")
    quote: str
    start: int
    end: int
    chain: list[str]
    act: str
    polarity: Literal["+", "-"]
    event: str
    fields: list[Answer]
    place: str | None
    time: str | None
    time_iso: str | None
    condition: str | None
    rules: list[str]
    extractor: str
    state: Literal["accepted", "corrected", "added", "rejected"] | None = Field(description="By an analyst's last decision on it.")
    judged_by: str | None


class ClaimDetails(Claim):
    """A claim with the words that it rests on."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    attribution_rule: str | None


class Relation(Row):
    """How two claims stand to one another; of updates, denies and responds `a` is the later, denying or answering one."""

    a: str
    b: str
    kind: Literal["agrees", "contradicts", "updates", "differs_in_scope", "denies", "responds"]
    field: str | None
    reason: str
    rule: str


class Grade(Row):
    """A grade with why, and what would change it. It is no verdict on truth."""

    grade: str
    means: str
    rule: str
    why: str
    change: str
    facts: dict[str, int]


class Harm(Grade):
    """The grade of civilian harm; `judged_by` is the analyst who set it, if one did."""

    judged_by: str | None


class Incident(Row):
    """A happening that claims are about."""

    id: str
    title: str
    kind: Literal["happening", "series", "policy"]
    place: str | None
    when: str | None
    claims: list[str]


class Task(Claim):
    """A claim to look at, with why."""

    points: int
    reasons: list[Reason]


class Reason(Row):
    """A rule of the queue that holds of a claim."""

    rule: str
    points: int
    why: str


class Judgement(Row):
    """What a named person decided, when and why. `attached` says whether the claims that it is about are found."""

    id: str
    kind: str
    subject: str
    value: str = Field(description="What was decided; of a claim accepted, corrected or added its labels, as JSON.")
    decided: str = Field(description="The same in a few words.")
    claims: list[dict[str, Any]]
    by: str
    at: str
    why: str
    stands: bool
    attached: bool


class Refusal(Row):
    """An input that could not be read."""

    origin: str
    reason: str
    received: str
    sha256: str | None


class Added(Row):
    """What became of what was handed in."""

    added: int
    unchanged: int
    misquoted: int
    refused: list[Refusal]
