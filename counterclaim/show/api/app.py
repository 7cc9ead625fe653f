"""The API alone, without pages: for programs and for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from fastapi import FastAPI, Query

from counterclaim import __version__
from counterclaim.desk import Desk
from counterclaim.ledger import Ledger
from counterclaim.reading import Stages
from counterclaim.settings import Settings
from counterclaim.show.api import api_router
from counterclaim.show.api.guard import LOOPBACK, Guard
from counterclaim.show.desks import Desks
from counterclaim.standing import parse_time

AS_OF = "What had been published by then: 2026-03-14 (its end, UTC), 2026-03-14T09:00+02:00."


def api_app(
    ledger_url: str,
    *,
    hosts: tuple[str, ...] = LOOPBACK,
    token: str | None = None,
    remote: bool = False,
    may_fetch: bool = False,
    settings: Settings | None = None,
    stages: Stages | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Any:
    """An ASGI application that serves the ledger at a path or URL, behind `guard.Guard`; LedgerMissing where there is none."""
    ledger = Ledger(ledger_url, create=False, stages=stages)
    desks = Desks(ledger, now)

    @asynccontextmanager
    async def closing(_: FastAPI) -> AsyncIterator[None]:
        yield
        ledger.close()

    def ledger_of() -> Ledger:
        return ledger

    def desk_of(as_of: str | None = Query(None, description=AS_OF)) -> Desk:
        return desks.at(parse_time(as_of) if as_of else None)

    app = FastAPI(title="Counterclaim", version=__version__, lifespan=closing, docs_url=None, redoc_url=None)
    app.include_router(api_router(desk_of, ledger_of, settings=settings, may_fetch=may_fetch, now=now))
    return Guard(app, hosts=hosts, token=token, remote=remote)
