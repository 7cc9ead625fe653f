"""Whether anything has changed since one looked, without looking at everything."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from counterclaim.store import tables as t

State = tuple[str | int | None, ...]


def state_of(connection: Connection) -> State:
    """A value that is another once anything was received, read or judged, and once relations have caught up."""
    parts = (
        select(func.max(t.captures.c.number)),
        select(func.max(t.items.c.received)),
        select(func.max(t.judgements.c.number)),
        select(func.max(t.refusals.c.number)),
        select(func.count()).select_from(t.mastheads),
        select(func.count()).select_from(t.readings),
        select(func.count()).select_from(t.meta),
    )
    return tuple(connection.execute(select(*(part.scalar_subquery() for part in parts))).one())
