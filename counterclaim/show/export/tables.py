"""The tables of a selection: the ledger's own, with whose word a claim rests on, both grades, and the grade of civilian harm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterclaim.framing import (
    Cell,
    Kind,
    Table,
    answers_table,
    claims_table,
    documents_table,
    incidents_table,
    relations_table,
)
from counterclaim.show.export.selection import Selection

GRADED: Mapping[str, Kind] = dict.fromkeys(("incident", "root", "root_kind", "root_side", "reliability", "credibility", "why"), str)
HARM: Mapping[str, Kind] = dict.fromkeys(("civilian_harm", "why", "judged_by"), str)


def tables_of(chosen: Selection) -> tuple[Table, ...]:
    """Documents, claims, answers, incidents, relations: joined by ids."""
    documents = documents_table(list(chosen.documents.values()))
    claims = _wider(claims_table(chosen.records), GRADED, (_graded(chosen, number) for number in range(len(chosen.records))))
    harm = ((one.harm.grade, one.harm.why, one.harm_by) for one in chosen.assessed)
    incidents = _wider(incidents_table(chosen.incidents), HARM, harm)
    return documents, claims, answers_table(chosen.claims), incidents, relations_table(chosen.relations)


def _graded(chosen: Selection, number: int) -> tuple[Cell, ...]:
    claim = chosen.claims[number]
    root, grade = chosen.root(claim), chosen.grade(claim)
    about = (chosen.incident_of[claim.id].id, root.name, root.kind, root.side)
    return (*about, chosen.reliability(claim), chosen.credibility(claim), grade.why if grade else None)


def _wider(table: Table, more: Mapping[str, Kind], cells: Iterable[tuple[Cell, ...]]) -> Table:
    rows = [(*row, *added) for row, added in zip(table.rows, cells, strict=True)]
    return Table(table.name, {**table.columns, **more}, rows)
