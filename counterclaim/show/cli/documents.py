"""`counterclaim documents`: the documents of a ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from counterclaim.show.cli.options import as_of_option, json_option, ledger_option, open_ledger
from counterclaim.show.cli.output import console, print_json
from counterclaim.show.cli.words import date_words

if TYPE_CHECKING:
    from counterclaim.store.records import DocumentRecord, Masthead


@click.command(name="documents")
@as_of_option
@json_option
@ledger_option
def command(as_of: str | None, as_json: bool, ledger: str | None) -> None:
    """List the documents: a line for each masthead that a text appeared under.

    \b
    Examples:
      counterclaim documents
      counterclaim documents --as-of 2026-03-14
      counterclaim documents --json | jq .name
    """
    with open_ledger() as kept:
        documents = documents_then(kept.documents(), as_of)
    rows = [(document, masthead) for document in documents for masthead in document.mastheads]
    if as_json:
        print_json(document_object(document, masthead) for document, masthead in rows)
        return
    from counterclaim.show.cli.grid import grid

    table = grid("id", "name", "publisher", "published", "claims", "")
    for document, masthead in rows:
        table.add_row(
            document.id[:8],
            masthead.name,
            masthead.publisher or "",
            date_words(masthead.published),
            str(document.claims),
            _remark(document, masthead),
        )
    console().print(table)


def documents_then(documents: list[DocumentRecord], as_of: str | None) -> list[DocumentRecord]:
    """Those that were known at a time, of each item the version that it held then; all where no time is given."""
    from counterclaim.standing import held_at, parse_time

    if as_of is None:
        return documents
    held = held_at(documents, parse_time(as_of))
    return [document for document in documents if document.id in held]


def document_object(document: DocumentRecord, masthead: Masthead) -> dict[str, Any]:
    """A document under one masthead, its parts by name."""
    moment = masthead.published.moment
    return {
        "id": document.id,
        "name": masthead.name,
        "title": masthead.title,
        "publisher": masthead.publisher,
        "credit": masthead.credit,
        "published": date_words(masthead.published) if moment else None,
        "published_origin": masthead.published.origin,
        "received": masthead.received.isoformat(),
        "language": masthead.language,
        "url": masthead.url,
        "forwarded_from": masthead.forwarded_from,
        "item": masthead.item,
        "origin": masthead.origin,
        "media_type": masthead.media_type,
        "sha256": document.payload_sha256,
        "reader": document.reader_version,
        "extractor": document.extractor,
        "claims": document.claims,
        "misquoted": document.misquoted,
        "current": document.is_current,
    }


def _remark(document: DocumentRecord, masthead: Masthead) -> str:
    remarks = []
    if not document.is_current:
        remarks.append("superseded")
    if masthead.language != "en":
        remarks.append(masthead.language)
    if masthead.forwarded_from:
        remarks.append(f"forwarded from {masthead.forwarded_from}")
    if document.misquoted:
        remarks.append(f"{document.misquoted} claims dropped as misquoted")
    return ", ".join(remarks)
