"""The forms by which an analyst decides: each is kept with who, when and why, and can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated, Any, get_args
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, Depends, Form
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.desk import Desk
from counterclaim.errors import UsageError
from counterclaim.ledger import Ledger
from counterclaim.model.judgement import Judgement, JudgementKind
from counterclaim.show.cli.commitments import STATES
from counterclaim.show.cli.judge import GRADES, RELATIONS
from counterclaim.show.web.guarding import is_ours
from counterclaim.show.web.rendering import Pages

VALUES: dict[JudgementKind, Sequence[str]] = {
    "reliability": tuple("ABCDEF"),
    "harm": GRADES,
    "relation": RELATIONS,
    "follow-up": ("accept", "reject"),
    "commitment": STATES,
}
REVIEWED = ("accept", "reject")  # what may be decided of one claim here
ENDS = {"reliability": 0, "harm": 1, "relation": 2, "follow-up": 2, "commitment": 1}  # how many claims each is about


def review_forms(
    pages: Pages, desk_of: Callable[..., Desk], ledger_of: Callable[..., Ledger], now: Callable[[], datetime]
) -> APIRouter:
    """The routes that POST /judge and /undo: they go back to the page they came from, which says what was done."""
    router = APIRouter()

    def judge(
        *,
        request: Request,
        token: Annotated[str, Form()],
        kind: Annotated[str, Form()],
        value: Annotated[str, Form()] = "",
        back: Annotated[str, Form()] = "/",
        subject: Annotated[str, Form()] = "",
        claim: Annotated[Sequence[str], Form()] = (),
        why: Annotated[str, Form()] = "",
        desk: Desk = Depends(desk_of),
        ledger: Ledger = Depends(ledger_of),
    ) -> Response:
        _check(request, token)
        if kind in REVIEWED and len(claim) == 1:
            return _back(back, done=_reviewed(ledger, desk, kind, claim[0], {"by": pages.acting, "at": now(), "why": why}).id)
        known = next((k for k in get_args(JudgementKind) if k == kind and k in VALUES), None)
        if known is None or value not in VALUES[known] or len(claim) != ENDS[known]:
            raise UsageError(f"{kind} {value} of {len(claim)} claims is no decision that can be made here")
        missing = [key for key in claim if key not in desk.claims]
        if missing:
            raise UsageError(f"no claim shown has the id {missing[0]}")
        made = ledger.judge(known, subject, value, [desk.claims[key] for key in claim], by=pages.acting, at=now(), why=why)
        return _back(back, done=made.id)

    def undo(
        request: Request,
        token: Annotated[str, Form()],
        judgement: Annotated[str, Form()],
        back: Annotated[str, Form()] = "/",
        ledger: Ledger = Depends(ledger_of),
    ) -> Response:
        _check(request, token)
        return _back(back, undone=ledger.undo(judgement, by=pages.acting, at=now()).id)

    router.post("/judge")(judge)
    router.post("/undo")(undo)
    return router


def _reviewed(ledger: Ledger, desk: Desk, kind: str, key: str, how: dict[str, Any]) -> Judgement:
    """The claim accepted or rejected."""
    if key not in desk.claims:
        raise UsageError(f"no claim shown has the id {key}")
    return ledger.accept(desk.claims[key], **how) if kind == "accept" else ledger.reject(desk.claims[key], **how)


def _check(request: Request, token: str) -> None:
    if not is_ours(request, token):
        raise HTTPException(403, "this form is not of this browser's page: load the page again")


def _back(where: str, **said: str) -> RedirectResponse:
    """To a page of ours, whatever the form says, with what was done."""
    parts = urlsplit(where)
    path = parts.path if parts.path.startswith("/") and not (parts.netloc or parts.path.startswith(("//", "/\\"))) else "/"
    kept = [pair for pair in parts.query.split("&") if pair and not pair.startswith(("done=", "undone="))]
    return RedirectResponse(f"{path}?{'&'.join([*kept, urlencode(said)])}", 303)
