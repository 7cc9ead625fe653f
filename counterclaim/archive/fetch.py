"""A page over HTTP: with a time-out, a size limit, and each redirect checked as the first address is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from counterclaim.archive.addresses import Resolver, checked_addresses, resolved
from counterclaim.errors import InputError, TooLarge, Unreachable, Unsupported
from counterclaim.settings import Settings

if TYPE_CHECKING:
    import httpx

# How many time-outs a whole answer may take: a server that drips must not hold a batch for ever.
_PATIENCE = 6
_HEADERS = {"User-Agent": "counterclaim (reads reports for a ledger of claims)", "Accept-Encoding": "gzip, identity"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back, and from which address after redirects."""

    url: str
    payload: bytes
    media_type: str | None


@dataclass(frozen=True, slots=True)
class Fetcher:
    """The world a fetch needs: client, resolver, clock, limits."""

    client: httpx.Client
    settings: Settings
    now: Callable[[], datetime]
    allow_private: bool = False
    resolve: Resolver = resolved

    def fetch(self, url: str) -> Fetched:
        """What the address answers with; an InputError says why there is nothing."""
        import httpx

        try:
            return self._follow(httpx.URL(url))
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError, ValueError) as error:
            raise Unreachable(url, f"{type(error).__name__}: {error}") from error

    def _follow(self, url: httpx.URL) -> Fetched:
        deadline = self.now() + timedelta(seconds=self.settings.fetch_timeout * _PATIENCE)
        for _ in range(self.settings.redirects + 1):
            answer = self._get(url.copy_with(fragment=None), deadline)
            if isinstance(answer, Fetched):
                return answer
            url = url.join(answer)
        raise Unreachable(str(url), f"more than {self.settings.redirects} redirects")

    def _get(self, url: httpx.URL, deadline: datetime) -> Fetched | str:
        """The answer, or where it sends us."""
        import httpx

        _check_form(url)
        port = url.port or (443 if url.scheme == "https" else 80)
        addresses = checked_addresses(str(url), url.host, port, resolve=self.resolve, allow_private=self.allow_private)
        for address in addresses[:-1]:
            try:
                return self._ask(url, address, deadline)
            except httpx.ConnectError:
                continue
        return self._ask(url, addresses[-1], deadline)

    def _ask(self, url: httpx.URL, address: str, deadline: datetime) -> Fetched | str:
        """Ask this very address for the page, under its own name: the name is in the Host header and in the TLS handshake."""
        headers = {**_HEADERS, "Host": url.netloc.decode("ascii")}
        request = self.client.build_request(
            "GET",
            url.copy_with(host=address.partition("%")[0]),
            headers=headers,
            timeout=self.settings.fetch_timeout,
            extensions={"sni_hostname": url.raw_host.decode("ascii")},
        )
        response = self.client.send(request, stream=True, follow_redirects=False)
        try:
            if response.has_redirect_location:
                return response.headers["location"]
            if response.status_code != 200:
                raise Unreachable(str(url), f"the server answered {response.status_code} {response.reason_phrase}".rstrip())
            return Fetched(str(url), self._body(url, response, deadline), response.headers.get("content-type"))
        finally:
            response.close()

    def _body(self, url: httpx.URL, response: httpx.Response, deadline: datetime) -> bytes:
        limit = self.settings.size_limit
        parts, size = [], 0
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > limit:
                raise TooLarge(str(url), f"over the size limit of {limit:,} bytes")
            if self.now() > deadline:
                raise Unreachable(str(url), "the answer took too long")
            parts.append(chunk)
        return b"".join(parts)


def _check_form(url: httpx.URL) -> None:
    fault: InputError | None = None
    if url.scheme not in ("http", "https"):
        fault = Unsupported(str(url), f"addresses of the kind {url.scheme!r} are not fetched, only http and https")
    elif not url.host:
        fault = Unreachable(str(url), "an address without a host")
    elif url.userinfo:
        # It would be kept in the ledger with the address.
        fault = Unsupported(str(url.copy_with(userinfo=b"")), "an address with a password in it is not fetched")
    if fault:
        raise fault
