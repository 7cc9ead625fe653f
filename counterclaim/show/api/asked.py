"""What every request may say: which ledger as of when, and who acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from fastapi import APIRouter, Header

from counterclaim.desk import Desk
from counterclaim.errors import UsageError
from counterclaim.ledger import Ledger
from counterclaim.show.api.problems import RESPONSES, ProblemRoute

DeskOf = Callable[..., Desk]
LedgerOf = Callable[..., Ledger]
BY = "The acting person's name, percent-encoded where it is not ASCII; a body's `by` goes before it."


def new_router(tag: str) -> APIRouter:
    """A router whose failures are problems."""
    responses: dict[int | str, dict[str, Any]] = dict(RESPONSES)
    return APIRouter(route_class=ProblemRoute, tags=[tag], responses=responses)


def acting(by: str | None = Header(None, alias="Counterclaim-By", description=BY)) -> str | None:
    """Who acts, as a header says."""
    return unquote(by) if by else None


def named(*names: str | None) -> str:
    """The first name that is given; UsageError where none is: nothing is decided by nobody."""
    found = next((name.strip() for name in names if name and name.strip()), None)
    if found is None:
        raise UsageError("say who decides: `by` in the body, or the header Counterclaim-By")
    return found
