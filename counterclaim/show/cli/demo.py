"""`counterclaim demo`: five reports of one invented incident, read into a ledger of their own."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from counterclaim.errors import LedgerMissing, UsageError
from counterclaim.show.cli.output import console

REPORTS = Path(__file__).parents[2] / "data" / "demo"


@click.command(name="demo")
@click.option("--ledger", metavar="PATH_OR_URL", help="Where to keep the demo's ledger.  [default: a new temporary folder]")
@click.pass_context
def command(context: click.Context, ledger: str | None) -> None:
    """Read five short reports of one invented incident, and show where they part.

    The demo keeps a ledger of its own and touches no other: COUNTERCLAIM_LEDGER does not count here.

    \b
    Examples:
      counterclaim demo
      counterclaim demo --ledger demo.db
    """
    from counterclaim.ledger import Ledger
    from counterclaim.show.cli.sheet import print_sheet

    address = ledger or context.find_root().params.get("ledger") or str(Path(tempfile.mkdtemp("", "counterclaim-")) / "demo.db")
    _check_own(address)
    with Ledger(address, stages=context.obj) as kept:
        kept.add(sorted(REPORTS.glob("*.txt")))
        print_sheet(console(), kept)
    click.echo(f"The ledger of this demo: {address}\nGo on with: counterclaim --ledger {address} claims --field killed")


def _check_own(address: str) -> None:
    """UsageError where the ledger holds anything but the demo's reports."""
    from counterclaim.ledger import Ledger

    try:
        with Ledger(address, create=False) as kept:
            origins = {Path(masthead.origin).parent for document in kept.documents() for masthead in document.mastheads}
    except LedgerMissing:
        return
    if origins - {REPORTS.resolve()}:
        raise UsageError(f"{address} holds other documents: the demo keeps a ledger of its own")
