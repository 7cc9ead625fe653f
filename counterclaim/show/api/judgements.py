"""What analysts decided: listed, made, undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from fastapi import APIRouter, Depends, Query

from counterclaim.ledger import Ledger
from counterclaim.show.api import models
from counterclaim.show.api.asked import LedgerOf, acting, named, new_router
from counterclaim.show.api.deciding import Decision, decide
from counterclaim.show.api.paging import Page, page
from counterclaim.show.api.rows import Row, judgement_rows


def judgements(ledger_of: LedgerOf, now: Callable[[], datetime]) -> APIRouter:
    """The routes of judgements."""
    router = new_router("judgements")

    @router.get("/judgements", summary="List judgements", response_model=list[models.Judgement])
    def list_judgements(
        undone: bool = Query(False, description="Undone ones and undoings too."),
        ledger: Ledger = Depends(ledger_of),
        asked: Page = Depends(page),
    ) -> Sequence[Row]:
        """What analysts decided, with who, when and why, in the order made."""
        return judgement_rows(ledger, list(asked.of(ledger.judgements(also_undone=undone))))

    @router.post("/judgements", summary="Decide", response_model=list[models.Judgement], status_code=201)
    def judge(
        wanted: Decision,
        header: str | None = Depends(acting),
        ledger: Ledger = Depends(ledger_of),
    ) -> list[Row]:
        """Make a judgement: it outranks the machine, stays when documents are read anew, and can be undone."""
        return judgement_rows(ledger, decide(wanted, ledger, by=named(wanted.by, header), at=now()))

    @router.delete("/judgements/{key}", summary="Undo a judgement", response_model=models.Judgement)
    def undo(
        key: str,
        by: str | None = Query(None, description="Who undoes it, if no header says so."),
        why: str = Query("", description="The reason, in a sentence."),
        header: str | None = Depends(acting),
        ledger: Ledger = Depends(ledger_of),
    ) -> Row:
        """The judgement no longer counts; it stays on record, with who undid it."""
        undone = ledger.undo(key, by=named(by, header), at=now(), why=why)
        return judgement_rows(ledger, [undone])[0]

    return router
