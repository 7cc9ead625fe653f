"""What keeps other sites out of the pages: what a page may load, and a token in every form (the rest is api/guard.py's).

The token is a double-submit cookie: a page of another site can neither read it nor set it (SameSite=Strict), so a form that has it
in a field comes from a page of ours.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from hmac import compare_digest

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "counterclaim-token"
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

Next = Callable[[Request], Awaitable[Response]]


async def with_policy(request: Request, go_on: Next) -> Response:
    """Every answer carries the policy of what a page may load."""
    response = await go_on(request)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response


def token_of(request: Request) -> str:
    """The token that this browser has, or a new one."""
    return request.cookies.get(COOKIE) or secrets.token_urlsafe(24)


def hand_out(response: Response, token: str) -> None:
    """The browser keeps the token until it is closed, out of reach of scripts and other sites."""
    response.set_cookie(COOKIE, token, httponly=True, samesite="strict")


def is_ours(request: Request, token: str) -> bool:
    """Whether a form's token is the browser's own."""
    kept = request.cookies.get(COOKIE, "")
    return bool(kept) and compare_digest(kept.encode(), token.encode())
