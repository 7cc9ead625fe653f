"""A judgement as a request asks for it: checked, and made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from counterclaim.desk import Desk
from counterclaim.errors import NotFound, UsageError
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident
from counterclaim.model.judgement import Judgement, JudgementKind
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.commitments import STATES
from counterclaim.weigh.grade import HARM_GRADES, RELIABILITIES
from counterclaim.weigh.roots import Root

RELATIONS = ("reject", "agrees", "contradicts", "updates", "differs_in_scope", "denies", "responds")
VALUES: Mapping[str, tuple[str, ...]] = {
    "reliability": tuple(RELIABILITIES),
    "harm": HARM_GRADES,
    "relation": RELATIONS,
    "follow-up": ("accept", "reject"),
    "commitment": STATES,
}
HELD = 3  # claims of each incident by which a merge or a grade holds on to it
CLAIMS: Mapping[str, int] = {"correct": 1, "commitment": 1, "relation": 2, "follow-up": 2}  # how many each kind is about


class Decision(BaseModel):
    """What is to be decided. Claims, incidents and documents are named by id, voices by key or name."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"kind": "accept", "claims": ["5409775d"], "by": "E. Marsh"},
                {"kind": "correct", "claims": ["5409775d"], "changes": {"killed": {"min": 4, "max": 6}}, "by": "E. Marsh"},
                {"kind": "add", "document": "report", "changes": {"quote": "a pier burned"}, "by": "E. Marsh"},
            ]
        },
    )

    kind: Literal[
        "accept",
        "reject",
        "correct",
        "add",
        "comment",
        "merge",
        "split",
        "relation",
        "harm",
        "reliability",
        "follow-up",
        "commitment",
        "voice",
    ]
    claims: list[str] = Field([], max_length=1000)
    incidents: list[str] = Field([], max_length=100, description="Of a merge or a grade of harm.")
    document: str | None = Field(None, description="Where a claim is added.")
    voice: str | None = Field(None, description="Of a reliability, or which is that of `value`; with itself as value, its own.")
    field: str = Field("", description="What a relation is about.")
    value: str = Field("", max_length=10_000, description="A letter, a grade, a state, a kind of relation, a voice, a comment.")
    changes: dict[str, Any] = Field({}, description="A claim's parts as GUIDELINES.md has them: all, or those to be corrected.")
    by: str | None = Field(None, description="Who decides.")
    why: str = Field("", max_length=10_000)


def decide(asked: Decision, ledger: Ledger, *, by: str, at: datetime) -> list[Judgement]:
    """The judgements that are asked for, made: one of each claim where claims are accepted or rejected."""
    claims = [ledger.claim(key).claim for key in asked.claims]
    _check(asked, claims)
    how: dict[str, Any] = {"by": by, "at": at, "why": asked.why}
    if asked.kind in {"accept", "reject"}:
        return [getattr(ledger, asked.kind)(claim, **how) for claim in claims]
    if asked.kind == "correct":
        return [ledger.correct(claims[0], asked.changes, **how)]
    if asked.kind == "add":
        return [ledger.add_claim(_document(ledger, asked.document), asked.changes, **how)]
    if asked.kind == "comment":
        return [ledger.comment(claims, asked.value, by=by, at=at)]
    subject, value, claims = _said(asked, ledger, claims)
    kind: JudgementKind = asked.kind
    return [ledger.judge(kind, subject, value, claims, **how)]


def _said(asked: Decision, ledger: Ledger, claims: list[Claim]) -> tuple[str, str, list[Claim]]:
    """Subject, value and claims of a judgement that is not of single claims alone."""
    if asked.kind in {"merge", "harm"}:
        found = {incident.id: incident for key in asked.incidents for incident in [_incident(ledger, key)]}
        if (asked.kind == "merge") == (len(found) < 2):
            raise UsageError("a merge is of two incidents or more, a grade of one")
        return "", asked.value, [ledger.claim(key).claim for incident in found.values() for key in incident.claims[:HELD]]
    if asked.kind in {"reliability", "voice"}:
        desk = Desk(ledger)
        value = _root(desk, asked.value).name if asked.kind == "voice" else asked.value
        return _root(desk, asked.voice).key, value, []
    return asked.field if asked.kind == "relation" else "", asked.value, claims


def _check(asked: Decision, claims: list[Claim]) -> None:
    allowed = VALUES.get(asked.kind)
    if allowed and asked.value not in allowed:
        raise UsageError(f"the value of a {asked.kind} is one of {', '.join(allowed)}")
    wanted = CLAIMS.get(asked.kind)
    if wanted is not None and len(claims) != wanted:
        raise UsageError(f"a {asked.kind} is of {wanted} claim{'s' if wanted > 1 else ''}")
    if asked.kind in {"accept", "reject", "comment", "split"} and not claims:
        raise UsageError(f"a {asked.kind} is of one claim or more")


def _incident(ledger: Ledger, key: str) -> Incident:
    record = ledger.get(key)
    if isinstance(record, ClaimRecord):
        record = next((one for one in ledger.incidents() if record.claim.id in one.claims), record)
    if not isinstance(record, Incident):
        raise NotFound(f"no incident has the id {key}")
    return record


def _root(desk: Desk, name: str | None) -> Root:
    found = [root for root in desk.roots.values() if name and name.lower() in {root.key, root.name.lower()}]
    if not found:
        raise NotFound(f"no claim rests on a voice called {name}")
    return min(found, key=lambda root: root.key)


def _document(ledger: Ledger, key: str | None) -> str:
    found = next((d.id for d in ledger.documents() if key and (d.id.startswith(key) or key in d.names)), None)
    if found is None:
        raise NotFound(f"no document has the id or name {key}")
    return found
