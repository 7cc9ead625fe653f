"""The application: one ledger, its pages, and what guards them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial

from fastapi import FastAPI, Query
from starlette.exceptions import HTTPException
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from counterclaim.desk import Desk
from counterclaim.errors import CounterclaimError, NotFound, UsageError
from counterclaim.ledger import Ledger
from counterclaim.reading import Stages
from counterclaim.show.api import api_router
from counterclaim.show.api.guard import LOOPBACK, Guard
from counterclaim.show.desks import Desks
from counterclaim.show.web.documents import document_pages
from counterclaim.show.web.guarding import with_policy
from counterclaim.show.web.incidents import incident_pages
from counterclaim.show.web.others import other_pages
from counterclaim.show.web.rendering import STATIC, Pages
from counterclaim.show.web.review import review_forms
from counterclaim.standing import parse_time


def create_app(
    ledger_url: str,
    *,
    hosts: Sequence[str] = LOOPBACK,
    acting: str = "analyst",
    remote: bool = False,
    stages: Stages | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> FastAPI:
    """The pages and the HTTP API of the ledger at a path or URL, for requests to `hosts` only, from this machine unless `remote`;
    `acting` signs what is decided on the pages.

    LedgerMissing where there is no ledger. What is made of it is kept until it changes.
    """
    ledger = Ledger(ledger_url, create=False, stages=stages)
    desks, pages = Desks(ledger, now), Pages(acting)

    @asynccontextmanager
    async def closing(_: FastAPI) -> AsyncIterator[None]:
        yield
        ledger.close()

    def ledger_of() -> Ledger:
        return ledger

    def desk_of(as_of: str | None = Query(None)) -> Desk:
        return desks.at(parse_time(as_of) if as_of else None)

    app = FastAPI(title="Counterclaim", lifespan=closing, docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(api_router(desk_of, ledger_of, now=now))
    app.include_router(incident_pages(pages, desk_of, ledger_of))
    app.include_router(document_pages(pages, desk_of, ledger_of))
    app.include_router(other_pages(pages, desk_of, ledger_of))
    app.include_router(review_forms(pages, desk_of, ledger_of, now))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(BaseHTTPMiddleware, dispatch=with_policy)
    app.add_middleware(Guard, hosts=hosts, remote=remote)
    for failure in (CounterclaimError, HTTPException):
        app.add_exception_handler(failure, partial(_failed, pages))
    return app


async def _failed(pages: Pages, request: Request, failure: Exception) -> Response:
    """The failure as a page, with the status that fits it."""
    if isinstance(failure, HTTPException):
        status, words = failure.status_code, str(failure.detail)
    else:
        status = 404 if isinstance(failure, NotFound) else (400 if isinstance(failure, UsageError) else 500)
        words = str(failure)
    return pages.page(request, "failed.html", {"words": words, "code": status}, status=status)
