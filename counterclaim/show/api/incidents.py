"""Incidents with all that is made of them; voices, commitments and changes."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Depends, Query

from counterclaim.desk import Desk
from counterclaim.show.api import assessed_models as models
from counterclaim.show.api.asked import DeskOf, new_router
from counterclaim.show.api.paging import Page, page
from counterclaim.show.api.rows import Row, incident_line
from counterclaim.show.export.assessed import assessment_row, change_row, drift_row, thread_row, voice_row
from counterclaim.weigh.commitments import State


def incidents(desk_of: DeskOf) -> APIRouter:
    """The routes of incidents."""
    router = new_router("incidents")

    @router.get("/incidents", summary="List incidents", response_model=list[models.IncidentLine])
    def list_incidents(desk: Desk = Depends(desk_of), asked: Page = Depends(page)) -> Sequence[Row]:
        """What claims are about, the incident with the most claims first, with its grade of civilian harm."""
        return [incident_line(desk.assess(incident)) for incident in asked.of(desk.incidents)]

    @router.get("/incidents/{key}", summary="Get an incident", response_model=models.Assessment, response_model_exclude_unset=True)
    def get_incident(key: str, desk: Desk = Depends(desk_of)) -> Row:
        """An incident by its id, the start of it, an id that it had before, or a claim's: matrix, relations, support, grades."""
        return assessment_row(desk.assess(desk.find_incident(key)))

    @router.get("/voices", summary="List voices", response_model=list[models.Voice])
    def list_voices(desk: Desk = Depends(desk_of), asked: Page = Depends(page)) -> Sequence[Row]:
        """Whose word claims rest on, those with the most claims first; a voice's `key` is how judgements name it."""
        return [{"key": line.root.key, **voice_row(line)} for line in asked.of(desk.voices())]

    @router.get("/commitments", summary="List commitments", response_model=list[models.Commitment])
    def list_commitments(
        state: State | None = Query(None, description="What became of it."),
        desk: Desk = Depends(desk_of),
        asked: Page = Depends(page),
    ) -> Sequence[Row]:
        """Threats, promises, predictions and red lines, with later claims that may meet or carry them out."""
        found = [thread for thread in desk.threads() if state in {None, thread.state}]
        return [thread_row(thread) for thread in asked.of(found)]

    @router.get("/changes", summary="List changes", response_model=list[models.IncidentChange | models.IncidentDrift])
    def list_changes(desk: Desk = Depends(desk_of), asked: Page = Depends(page)) -> Sequence[Row]:
        """Voices that tell it otherwise than before, and how tolls went from report to report."""
        found = [desk.assess(incident) for incident in desk.incidents]
        changes = [{"incident": one.incident.id, **change_row(change)} for one in found for change in one.changes]
        return asked.of([*changes, *({"incident": one.incident.id, **drift_row(d)} for one in found for d in one.drifts)])

    return router
