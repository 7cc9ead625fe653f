"""An analyst's sheet: each document's claims, then where accounts part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from counterclaim.model.incident import Relation
from counterclaim.show.cli.grid import grid
from counterclaim.show.cli.words import act_words, answer_words, chain_words, date_words, when_words
from counterclaim.store.records import ClaimRecord, DocumentRecord, Listings

CONFLICTS = ("contradicts", "denies")
_WIDE = 110
_COLUMNS = (
    "id",
    ("who says", 5),
    ("act", 2),
    ("what, in the words of the text", 8),
    ("numbers and names", 6),
    ("where", 3),
    ("when", 3),
)


def print_sheet(console: Console, listings: Listings) -> None:
    """Each document with its claims, then the conflicts between claims, then a line of how much there is."""
    claims = listings.claims()
    by_document: dict[str, list[ClaimRecord]] = {}
    for record in claims:
        by_document.setdefault(record.claim.document, []).append(record)
    shown = [document for document in listings.documents() if document.is_current]
    for document in shown:
        console.print(_heading(document))
        found = by_document.get(document.id, [])
        console.print(claims_table(found, console.width) if found else "no claims")
        console.print()
    conflicts = [relation for relation in listings.relations() if relation.kind in CONFLICTS]
    if conflicts:
        console.print(_conflicts(conflicts, {record.claim.id: record for record in claims}))
        console.print()
    console.print(_total(len(shown), len(claims), len(conflicts), len(listings.incidents())))


def claims_table(records: Iterable[ClaimRecord], width: int, *, with_document: bool = False) -> Table:
    """The claims, a row each; on a narrow page in three columns, the rest below the words."""
    if width < _WIDE:
        table = grid("id", ("who says", 3), ("what, in the words of the text", 7))
        rows = (_narrow_row(record, with_document) for record in records)
    else:
        table = grid(*_COLUMNS, *([("document", 3)] if with_document else []))
        rows = (_wide_row(record, with_document) for record in records)
    for row in rows:
        # Text, since the words of others may look like markup.
        table.add_row(*(cell if isinstance(cell, Text) else Text(cell) for cell in row))
    return table


def _wide_row(record: ClaimRecord, with_document: bool) -> list[str | Text]:
    claim = record.claim
    return [
        claim.id[:8],
        chain_words(claim.chain),
        act_words(claim),
        _on_one_line(claim.quote.exact),
        "\n".join(answer_words(answer) for answer in claim.answers),
        claim.place.span.exact if claim.place else "",
        when_words(claim),
        *([", ".join(record.names)] if with_document else []),
    ]


def _narrow_row(record: ClaimRecord, with_document: bool) -> list[str | Text]:
    claim = record.claim
    below = [answer_words(answer) for answer in claim.answers]
    below.append(f"at {claim.place.span.exact}" if claim.place else "")
    below.append(when_words(claim))
    below.append(f"in {', '.join(record.names)}" if with_document else "")
    what = Text(_on_one_line(claim.quote.exact))
    what.append("".join(f"\n  {line}" for line in below if line), "dim")
    return [claim.id[:8], f"{chain_words(claim.chain)}\n{act_words(claim)}", what]


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def _heading(document: DocumentRecord) -> Text:
    heading = Text()
    for masthead in document.mastheads:
        heading.append(masthead.name, "bold")
        about = [part for part in (masthead.publisher, masthead.title, f"published {date_words(masthead.published)}") if part]
        heading.append(f"  {' · '.join(about)}\n")
    heading.rstrip()
    return heading


def _conflicts(relations: Sequence[Relation], records: dict[str, ClaimRecord]) -> Table:
    columns = (("", 2), ("field", 2), ("one says", 6), ("another says", 6), ("why", 6))
    table = grid(*columns, title="Where accounts part")
    for relation in sorted(relations, key=lambda r: (r.kind, r.field or "", r.reason)):
        one, other = (_said(records[key], relation.field) for key in (relation.a, relation.b))
        table.add_row(Text(relation.kind), Text(relation.field or ""), one, other, Text(relation.reason))
    return table


def _said(record: ClaimRecord, field: str | None) -> Text:
    """Who says it and where, with the answers in the field that is at issue, else the quote."""
    answers = [answer_words(answer) for answer in record.claim.answers if answer.field == field]
    text = Text(chain_words(record.claim.chain), "bold")
    text.append(f" ({record.names[0]}): ", "not bold")
    text.append(", ".join(answers) or f"“{record.claim.quote.exact}”", "not bold")
    return text


def _total(documents: int, claims: int, conflicts: int, incidents: int) -> str:
    parts = ((claims, "claim"), (documents, "document"), (incidents, "incident"), (conflicts, "conflict"))
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in parts)
