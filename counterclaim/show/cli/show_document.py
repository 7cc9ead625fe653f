"""A document with its claims marked in its text."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.text import Text

from counterclaim.ledger import Ledger
from counterclaim.show.cli.documents import document_object
from counterclaim.show.cli.passages import Mark, marked
from counterclaim.show.cli.sheet import claims_table
from counterclaim.show.cli.words import date_words
from counterclaim.show.export.jsonl import claim_object
from counterclaim.store.records import ClaimRecord, DocumentRecord


def print_document(out: Console, kept: Ledger, document: DocumentRecord) -> None:
    """Where it appeared, its text with the claims marked by id, and the claims."""
    records = _claims(kept, document)
    out.print(Text(f"document {document.id}{'' if document.is_current else ' (superseded)'}", "bold"))
    for masthead in document.mastheads:
        about = [masthead.publisher, masthead.title, f"published {date_words(masthead.published)} ({masthead.published.origin})"]
        credit = f"credit {masthead.credit}" if masthead.credit else None
        out.print(Text(f"{masthead.name}: {' · '.join(part for part in (*about, credit, masthead.origin) if part)}"))
    out.print(Text(f"sha256 {document.payload_sha256}, reader {document.reader_version}, counterclaim {document.extractor}"))
    out.print()
    marks = [Mark(record.claim.quote, record.claim.id[:8]) for record in records]
    out.print(marked(kept.text(document.id), marks, colour=out.is_terminal), soft_wrap=not out.is_terminal)
    out.print()
    out.print(claims_table(records, out.width))


def document_details(kept: Ledger, document: DocumentRecord) -> dict[str, Any]:
    """The document's mastheads, text and claims."""
    return {
        "id": document.id,
        "mastheads": [document_object(document, masthead) for masthead in document.mastheads],
        "text": kept.text(document.id),
        "claims": [claim_object(record.claim) for record in _claims(kept, document)],
    }


def _claims(kept: Ledger, document: DocumentRecord) -> list[ClaimRecord]:
    return kept.claims(document=document.id)
