"""Incidents, voices, commitments and changes as objects for JSON lines, each with its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from counterclaim.desk import Assessment, VoiceLine
from counterclaim.fields import BY_NAME
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident, Membership, Relation
from counterclaim.model.judgement import Judgement
from counterclaim.show.decided import decision_words
from counterclaim.show.export.jsonl import answer_object, claim_object
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.changes import Change, Drift
from counterclaim.weigh.commitments import Thread
from counterclaim.weigh.grade import Grade
from counterclaim.weigh.queue import Task
from counterclaim.weigh.support import Backing, Support

Row = dict[str, Any]


def incident_row(incident: Incident) -> Row:
    """What it is, where and when."""
    return {
        "id": incident.id,
        "title": incident.title,
        "kind": incident.kind,
        "place": incident.place,
        "when": incident.when.edtf,
        "claims": list(incident.claims),
    }


def assessment_row(found: Assessment) -> Row:
    """The incident with its matrix, relations, support, credibility, balance and grade."""
    return {
        **incident_row(found.incident),
        "members": [member_row(member) for member in found.incident.members],
        "harm": {**grade_row(found.harm), "judged_by": found.harm_by},
        "ranges": [{"field": r.field, "group": r.group, "min": r.low, "max": r.high, "or_more": r.is_open} for r in found.ranges],
        "matrix": list(_cells(found)),
        "relations": [relation_row(relation) for relation in found.relations],
        "support": [support_row(support) for support in found.supports],
        "credibility": [
            {"claim": key, "answer": answer_object(c.support.answer) if c.support else None, **grade_row(c.grade)}
            for key, c in found.credibility.items()
        ],
        "balance": [
            {"kind": b.kind, "voice": b.who, "state": b.state, "sum": b.shown, "claims": list(b.claims)} for b in found.balances
        ],
        "drift": [drift_row(drift) for drift in found.drifts],
        "changes": [change_row(change) for change in found.changes],
    }


def member_row(member: Membership) -> Row:
    """Why a claim is of its incident."""
    return {
        "claim": member.claim,
        "score": member.score,
        "beside": member.beside,
        "reason": member.reason,
        "signals": dict(member.signals),
    }


def _cells(found: Assessment) -> Iterator[Row]:
    for record in found.claims:
        root = found.roots[record.claim.id]
        for answer in record.claim.answers:
            yield {
                "field": answer.field,
                "voice": root.name,
                "side": root.side,
                "answer": BY_NAME[answer.field].show(answer),
                "act": record.claim.act,
                "polarity": record.claim.polarity,
                "claim": record.claim.id,
                "doc": record.names[0],
                "quote": record.claim.quote.exact,
                "start": record.claim.quote.start,
                "end": record.claim.quote.end,
            }


def relation_row(relation: Relation) -> Row:
    """A relation with its reason."""
    return {
        "a": relation.a,
        "b": relation.b,
        "kind": relation.kind,
        "field": relation.field,
        "reason": relation.reason,
        "rule": relation.rule,
    }


def grade_row(grade: Grade) -> Row:
    """A grade with why, and what would change it."""
    return {
        "grade": grade.grade,
        "means": grade.means,
        "rule": grade.rule,
        "why": grade.why,
        "change": grade.change,
        "facts": dict(grade.facts),
    }


def support_row(support: Support) -> Row:
    """An answer with the independent roots behind it."""
    return {
        "answer": answer_object(support.answer),
        "named": support.named,
        "own_voice": support.own,
        "anonymous": support.anonymous,
        "roots": [_backing_row(backing) for backing in support.backings],
    }


def _backing_row(backing: Backing) -> Row:
    return {
        "root": backing.root.name,
        "outlet": backing.root.outlet,
        "anonymous": backing.root.anonymous,
        "own_voice": backing.root.own,
        "interest": backing.interest.kind if backing.interest else None,
        "interest_reason": backing.interest.reason if backing.interest else None,
        "hedged": backing.is_hedged,
        "joined": list(backing.joined),
        "claims": [claim.id for claim in backing.claims],
    }


def voice_row(line: VoiceLine) -> Row:
    """A voice with its reliability."""
    return {
        "voice": line.root.name,
        "names": list(line.names),
        "kind": line.root.kind,
        "side": line.root.side,
        "anonymous": line.root.anonymous,
        "claims": line.claims,
        "outlets": list(line.outlets),
        "reliability": line.reliability,
        "judged_by": line.judged_by,
    }


def thread_row(thread: Thread) -> Row:
    """A commitment with its follow-ups and its state."""
    made = thread.commitment
    return {
        "id": made.claim.id,
        "kind": made.kind,
        "voice": made.root.name,
        **_quote("act", made.claim),
        "condition": made.condition,
        "deadline": made.deadline.isoformat() if made.deadline else None,
        "made": made.made.isoformat() if made.made else None,
        "repeats": list(made.repeats),
        "state": thread.state,
        "reason": thread.reason,
        "judged_by": thread.settled_by,
        "follow_ups": [
            {"claim": f.claim.id, "effect": f.effect, "reason": f.reason, **_quote("quote", f.claim)} for f in thread.follow_ups
        ],
    }


def drift_row(drift: Drift) -> Row:
    """A toll over time."""
    return {
        "type": "drift",
        "field": drift.field,
        "group": drift.group,
        "course": drift.course,
        "figures": [
            {
                "published": figure.published.isoformat() if figure.published else None,
                "voice": figure.root.name,
                "figure": BY_NAME[drift.field].show(figure.count),
                "claim": figure.claim.id,
            }
            for figure in drift.figures
        ],
    }


def change_row(change: Change) -> Row:
    """A change of story."""
    return {
        "type": "change",
        "voice": change.root.name,
        "field": change.field,
        "reason": change.reason,
        "ordered": change.is_ordered,
        "earlier": {"claim": change.earlier.id, **_quote("quote", change.earlier)},
        "later": {"claim": change.later.id, **_quote("quote", change.later)},
    }


def judgement_row(judgement: Judgement, *, attached: bool, stands: bool) -> Row:
    """A judgement with who, when and why."""
    return {
        "id": judgement.id,
        "kind": judgement.kind,
        "subject": judgement.subject,
        "value": judgement.value,
        "decided": decision_words(judgement),
        "claims": [{"claim": anchor.claim, "quote": anchor.exact} for anchor in judgement.anchors],
        "by": judgement.by,
        "at": judgement.at.isoformat(),
        "why": judgement.why,
        "stands": stands,
        "attached": attached,
    }


def task_row(task: Task, record: ClaimRecord) -> Row:
    """A claim to look at, with why."""
    return {
        "doc": record.names[0],
        **claim_object(task.claim),
        "points": task.points,
        "reasons": [{"rule": reason.rule, "points": reason.points, "why": reason.why} for reason in task.reasons],
    }


def _quote(name: str, claim: Claim) -> Row:
    return {name: claim.quote.exact, "document": claim.document, "start": claim.quote.start, "end": claim.quote.end}
