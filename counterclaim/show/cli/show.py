"""`counterclaim show`: one claim, document or incident, with all that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from counterclaim.show.cli.options import json_option, ledger_option, open_ledger
from counterclaim.show.cli.output import console, print_json

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger


@click.command(name="show")
@click.argument("key", metavar="ID")
@json_option
@ledger_option
def command(key: str, as_json: bool, ledger: str | None) -> None:
    """Show a claim, a document or an incident.

    ID is an id, the start of one, or a document's name. A claim comes with its passage, source, cue, rule, chain and the hash of
    the bytes it was read from; a document with its claims marked in its text.

    \b
    Examples:
      counterclaim show 3f2a91
      counterclaim show report
      counterclaim show 3f2a91 --json
    """
    with open_ledger() as kept:
        if as_json:
            _print_json(kept, key)
        else:
            _print(kept, key)


def _print(kept: Ledger, key: str) -> None:
    from counterclaim.model.incident import Incident
    from counterclaim.show.cli import show_claim, show_document, show_incident
    from counterclaim.store.records import ClaimRecord

    record, out = kept.get(key), console()
    if isinstance(record, ClaimRecord):
        show_claim.print_claim(out, kept, record)
    elif isinstance(record, Incident):
        show_incident.print_incident(out, kept, record)
    else:
        show_document.print_document(out, kept, record)


def _print_json(kept: Ledger, key: str) -> None:
    from counterclaim.model.incident import Incident
    from counterclaim.show.cli import show_claim, show_document, show_incident
    from counterclaim.store.records import ClaimRecord

    record = kept.get(key)
    if isinstance(record, ClaimRecord):
        print_json([show_claim.claim_details(kept, record)])
    elif isinstance(record, Incident):
        print_json([show_incident.incident_object(record)])
    else:
        print_json([show_document.document_details(kept, record)])
