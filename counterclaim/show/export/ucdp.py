"""Happenings under the names of UCDP GED's columns, for tools that expect them. Not UCDP's data or codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterclaim.framing import Cell, Kind, Table, published_words
from counterclaim.show.export.events import Event, events_of
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.spreadsheet import as_csv

NOT_THEIRS = "Counterclaim: claims in columns named like UCDP GED's; not UCDP data"
COLUMNS: Mapping[str, Kind] = {
    "id": str,
    "year": int,
    "side_a": str,
    "side_b": str,
    "number_of_sources": int,
    "source_article": str,
    "source_office": str,
    "source_date": str,
    "source_headline": str,
    "source_original": str,
    "where_prec": int,
    "where_coordinates": str,
    "where_description": str,
    "adm_1": str,
    "latitude": float,
    "longitude": float,
    "geom_wkt": str,
    "country": str,
    "date_prec": int,
    "date_start": str,
    "date_end": str,
    "best": int,
    "high": int,
    "low": int,
    "deaths_of": str,
    "disclaimer": str,
}
WHERE_PREC = {"settlement": 1, "district": 3, "region": 4, "country": 6}
DATE_PREC = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))  # days at most, and what GED's codebook calls it


def write(chosen: Selection) -> bytes:
    """A CSV file, a line a happening. `best` is empty: the ledger does not choose; so is `high` where the most is "or more"."""
    return as_csv(Table("ucdp", COLUMNS, [_row(chosen, event) for event in events_of(chosen)]))


def _row(chosen: Selection, event: Event) -> tuple[Cell, ...]:
    incident, entry, killed = event.found.incident, event.entry, event.killed
    heads = list({m.capture: m for r in event.found.claims for m in chosen.documents[r.claim.document].mastheads}.values())
    sources = (
        _joined(m.url or m.name for m in heads),
        _joined(m.publisher for m in heads),
        _joined(published_words(m.published) for m in heads),
        _joined(m.title for m in heads),
        _joined(event.roots),
    )
    where: tuple[Cell, ...] = (None, None, incident.place, None, None, None, None, None)
    if entry:
        point = (entry.latitude, entry.longitude, f"POINT ({entry.longitude} {entry.latitude})", entry.country)
        where = (WHERE_PREC[entry.precision], entry.name, incident.place, entry.region, *point)
    known = event.first and event.last
    year = event.first.year if event.first and event.last and event.first.year == event.last.year else None
    days = (
        _date_prec(event),
        event.first.isoformat() if event.first and known else None,
        event.last.isoformat() if event.last and known else None,
    )
    toll = (None, None if killed.is_open else killed.high, killed.low, killed.group) if killed else (None, None, None, None)
    return (incident.id, year, event.doers, event.targets, len(event.roots), *sources, *where, *days, *toll, NOT_THEIRS)


def _date_prec(event: Event) -> int | None:
    if event.first is None or event.last is None:
        return None
    days = (event.last - event.first).days + 1
    return next((code for most, code in DATE_PREC if days <= most), None)


def _joined(values: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(value for value in values if value))
