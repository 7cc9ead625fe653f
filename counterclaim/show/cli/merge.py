"""`counterclaim merge`: two incidents are one."""

from __future__ import annotations

import click

from counterclaim.show.cli.judge import HELD, keep
from counterclaim.show.cli.options import by_option, json_option, ledger_option, open_desk, why_option


@click.command(name="merge")
@click.argument("incidents", metavar="ID ID...", nargs=-1, required=True)
@by_option
@why_option
@json_option
@ledger_option
def command(incidents: tuple[str, ...], by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Make one incident of several. Old ids lead to it, and it stays one when documents are added.

    \b
    Example:
      counterclaim merge 1f3a 9c20 --by "E. Marsh" --why "one night, one port"
    """
    from counterclaim.errors import UsageError
    from counterclaim.show.cli.incident import find_incident

    with open_desk() as desk:
        found = {incident.id: incident for key in incidents for incident in [find_incident(desk, key)]}
    if len(found) < 2:
        raise UsageError("give two incidents or more")
    claims = [claim for incident in found.values() for claim in incident.claims[:HELD]]
    keep("merge", "", "", claims, by, why=why, as_json=as_json)
