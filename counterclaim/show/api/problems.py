"""The one table from a failure to an answer: problems as of RFC 9457, `application/problem+json`."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from counterclaim.errors import (
    AssetError,
    CounterclaimError,
    InputError,
    LedgerError,
    LedgerMissing,
    NotFound,
    SpanError,
    TooLarge,
    Unreachable,
    Unsupported,
    UsageError,
)

MEDIA_TYPE = "application/problem+json"

STATUSES: tuple[tuple[type[CounterclaimError], int, str], ...] = (
    (UsageError, 400, "Wrong usage"),
    (SpanError, 400, "Not words of the text"),
    (NotFound, 404, "Not found"),
    (LedgerMissing, 503, "No ledger"),
    (LedgerError, 503, "The ledger is not to be used"),
    (AssetError, 500, "Broken installation"),
    (TooLarge, 413, "Too large"),
    (Unsupported, 415, "Not a format that is read"),
    (Unreachable, 502, "Unreachable"),
    (InputError, 422, "Cannot be read"),
    (CounterclaimError, 500, "Error"),
)


class Problem(BaseModel):
    """What went wrong (RFC 9457). `errors` are the parameters that make no sense, where that is what went wrong."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[dict[str, Any]] | None = None


RESPONSES: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Problem, "description": "What was asked for makes no sense, or is not there", "content": {MEDIA_TYPE: {}}},
    "5XX": {"model": Problem, "description": "The ledger or the installation is not to be used", "content": {MEDIA_TYPE: {}}},
}


class ProblemRoute(APIRoute):
    """A route whose failures are problems, whatever the application around it makes of its own."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route's handler with its failures caught."""
        handle = super().get_route_handler()

        async def handle_or_tell(request: Request) -> Response:
            try:
                return await handle(request)
            except (CounterclaimError, RequestValidationError, HTTPException) as failure:
                return answer_of(problem_of(failure))

        return handle_or_tell


def problem_of(failure: Exception) -> Problem:
    """The problem that a failure is."""
    if isinstance(failure, RequestValidationError):
        errors = [{"where": ".".join(map(str, e["loc"])), "why": e["msg"]} for e in failure.errors()]
        told = "; ".join(f"{e['where']}: {e['why']}" for e in errors)
        return Problem(title="Wrong usage", status=422, detail=told, errors=errors)
    if isinstance(failure, HTTPException):
        return Problem(title=HTTPStatus(failure.status_code).phrase, status=failure.status_code, detail=str(failure.detail))
    status, title = next((status, title) for kind, status, title in STATUSES if isinstance(failure, kind))
    return Problem(title=title, status=status, detail=str(failure))


def answer_of(problem: Problem) -> JSONResponse:
    """The problem as an answer."""
    return JSONResponse(problem.model_dump(exclude_none=True), problem.status, media_type=MEDIA_TYPE)
