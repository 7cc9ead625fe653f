"""A part of a list, with where the rest is (RFC 8288)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from fastapi import Query, Request, Response

T = TypeVar("T")
MOST, USUAL = 1000, 100


@dataclass(frozen=True)
class Page:
    """Which part of a list is asked for; the answer gets `Link` and `X-Total-Count` headers."""

    request: Request
    response: Response
    limit: int
    offset: int

    def of(self, rows: Sequence[T]) -> Sequence[T]:
        """The part of the rows."""
        self.response.headers["X-Total-Count"] = str(len(rows))
        last = max(len(rows) - 1, 0) // self.limit * self.limit
        places = {"first": 0, "prev": max(self.offset - self.limit, 0), "next": self.offset + self.limit, "last": last}
        shown = {"first", "last"} | ({"prev"} if self.offset else set()) | ({"next"} if places["next"] < len(rows) else set())
        links = (f'<{self._at(place)}>; rel="{name}"' for name, place in places.items() if name in shown)
        self.response.headers["Link"] = ", ".join(links)
        return rows[self.offset : self.offset + self.limit]

    def _at(self, place: int) -> str:
        return str(self.request.url.include_query_params(limit=self.limit, offset=place))


def page(
    request: Request,
    response: Response,
    limit: int = Query(USUAL, ge=1, le=MOST, description="How many at most."),
    offset: int = Query(0, ge=0, description="How many to leave out."),
) -> Page:
    """The part that a request asks for."""
    return Page(request, response, limit, offset)
