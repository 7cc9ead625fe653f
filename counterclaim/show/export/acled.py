"""Happenings under the names of ACLED's columns, for tools that expect them. Not ACLED's data or codes."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.framing import Cell, Kind, Table
from counterclaim.show.export.events import Event, events_of
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.spreadsheet import as_csv

NOT_THEIRS = "Counterclaim: claims in columns named like ACLED's; not ACLED data"
COLUMNS: Mapping[str, Kind] = {
    "event_id_cnty": str,
    "event_date": str,
    "year": int,
    "time_precision": int,
    "event_type": str,
    "actor1": str,
    "actor2": str,
    "country": str,
    "admin1": str,
    "location": str,
    "latitude": float,
    "longitude": float,
    "geo_precision": int,
    "source": str,
    "notes": str,
    "fatalities": int,
    "fatalities_max": int,
    "fatalities_of": str,
    "when_edtf": str,
    "precision": str,
    "disclaimer": str,
}
GEO_PRECISION = {"settlement": 1, "district": 2, "region": 3}  # none of theirs is as wide as a country


def write(chosen: Selection) -> bytes:
    """A CSV file, a line a happening; a day only where it is known, `fatalities_max` not where the most is "or more"."""
    return as_csv(Table("acled", COLUMNS, [_row(event) for event in events_of(chosen)]))


def _row(event: Event) -> tuple[Cell, ...]:
    incident, entry, killed = event.found.incident, event.entry, event.killed
    day = event.first if event.first == event.last else None
    year = event.first.year if event.first and event.last and event.first.year == event.last.year else None
    where: tuple[Cell, ...] = (None, None, incident.place, None, None, None)
    if entry:
        where = (entry.country, entry.region, entry.name, entry.latitude, entry.longitude, GEO_PRECISION.get(entry.precision))
    toll = (killed.low, None if killed.is_open else killed.high, killed.group) if killed else (None, None, None)
    about = (event.event, event.doers, event.targets, *where, "; ".join(event.roots), incident.title)
    moment = (day.isoformat() if day else None, year, 1 if day else None)
    return (incident.id, *moment, *about, *toll, incident.when.edtf, entry.precision if entry else None, NOT_THEIRS)
