"""What is not there: a problem too, whatever the application around the API shows people."""

from __future__ import annotations

from fastapi import APIRouter

from counterclaim.errors import NotFound
from counterclaim.show.api.asked import new_router

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


def nothing() -> APIRouter:
    """The last route, of every address that no other route has."""
    router = new_router("nothing")

    @router.api_route("/{rest:path}", methods=METHODS, include_in_schema=False, response_model=None)
    def find_nothing(rest: str) -> None:
        raise NotFound(f"/api/v1/{rest} is no address of this API, or not with this method")

    return router
