"""How claims stand to one another, and the queue of what to look at first."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Depends, Query

from counterclaim.desk import Desk
from counterclaim.model.incident import RelationKind
from counterclaim.show.api import models
from counterclaim.show.api.asked import DeskOf, new_router
from counterclaim.show.api.paging import Page, page
from counterclaim.show.api.rows import CONFLICTS, Row, claim_row
from counterclaim.show.export.assessed import relation_row
from counterclaim.weigh.queue import Task


def relations(desk_of: DeskOf) -> APIRouter:
    """The routes of relations and the queue."""
    router = new_router("relations")

    @router.get("/queue", summary="List what to look at first", response_model=list[models.Task], response_model_exclude_unset=True)
    def list_queue(desk: Desk = Depends(desk_of), asked: Page = Depends(page)) -> Sequence[Row]:
        """The claims that nobody has decided on, those first that most speaks for, each with the reasons."""
        return [_task_row(task, desk) for task in asked.of(desk.queue())]

    @router.get("/relations", summary="List relations", response_model=list[models.Relation])
    def list_relations(
        kind: RelationKind | None = Query(None, description="How the claims stand to one another."),
        field: str | None = Query(None, description="Only in this field: killed, actor."),
        desk: Desk = Depends(desk_of),
        asked: Page = Depends(page),
    ) -> Sequence[Row]:
        """How claims stand to one another, with the reason."""
        found = [r for r in desk.relations if kind in {None, r.kind} and field in {None, r.field}]
        return [relation_row(relation) for relation in asked.of(found)]

    @router.get("/conflicts", summary="List conflicts", response_model=list[models.Relation])
    def list_conflicts(
        field: str | None = Query(None, description="Only in this field: killed, actor."),
        desk: Desk = Depends(desk_of),
        asked: Page = Depends(page),
    ) -> Sequence[Row]:
        """Claims that contradict or deny one another, with the reason."""
        found = [r for r in desk.relations if r.kind in CONFLICTS and field in {None, r.field}]
        return [relation_row(relation) for relation in asked.of(found)]

    return router


def _task_row(task: Task, desk: Desk) -> Row:
    reasons = [{"rule": reason.rule, "points": reason.points, "why": reason.why} for reason in task.reasons]
    return {**claim_row(desk.records[task.claim.id], desk.reviews), "points": task.points, "reasons": reasons}
