"""The page of a document, and its original bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from counterclaim.desk import Desk
from counterclaim.errors import NotFound
from counterclaim.ledger import Ledger
from counterclaim.show.web.passages import marks_of, quote_starts, stretches_of
from counterclaim.show.web.rendering import Pages
from counterclaim.store.records import DocumentRecord

SIZE = 100  # documents a page


def document_pages(pages: Pages, desk_of: Callable[..., Desk], ledger_of: Callable[..., Ledger]) -> APIRouter:
    """The routes /documents, /documents/ID and /documents/ID/original."""
    router = APIRouter()

    def document(request: Request, key: str, desk: Desk = Depends(desk_of), ledger: Ledger = Depends(ledger_of)) -> Response:
        found = _document(ledger, key)
        records = desk.records_of(found.id) or ledger.claims(document=found.id)
        text = ledger.text(found.id)
        marks = [mark for record in records for mark in marks_of(record.claim, ledger.attribution(record))]
        stretches = stretches_of(text, marks, quote_starts([record.claim for record in records]))
        what = {
            "document": found,
            "records": records,
            "stretches": stretches,
            "homes": desk.homes,
            "roots": desk.roots,
            "desk": desk,
        }
        return pages.page(request, "document.html", what)

    def original(key: str, ledger: Ledger = Depends(ledger_of)) -> Response:
        found = _document(ledger, key)
        # Whatever it is, it is saved and not shown: a page out of the archive must not run as one of ours.
        headers = {
            "Content-Disposition": f'attachment; filename="{found.payload_sha256[:16]}.txt"',
            "X-Content-Type-Options": "nosniff",
        }
        return Response(ledger.payload(found.payload_sha256), media_type="text/plain", headers=headers)

    def documents(request: Request, ledger: Ledger = Depends(ledger_of), page: Annotated[int, Query(ge=1)] = 1) -> Response:
        found = [(document, masthead) for document in ledger.documents() for masthead in document.mastheads]
        what = {"documents": found[(page - 1) * SIZE : page * SIZE], "page": page, "total": len(found), "size": SIZE}
        return pages.page(request, "documents.html", what)

    router.get("/documents/{key}/original")(original)
    router.get("/documents/{key}")(document)
    router.get("/documents")(documents)
    return router


def _document(ledger: Ledger, key: str) -> DocumentRecord:
    found = [document for document in ledger.documents() if document.id.startswith(key)]
    if len(found) != 1:
        raise NotFound(f"no document has the id {key}")
    return found[0]
