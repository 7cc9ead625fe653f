"""Which network addresses may be fetched from: none inside the user's own machine or network unless asked for by name.

The address that was checked is the one connected to, so that a name can't answer with a public address for the check and a private
one for the fetch.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

from counterclaim.errors import Unreachable

Resolver = Callable[[str, int], list[str]]


def resolved(host: str, port: int) -> list[str]:
    """The host's addresses, by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked_addresses(url: str, host: str, port: int, *, resolve: Resolver, allow_private: bool) -> list[str]:
    """The addresses to connect to; Unreachable where the name has none, or where any one of them is not public."""
    try:
        addresses = resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise Unreachable(url, f"no address for {host!r}: {error}") from error
    if not addresses:
        raise Unreachable(url, f"no address for {host!r}")
    for address in addresses:
        if not allow_private and not is_public(address):
            raise Unreachable(url, f"{host!r} is at {address}, a private or local address (--allow-private fetches it)")
    return addresses


def is_public(address: str) -> bool:
    """Whether the address is one of the public internet: not private, loopback, link-local, multicast, reserved or unspecified."""
    try:
        known = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _embedded(known)
    return known.is_global and not known.is_multicast and (inner is None or is_public(str(inner)))


def _embedded(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one is a way to (mapped, 6to4, NAT64)."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in ipaddress.ip_network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour
