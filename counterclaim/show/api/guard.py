"""What keeps other web sites and other machines away from a ledger that is served without accounts."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOOPBACK = ("127.0.0.1", "localhost", "::1")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
MARK = "counterclaim-request"  # the header that changes need
OTHERS = frozenset({"cross-site", "same-site"})  # what browsers say of requests that another site makes
MISDIRECTED, FORBIDDEN = 421, 403


class Guard:
    """ASGI middleware that lets through only what comes from this machine, for this server, and not from another web site.

    * The `Host` must be one of `hosts`. A site whose name is made to resolve to 127.0.0.1 (DNS rebinding) still sends its own name,
      and is refused.
    * An `Origin`, where there is one, must be the server itself; `null` and every other site's are refused. So is what browsers
      mark as another site's request (`Sec-Fetch-Site`).
    * A change (any method but GET, HEAD and OPTIONS) under one of `marked` needs the header `Counterclaim-Request`, with any
      value. A form of another site can't send a header, and a script of one may not without this server's leave (CORS), which it
      never gives. With a `token` the header must have it. Pages have tokens of their own in their forms: they are not `marked`.
    * The other end must be on this machine, unless `remote`: without accounts nobody else is to be let in.

    The rest gets 421 or 403 with a problem (RFC 9457), before the application sees anything of it.
    """

    def __init__(
        self,
        app: App,
        *,
        hosts: Iterable[str] = LOOPBACK,
        marked: tuple[str, ...] = ("/api/",),
        token: str | None = None,
        remote: bool = False,
    ) -> None:
        self.app = app
        self.hosts = frozenset(host.lower().strip("[]") for host in hosts)
        self.marked, self.token, self.remote = marked, token, remote

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The request goes on to the application, or is answered here."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        fault = self._fault(scope)
        if fault is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await _refuse(send, *fault)

    def _fault(self, scope: Scope) -> tuple[int, str] | None:
        headers = _headers(scope)
        host = headers.get("host", "")
        if not self.remote and not _is_local(scope):
            return FORBIDDEN, "this server is for its own machine only"
        if _name(host) not in self.hosts:
            return MISDIRECTED, "this server does not go by that name"
        origin = headers.get("origin")
        if (origin is not None and urlsplit(origin).netloc.lower() != host.lower()) or headers.get("sec-fetch-site") in OTHERS:
            return FORBIDDEN, "requests of other sites are refused"
        if scope["type"] == "http" and scope["method"] not in SAFE and scope["path"].startswith(self.marked):
            return self._fault_of_change(headers)
        return None

    def _fault_of_change(self, headers: dict[str, str]) -> tuple[int, str] | None:
        mark = headers.get(MARK)
        if mark is None or (self.token is not None and mark != self.token):
            return FORBIDDEN, f"a change needs the header Counterclaim-Request{', with the right token' if self.token else ''}"
        return None


def _headers(scope: Scope) -> dict[str, str]:
    """The headers by their small names; one that is sent twice has a value that fits nothing."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        key = name.decode("latin-1").lower()
        found[key] = f"{found[key]}, {value.decode('latin-1')}" if key in found else value.decode("latin-1")
    return found


def _name(host: str) -> str:
    """The name in a Host header, without its port."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _is_local(scope: Scope) -> bool:
    """Whether the other end is on this machine: a loopback address, or a socket file, which has none."""
    client = scope.get("client")
    if client is None:
        return True
    try:
        return ip_address(client[0]).is_loopback
    except ValueError:
        return False


async def _refuse(send: Send, status: int, detail: str) -> None:
    body = json.dumps({"type": "about:blank", "title": "Refused", "status": status, "detail": detail}).encode()
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
