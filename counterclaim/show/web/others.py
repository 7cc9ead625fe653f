"""The pages of voices, commitments, conflicts, judgements, and of how the collection fares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from counterclaim.desk import Desk
from counterclaim.errors import NotFound
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim
from counterclaim.show.cli.commitments import STATES
from counterclaim.show.web.health import health_of
from counterclaim.show.web.matrix import CONFLICTS
from counterclaim.show.web.rendering import Pages
from counterclaim.weigh.changes import Change, changes_of

SIZE = 50  # rows a page


def other_pages(pages: Pages, desk_of: Callable[..., Desk], ledger_of: Callable[..., Ledger]) -> APIRouter:
    """The routes /voices, /voices/NAME, /commitments, /conflicts, /judgements and /health."""
    router = APIRouter()

    def voices(request: Request, desk: Desk = Depends(desk_of)) -> Response:
        return pages.page(request, "voices.html", {"voices": desk.voices()})

    def voice(request: Request, key: str, desk: Desk = Depends(desk_of)) -> Response:
        line = next((line for line in desk.voices() if line.root.key == key), None)
        if line is None:
            raise NotFound(f"no claim rests on a voice called {key}")
        told = [record for record in desk.records.values() if desk.roots[record.claim.id].key == key]
        told.sort(key=lambda record: str(desk.sources[record.claim.document].published))
        keys = {record.claim.id for record in told}
        against = [r for r in desk.relations if r.kind in CONFLICTS and (r.a in keys) != (r.b in keys)]
        changes = _changes_in(desk, [record.claim for record in told])
        what = {"line": line, "told": told, "against": against, "changes": changes, "desk": desk}
        return pages.page(request, "voice.html", what)

    def commitments(request: Request, desk: Desk = Depends(desk_of), state: str = "") -> Response:
        found = [thread for thread in desk.threads() if not state or thread.state == state]
        return pages.page(request, "commitments.html", {"threads": found, "states": STATES, "state": state})

    def conflicts(
        request: Request, desk: Desk = Depends(desk_of), field: str = "", page: Annotated[int, Query(ge=1)] = 1
    ) -> Response:
        every = [r for r in desk.relations if r.kind in CONFLICTS]
        found = [r for r in every if not field or r.field == field]
        fields = sorted({r.field for r in every if r.field})
        shown = found[(page - 1) * SIZE : page * SIZE]
        what = {"relations": shown, "total": len(found), "page": page, "size": SIZE, "fields": fields, "field": field, "desk": desk}
        return pages.page(request, "conflicts.html", what)

    def judgements(request: Request, ledger: Ledger = Depends(ledger_of)) -> Response:
        made = ledger.judgements(also_undone=True)
        stand = {judgement.id for judgement in ledger.judgements()}
        return pages.page(request, "judgements.html", {"judgements": made[::-1], "stand": stand})

    def health(request: Request, desk: Desk = Depends(desk_of), ledger: Ledger = Depends(ledger_of)) -> Response:
        return pages.page(request, "health.html", {"health": health_of(ledger, desk)})

    router.get("/voices")(voices)
    router.get("/voices/{key:path}")(voice)
    router.get("/commitments")(commitments)
    router.get("/conflicts")(conflicts)
    router.get("/judgements")(judgements)
    router.get("/health")(health)
    return router


def _changes_in(desk: Desk, told: Sequence[Claim]) -> list[Change]:
    """Where a voice changed its story, incident by incident: of two happenings it may well say two things."""
    stories: dict[str, list[Claim]] = {}
    for claim in told:
        stories.setdefault(desk.homes[claim.id].id, []).append(claim)
    return [
        change
        for claims in stories.values()
        for change in changes_of(claims, desk.roots, desk.sources, desk.relations_among(desk.homes[claims[0].id]))
    ]
