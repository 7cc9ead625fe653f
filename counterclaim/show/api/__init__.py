"""The HTTP API under /api/v1: all that the pages and commands do, typed, in parts, with problems for failures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from fastapi import APIRouter

from counterclaim.desk import Desk
from counterclaim.ledger import Ledger
from counterclaim.settings import Settings

__all__ = ["api_router"]


def api_router(
    desk_of: Callable[..., Desk],
    ledger_of: Callable[..., Ledger],
    *,
    settings: Settings | None = None,
    may_fetch: bool = False,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> APIRouter:
    """The routes. `desk_of` and `ledger_of` are FastAPI dependencies: the first takes the query parameter `as_of`, if any is to
    count. Web addresses are fetched only where `may_fetch`. The application around them has to keep strangers out (guard.Guard).
    """
    from counterclaim.show.api.captures import captures
    from counterclaim.show.api.claims import claims
    from counterclaim.show.api.documents import documents
    from counterclaim.show.api.incidents import incidents
    from counterclaim.show.api.judgements import judgements
    from counterclaim.show.api.nothing import nothing
    from counterclaim.show.api.relations import relations

    router = APIRouter(prefix="/api/v1")
    router.include_router(documents(desk_of, ledger_of))
    router.include_router(claims(desk_of, ledger_of))
    router.include_router(relations(desk_of))
    router.include_router(incidents(desk_of))
    router.include_router(judgements(ledger_of, now))
    router.include_router(captures(ledger_of, settings or Settings(), now, may_fetch=may_fetch))
    router.include_router(nothing())
    return router
