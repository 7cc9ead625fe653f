"""The page of an incident, and the list of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from counterclaim.desk import Assessment, Desk
from counterclaim.ledger import Ledger
from counterclaim.show.cli.words import since_words
from counterclaim.show.web.figures import pictures_of
from counterclaim.show.web.listing import Wanted, listed
from counterclaim.show.web.matrix import matrix_of
from counterclaim.show.web.passages import Passage, passage_of
from counterclaim.show.web.places import map_of
from counterclaim.show.web.rendering import Pages

ORDER = ("contradicts", "denies", "updates", "differs_in_scope", "agrees", "responds")
GRADES = ("Confirmed", "Fair", "Weak", "Contested", "Discounted")
MOST = 6  # passages side by side


def incident_pages(pages: Pages, desk_of: Callable[..., Desk], ledger_of: Callable[..., Ledger]) -> APIRouter:
    """The routes / and /incidents/ID."""
    router = APIRouter()

    def incident(
        request: Request,
        key: str,
        show: Annotated[Sequence[str], Query()] = (),
        desk: Desk = Depends(desk_of),
        ledger: Ledger = Depends(ledger_of),
    ) -> Response:
        found = desk.assess(desk.find_incident(key))
        relations = sorted(found.relations, key=lambda r: (ORDER.index(r.kind), r.field or ""))
        mine = {record.claim.id for record in found.claims}
        threads = [t for t in desk.threads() if t.commitment.claim.id in mine]
        what = {
            "found": found,
            "desk": desk,
            "matrix": matrix_of(found),
            "pictures": pictures_of(found, desk.sources),
            "map": map_of(record.claim for record in found.claims),
            "passages": _passages(desk, ledger, found, show),
            "shown": list(show)[:MOST],
            "relations": relations,
            "threads": threads,
            "grades": GRADES,
        }
        return pages.page(request, "incident.html", what)

    def incidents(request: Request, wanted: Annotated[Wanted, Query()], desk: Desk = Depends(desk_of)) -> Response:
        page = listed(desk, wanted)
        return pages.page(request, "incidents.html", {"page": page, "wanted": wanted, "grades": GRADES, "map": map_of(page.claims)})

    router.get("/incidents/{key}")(incident)
    router.get("/")(incidents)
    return router


def _passages(desk: Desk, ledger: Ledger, found: Assessment, keys: Sequence[str]) -> list[Passage]:
    records = [desk.records[key] for key in list(keys)[:MOST] if key in desk.records]
    sources = desk.sources
    return [passage_of(ledger, found, r, since_words(sources[r.claim.document].published)) for r in records]
