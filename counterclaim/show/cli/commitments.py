"""`counterclaim commitments`: threats, promises, predictions and red lines, and what became of them."""

from __future__ import annotations

import click

from counterclaim.show.cli.options import as_of_option, json_option, ledger_option, open_desk
from counterclaim.show.cli.output import console, print_json

STATES = ("open", "condition met", "carried out", "not carried out", "lapsed")


@click.command(name="commitments")
@click.option("--state", type=click.Choice(STATES), metavar="STATE", help=f"One of {', '.join(STATES)}.")
@as_of_option
@json_option
@ledger_option
def command(state: str | None, as_of: str | None, as_json: bool, ledger: str | None) -> None:
    """List threats, promises, predictions and red lines, with later claims that may meet their condition or carry them out.

    States are proposals, each with why; `counterclaim judge commitment` and `judge follow-up` settle them.

    \b
    Examples:
      counterclaim commitments
      counterclaim commitments --state open --as-of 2026-04-01
      counterclaim commitments --json | jq .follow_ups
    """
    with open_desk(as_of) as desk:
        found = [thread for thread in desk.threads() if state is None or thread.state == state]
    if as_json:
        from counterclaim.show.export.assessed import thread_row

        print_json(thread_row(thread) for thread in found)
        return
    from rich.text import Text

    from counterclaim.show.cli.grid import grid

    table = grid(("id", 2), ("voice", 4), ("says", 9), ("if", 4), ("by", 2), ("state, and why", 8))
    for thread in found:
        made = thread.commitment
        why = Text(thread.state, "bold").append(f": {thread.reason}", "not bold")
        why.append(f" (judged by {thread.settled_by})" if thread.settled_by else "")
        for follow_up in thread.follow_ups:
            words = " ".join(follow_up.claim.quote.exact.split())
            why.append(f"\n{follow_up.effect}? “{words}” ({follow_up.claim.id[:8]}): {follow_up.reason}", "not bold dim")
        says = f"{made.kind}: “{' '.join(made.claim.quote.exact.split())}”"
        cells = (made.claim.id[:8], made.root.name, says, made.condition or "", made.deadline.isoformat() if made.deadline else "")
        table.add_row(*map(Text, cells), why)
    console().print(table if found else "No commitments.")
