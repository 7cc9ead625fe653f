"""Documents, their texts and bytes, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Depends, Response

from counterclaim.desk import Desk
from counterclaim.errors import NotFound
from counterclaim.ledger import Ledger
from counterclaim.show.api import models
from counterclaim.show.api.asked import DeskOf, LedgerOf, new_router
from counterclaim.show.api.paging import Page, page
from counterclaim.show.api.rows import Row, document_row, refusal_row
from counterclaim.standing import held_at
from counterclaim.store.records import DocumentRecord

# Bytes of others: never shown by a browser as what they claim to be.
SAFELY = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}


def documents(desk_of: DeskOf, ledger_of: LedgerOf) -> APIRouter:
    """The routes of documents."""
    router = new_router("documents")

    @router.get("/documents", summary="List documents", response_model=list[models.Document])
    def list_documents(
        desk: Desk = Depends(desk_of), ledger: Ledger = Depends(ledger_of), asked: Page = Depends(page)
    ) -> Sequence[Row]:
        """Documents in the order they came, superseded ones too; with `as_of` those that items held then."""
        found = ledger.documents()
        held = held_at(found, desk.as_of) if desk.as_of else None
        rows = [document for document in found if held is None or document.id in held]
        return [document_row(document) for document in asked.of(rows)]

    @router.get("/documents/{key}", summary="Get a document", response_model=models.Document)
    def get_document(key: str, ledger: Ledger = Depends(ledger_of)) -> Row:
        """A document by its id, the start of it, or its name."""
        return document_row(_document(ledger, key))

    @router.get("/documents/{key}/text", summary="Get a document's text", response_model=models.DocumentText)
    def get_text(key: str, ledger: Ledger = Depends(ledger_of)) -> Row:
        """The text that the claims' spans count in."""
        document = _document(ledger, key)
        return {"id": document.id, "text": ledger.text(document.id)}

    @router.get("/documents/{key}/payload", summary="Get a document's bytes", response_class=Response, response_model=None)
    def get_payload(key: str, ledger: Ledger = Depends(ledger_of)) -> Response:
        """The bytes that the document was read out of, as a file to save."""
        payload = ledger.payload(_document(ledger, key).payload_sha256)
        return Response(payload, media_type="application/octet-stream", headers=SAFELY)

    @router.get("/refused", summary="List what could not be read", response_model=list[models.Refusal])
    def list_refused(ledger: Ledger = Depends(ledger_of), asked: Page = Depends(page)) -> Sequence[Row]:
        """Inputs that could not be read, with the reason, in the order met."""
        return [refusal_row(refusal) for refusal in asked.of(ledger.refused())]

    return router


def _document(ledger: Ledger, key: str) -> DocumentRecord:
    record = ledger.get(key)
    if not isinstance(record, DocumentRecord):
        raise NotFound(f"no document has the id or name {key}")
    return record
