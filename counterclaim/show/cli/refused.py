"""`counterclaim refused`: what could not be read."""

from __future__ import annotations

import click

from counterclaim.show.cli.options import json_option, ledger_option, open_ledger
from counterclaim.show.cli.output import console, print_json


@click.command(name="refused")
@json_option
@ledger_option
def command(as_json: bool, ledger: str | None) -> None:
    """List what could not be read, with the reason, and how many claims were dropped as misquoted.

    \b
    Examples:
      counterclaim refused
      counterclaim refused --json | jq -r .reason | sort | uniq -c
    """
    with open_ledger() as kept:
        refusals, documents = kept.refused(), kept.documents()
    if as_json:
        print_json(
            {"origin": r.origin, "reason": r.reason, "received": r.received.isoformat(), "sha256": r.sha256} for r in refusals
        )
        return
    from counterclaim.show.cli.grid import grid

    table = grid("input", "reason", "when")
    for refusal in refusals:
        table.add_row(refusal.origin, refusal.reason, f"{refusal.received:%Y-%m-%d %H:%M}")
    console().print(table if refusals else "Nothing was refused.")
    misquoted = sum(document.misquoted for document in documents)
    if misquoted:
        console().print(f"{misquoted} claims were dropped: their words do not stand in their text.")
