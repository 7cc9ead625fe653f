"""Claims, the relations between them, and the queue of what to look at first."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Depends, Query

from counterclaim.desk import Desk
from counterclaim.errors import UsageError
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Act
from counterclaim.model.incident import RelationKind
from counterclaim.show.api import models
from counterclaim.show.api.asked import DeskOf, LedgerOf, new_router
from counterclaim.show.api.paging import Page, page
from counterclaim.show.api.rows import CONFLICTS, Row, claim_row, details_row, judgement_rows
from counterclaim.show.export.assessed import relation_row
from counterclaim.standing import find_known
from counterclaim.weigh.queue import Task


def filters(
    *,
    voice: str | None = Query(None, description="One of the chain, by a part of its name or a name it also goes by."),
    act: Act | None = Query(None, description="What the voice does: assert, deny."),
    field: str | None = Query(None, description="What it answers: killed, weapon."),
    place: str | None = Query(None, description="Where, by a part of the words or of the gazetteer's name."),
    time: str | None = Query(None, description="When: 2017, 2017-04, 2017-04-04, 2017-04-01/2017-04-09, or words."),
    text: str | None = Query(None, description="Words of the quote."),
    document: str | None = Query(None, description="A document's id."),
) -> dict[str, str | None]:
    """The filters of `counterclaim claims`."""
    return {"voice": voice, "act": act, "field": field, "place": place, "time": time, "text": text, "document": document}


def claims(desk_of: DeskOf, ledger_of: LedgerOf) -> APIRouter:
    """The routes of claims."""
    router = new_router("claims")

    @router.get("/claims", summary="List claims", response_model=list[models.Claim], response_model_exclude_unset=True)
    def list_claims(
        wanted: dict[str, str | None] = Depends(filters),
        rejected: bool = Query(False, description="Those that analysts took out, and only these; goes with no filter."),
        desk: Desk = Depends(desk_of),
        ledger: Ledger = Depends(ledger_of),
        asked: Page = Depends(page),
    ) -> Sequence[Row]:
        """Claims that fit all filters, as analysts have them, by document and place in the text."""
        if rejected and (desk.as_of or any(wanted.values())):
            raise UsageError("`rejected` lists all that were rejected: it goes with no filter")
        if rejected:
            shown = asked.of(ledger.rejected())
            reviews = {record.claim.id: ledger.review_of(record.claim) for record in shown}
            return [claim_row(record, reviews) for record in shown]
        fitting = any(wanted.values())
        found = find_known(ledger, desk.as_of, **wanted) if fitting else list(desk.records.values())
        return [claim_row(record, desk.reviews) for record in asked.of(found)]

    @router.get("/claims/{key}", summary="Get a claim", response_model=models.ClaimDetails, response_model_exclude_unset=True)
    def get_claim(key: str, ledger: Ledger = Depends(ledger_of)) -> Row:
        """A claim by its id, the start of it or an id that it had before, with the words that it rests on."""
        record = ledger.claim(key)
        return details_row(ledger, record, {record.claim.id: ledger.review_of(record.claim)})

    @router.get("/claims/{key}/history", summary="Tell a claim's history", response_model=list[models.Judgement])
    def get_history(key: str, ledger: Ledger = Depends(ledger_of)) -> list[Row]:
        """All that analysts decided of a claim, undone decisions and undoings too, in the order made."""
        return judgement_rows(ledger, ledger.history(ledger.claim(key).claim))

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
