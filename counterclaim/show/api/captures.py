"""What comes in: files, text and, where that is allowed, addresses. And what goes out: exports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import PurePath

from fastapi import APIRouter, Depends, File, Form, UploadFile
from fastapi.responses import StreamingResponse

from counterclaim.archive import Handed
from counterclaim.errors import NotFound, TooLarge, UsageError
from counterclaim.ledger import Ledger
from counterclaim.model.capture import Given
from counterclaim.reading import Outside
from counterclaim.settings import Settings
from counterclaim.show.api import models
from counterclaim.show.api.asked import LedgerOf, new_router
from counterclaim.show.api.rows import Row, refusal_row
from counterclaim.show.export import FORMATS


def given(
    *,
    name: str | None = Form(None, description="What exports call it."),
    title: str | None = Form(None),
    publisher: str | None = Form(None, description="Who published it."),
    published: str | None = Form(None, description="When it was published: 2024-12-11, 2024-12-11T04:20+03:00."),
    url: str | None = Form(None, description="The address it was published under."),
    language: str | None = Form(None, description="The language: en, uk, pt-BR."),
) -> Given:
    """What is said beside what comes in."""
    return Given(name or None, title or None, publisher or None, published or None, url or None, language or None)


def captures(ledger_of: LedgerOf, settings: Settings, now: Callable[[], datetime], *, may_fetch: bool) -> APIRouter:
    """The routes of captures and exports."""
    router = new_router("captures")

    @router.post("/captures", summary="Add documents", response_model=models.Added, status_code=201)
    def add(
        file: list[UploadFile] = File([], description="Files: text, HTML, PDF, e-mail, tables, feeds, WARC, WACZ."),
        text: str | None = Form(None, description="A text, in place of files."),
        address: str | None = Form(None, description="A web address to fetch, where this server may fetch."),
        said: Given = Depends(given),
        ledger: Ledger = Depends(ledger_of),
    ) -> Row:
        """Documents are read and kept; what can't be read is kept as refused, with the reason. What is there already stays."""
        handed = [_handed(one, settings.size_limit) for one in file]
        if text:
            payload = text.encode()
            handed.append(Handed(payload, f"{said.name or sha256(payload).hexdigest()[:8]}.txt"))
        if bool(handed) + bool(address) != 1:
            raise UsageError("give files or a text, or an address")
        if address and not (may_fetch and address.startswith(("https://", "http://"))):
            raise UsageError("this server fetches no addresses: hand in the file")
        outside = Outside(given=replace(said), settings=settings, now=now)
        report = ledger.add([address] if address else handed, outside)
        refused = [refusal_row(refusal) for refusal in report.refusals]
        return {"added": report.added, "unchanged": report.unchanged, "misquoted": report.misquoted, "refused": refused}

    @router.get("/exports", summary="List export formats", response_model=list[str])
    def list_formats() -> list[str]:
        """The names of the formats."""
        return list(FORMATS)

    @router.get("/exports/{form}", summary="Export the ledger", response_class=StreamingResponse, response_model=None)
    def export(form: str, ledger: Ledger = Depends(ledger_of)) -> StreamingResponse:
        """The ledger in a format, as JSON lines."""
        writer = FORMATS.get(form)
        if writer is None:
            raise NotFound(f"no export is called {form}: there are {', '.join(FORMATS)}")
        return StreamingResponse(_ended(writer(ledger)), media_type="application/x-ndjson")

    return router


def _handed(file: UploadFile, limit: int) -> Handed:
    """A file's bytes under its own name, without any folder."""
    name = PurePath((file.filename or "file").replace("\\", "/")).name or "file"
    payload = file.file.read(limit + 1)
    if len(payload) > limit:
        raise TooLarge(name, f"over the size limit of {limit:,} bytes")
    return Handed(payload, name, file.content_type)


def _ended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line + "\n"
