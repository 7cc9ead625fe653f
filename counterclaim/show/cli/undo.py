"""`counterclaim undo`: a judgement taken back."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from counterclaim.show.cli.judge import print_judgement
from counterclaim.show.cli.options import by_option, json_option, ledger_option, open_ledger, why_option


@click.command(name="undo")
@click.argument("judgement", metavar="ID")
@by_option
@why_option
@json_option
@ledger_option
def command(judgement: str, by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Take a judgement back; it stays on record, with who undid it.

    \b
    Example:
      counterclaim undo 3f2a --by "E. Marsh"
    """
    with open_ledger() as kept:
        undone = kept.undo(judgement, by=by, at=datetime.now(UTC), why=why)
    what = " ".join(part for part in (undone.kind, undone.subject, undone.value) if part)
    print_judgement(undone, as_json, f"undone: {what}", stands=False)
