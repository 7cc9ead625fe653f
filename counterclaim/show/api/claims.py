"""Claims, each with what it rests on and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Depends, Query

from counterclaim.desk import Desk
from counterclaim.errors import UsageError
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Act
from counterclaim.show.api import models
from counterclaim.show.api.asked import DeskOf, LedgerOf, new_router
from counterclaim.show.api.paging import Page, page
from counterclaim.show.api.rows import Row, claim_row, details_row, judgement_rows
from counterclaim.standing import find_known


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

    return router
