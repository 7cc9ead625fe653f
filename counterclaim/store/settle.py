"""Relations and incidents are brought up to date: only what differs is written, and an incident's earlier ids lead on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, and_, select

from counterclaim.model.incident import Incident, Relation
from counterclaim.store import tables as t
from counterclaim.store.dialect import insert_new
from counterclaim.store.encode import incident_row, member_rows, relation_row
from counterclaim.store.keep import clear_stale


def settle(connection: Connection, relations: Sequence[Relation], incidents: Sequence[Incident]) -> None:
    """These are the ledger's relations and incidents."""
    _bring_to(connection, t.relations, [relation_row(relation) for relation in relations])
    before = _members(connection)
    rows = [row for incident in incidents for row in member_rows(incident)]
    # Members go before their incident does, and come after it.
    _remove(connection, t.members, _missing(_rows(connection, t.members), rows, t.members))
    _bring_to(connection, t.incidents, [incident_row(incident) for incident in incidents])
    _bring_to(connection, t.members, rows)
    _redirect(connection, before, incidents)
    clear_stale(connection)


def _bring_to(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    kept = _rows(connection, table)
    wanted = {_key(table, row): row for row in rows}
    _remove(connection, table, _missing(kept, rows, table))
    for row in kept:
        new = wanted.get(_key(table, row))
        if new is not None and dict(new) != row:
            connection.execute(table.update().where(_is(table, row)).values(**new))
    insert_new(connection, table, list(wanted.values()))


def _redirect(connection: Connection, before: Mapping[str, set[str]], incidents: Sequence[Incident]) -> None:
    now = {incident.id for incident in incidents}
    home = {claim: incident.id for incident in incidents for claim in incident.claims}
    gone = {old: _heir(claims, home) for old, claims in before.items() if old not in now}
    known = {row["old_id"]: row["new_id"] for row in _rows(connection, t.redirects)}
    # An id that led to one that is gone now leads on; one that is in use again leads nowhere else.
    led_on = {old: gone.get(new, new) for old, new in known.items()} | gone
    _bring_to(connection, t.redirects, [{"old_id": old, "new_id": new} for old, new in led_on.items() if old not in now])


def _heir(claims: Iterable[str], home: Mapping[str, str]) -> str | None:
    """The incident that most of the claims are in now; of equals, that of the smallest id."""
    homes = sorted(home[claim] for claim in claims if claim in home)
    return max(homes, key=homes.count) if homes else None


def _members(connection: Connection) -> dict[str, set[str]]:
    members: dict[str, set[str]] = {}
    for row in connection.execute(select(t.members)):
        members.setdefault(row.incident_id, set()).add(row.claim_id)
    return members


def _rows(connection: Connection, table: Table) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in connection.execute(select(table))]


def _missing(kept: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]], table: Table) -> list[Mapping[str, Any]]:
    wanted = {_key(table, row) for row in rows}
    return [row for row in kept if _key(table, row) not in wanted]


def _remove(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    for row in rows:
        connection.execute(table.delete().where(_is(table, row)))


def _key(table: Table, row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(row[column.name] for column in table.primary_key)


def _is(table: Table, row: Mapping[str, Any]) -> Any:
    return and_(*(column == row[column.name] for column in table.primary_key))
