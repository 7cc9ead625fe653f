"""A ledger's listings as flat tables: for frames of pandas and polars, and for the exports that are tables.

A cell is a text, a number, a truth value or None. What is several (a chain, the names of a document) is joined: voices by " → ",
origin first, all else by "; ".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from counterclaim.errors import UsageError
from counterclaim.extras import extra
from counterclaim.fields import BY_NAME
from counterclaim.model.claim import Answer, Claim, Count
from counterclaim.model.incident import Incident, Relation
from counterclaim.model.moment import Published
from counterclaim.store.records import ClaimRecord, DocumentRecord, Listings

Cell = str | int | float | bool | None
Kind = type[str] | type[int] | type[float] | type[bool]
Library = Literal["pandas", "polars"]

DOCUMENTS: Mapping[str, Kind] = dict.fromkeys(("id", "names", "title", "publisher", "credit", "published"), str) | {
    "published_origin": str,
    "language": str,
    "url": str,
    "sha256": str,
    "claims": int,
    "is_current": bool,
}
CLAIMS: Mapping[str, Kind] = dict.fromkeys(("id", "document", "names", "voices", "act", "polarity", "event", "quote"), str) | {
    "start": int,
    "end": int,
    "answers": str,
    "place": str,
    "place_name": str,
    "geonameid": int,
    "latitude": float,
    "longitude": float,
    "precision": str,
    "time": str,
    "time_edtf": str,
    "condition": str,
}
ANSWERS: Mapping[str, Kind] = {
    "claim": str,
    "field": str,
    "min": int,
    "max": int,
    "approx": bool,
    **dict.fromkeys(("of", "by", "value", "category", "period", "part_of", "shown"), str),
}
INCIDENTS: Mapping[str, Kind] = dict.fromkeys(("id", "title", "kind", "place", "when_edtf"), str) | {
    "claims": int,
    "claim_ids": str,
}
RELATIONS: Mapping[str, Kind] = dict.fromkeys(("a", "b", "kind", "field", "reason", "rule"), str)


@dataclass(frozen=True)
class Table:
    """Columns with their kinds, and rows in their order."""

    name: str
    columns: Mapping[str, Kind]
    rows: Sequence[tuple[Cell, ...]]

    def dicts(self) -> Iterator[dict[str, Cell]]:
        """Each row by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def column(self, name: str) -> list[Cell]:
        """One column, top to bottom."""
        place = list(self.columns).index(name)
        return [row[place] for row in self.rows]


def documents_table(documents: Sequence[DocumentRecord]) -> Table:
    """A row a document, as its first masthead has it; a day where no hour of publication is known."""
    return Table("documents", DOCUMENTS, [_document(document) for document in documents])


def claims_table(records: Sequence[ClaimRecord]) -> Table:
    """A row a claim, as it reads in the text: coordinates are the named place's centre, no finer than `precision`."""
    return Table("claims", CLAIMS, [_claim(record) for record in records])


def answers_table(claims: Sequence[Claim]) -> Table:
    """A row an answer: a figure has bounds (empty: open), a name a value."""
    return Table("answers", ANSWERS, [_answer(claim, answer) for claim in claims for answer in claim.answers])


def incidents_table(incidents: Sequence[Incident]) -> Table:
    """A row an incident."""
    return Table("incidents", INCIDENTS, [_incident(incident) for incident in incidents])


def relations_table(relations: Sequence[Relation]) -> Table:
    """A row a relation of two claims."""
    return Table("relations", RELATIONS, [(r.a, r.b, r.kind, r.field, r.reason, r.rule) for r in relations])


def published_words(published: Published) -> str | None:
    """When, in ISO 8601, no finer than is known."""
    if published.moment is None:
        return None
    return published.moment.isoformat() if published.has_time else published.moment.date().isoformat()


TABLES: Mapping[str, Callable[[Listings], Table]] = {
    "documents": lambda kept: documents_table(kept.documents()),
    "claims": lambda kept: claims_table(kept.claims()),
    "answers": lambda kept: answers_table([record.claim for record in kept.claims()]),
    "incidents": lambda kept: incidents_table(kept.incidents()),
    "relations": lambda kept: relations_table(kept.relations()),
}


def _pandas(table: Table) -> Any:
    pandas = extra("pandas", "pandas")
    kinds = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}
    return pandas.DataFrame({name: pandas.array(table.column(name), dtype=kinds[kind]) for name, kind in table.columns.items()})


def _polars(table: Table) -> Any:
    polars = extra("polars", "polars")
    kinds = {str: polars.String, int: polars.Int64, float: polars.Float64, bool: polars.Boolean}
    schema = {name: kinds[kind] for name, kind in table.columns.items()}
    return polars.DataFrame({name: table.column(name) for name in table.columns}, schema=schema)


MAKERS: Mapping[str, Callable[[Table], Any]] = {"pandas": _pandas, "polars": _polars}


class Framing:
    """The part of a ledger that gives its listings as data frames."""

    def frame(self: Listings, name: str, library: Library = "pandas") -> Any:
        """ "documents", "claims", "answers", "incidents" or "relations" as a frame of the library, an extra of this package.

        What is missing is the library's own null, in columns of whole numbers too.
        """
        if name not in TABLES:
            raise UsageError(f"{name} is no table: give one of {', '.join(TABLES)}")
        if library not in MAKERS:
            raise UsageError(f"{library} makes no frames here: give one of {', '.join(MAKERS)}")
        return MAKERS[library](TABLES[name](self))


def _document(document: DocumentRecord) -> tuple[Cell, ...]:
    head = document.mastheads[0]
    about = (
        head.title,
        head.publisher,
        head.credit,
        published_words(head.published),
        head.published.origin,
        head.language,
        head.url,
    )
    return (document.id, "; ".join(document.names), *about, document.payload_sha256, document.claims, document.is_current)


def _claim(record: ClaimRecord) -> tuple[Cell, ...]:
    claim, place, time = record.claim, record.claim.place, record.claim.time
    entry = place.entry if place else None
    return (
        claim.id,
        claim.document,
        "; ".join(record.names),
        " → ".join(mention.name for mention in claim.chain),
        claim.act,
        claim.polarity,
        claim.event,
        claim.quote.exact,
        claim.quote.start,
        claim.quote.end,
        "; ".join(_shown(answer) for answer in claim.answers),
        place.span.exact if place else None,
        *((entry.name, entry.geonameid, entry.latitude, entry.longitude, entry.precision) if entry else (None,) * 5),
        time.span.exact if time and time.span else None,
        time.interval.edtf if time else None,
        claim.condition.exact if claim.condition else None,
    )


def _answer(claim: Claim, answer: Answer) -> tuple[Cell, ...]:
    if not isinstance(answer, Count):
        return (claim.id, answer.field, None, None, None, None, None, answer.value, None, None, None, _shown(answer))
    of = (answer.of, answer.by, None, answer.category, answer.period, answer.part_of)
    return (claim.id, answer.field, answer.min, answer.max, answer.approx, *of, _shown(answer))


def _shown(answer: Answer) -> str:
    return f"{answer.field} {BY_NAME[answer.field].show(answer).removesuffix(f' {answer.field}')}"


def _incident(incident: Incident) -> tuple[Cell, ...]:
    about = (incident.id, incident.title, incident.kind, incident.place, incident.when.edtf)
    return (*about, len(incident.claims), "; ".join(incident.claims))
