"""Judgements are written down and read back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from counterclaim.model.judgement import Anchor, Judgement
from counterclaim.store import tables as t
from counterclaim.store.dialect import insert_new


def keep_judgement(connection: Connection, judgement: Judgement) -> None:
    """The judgement is there, after all that were."""
    row = {
        "id": judgement.id,
        "kind": judgement.kind,
        "subject": judgement.subject,
        "value": judgement.value,
        "anchors": [asdict(anchor) for anchor in judgement.anchors],
        "judged_by": judgement.by,
        "judged_at": judgement.at.isoformat(),
        "why": judgement.why,
        "number": (connection.scalar(select(func.max(t.judgements.c.number))) or 0) + 1,
    }
    insert_new(connection, t.judgements, [row])


def all_judgements(connection: Connection) -> list[Judgement]:
    """All judgements, undone ones and undoings too, in the order they were made."""
    return [judgement_of(row) for row in connection.execute(select(t.judgements).order_by(t.judgements.c.number))]


def judgement_of(row: Any) -> Judgement:
    """The judgement of a row."""
    anchors = tuple(Anchor(**anchor) for anchor in row.anchors)
    return Judgement(row.kind, row.subject, row.value, anchors, row.judged_by, datetime.fromisoformat(row.judged_at), row.why)
