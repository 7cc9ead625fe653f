"""`counterclaim incidents`: what claims are about."""

from __future__ import annotations

import click

from counterclaim.show.cli.options import as_of_option, json_option, ledger_option, open_desk
from counterclaim.show.cli.output import console, print_json


@click.command(name="incidents")
@as_of_option
@json_option
@ledger_option
def command(as_of: str | None, as_json: bool, ledger: str | None) -> None:
    """List the incidents, those with the most claims first, with conflicts and the grade of civilian harm.

    \b
    Examples:
      counterclaim incidents
      counterclaim incidents --as-of 2026-03-14
      counterclaim incidents --json | jq -r .title
    """
    from counterclaim.fields.categories import GROUPS
    from counterclaim.show.export.assessed import grade_row, incident_row

    with open_desk(as_of) as desk:
        found = [desk.assess(incident) for incident in desk.incidents]
    if as_json:
        print_json(incident_row(one.incident) | {"harm": {**grade_row(one.harm), "judged_by": one.harm_by}} for one in found)
        return
    from rich.text import Text

    from counterclaim.show.cli.grid import grid

    table = grid("id", "incident", "kind", "claims", "conflicts", "killed", "civilian harm")
    for one in found:
        conflicts = sum(relation.kind in {"contradicts", "denies"} for relation in one.relations)
        killed = ", ".join(f"{r.shown} {r.group}" for r in one.ranges if r.field == "killed" and r.group in GROUPS)
        cells = (one.incident.id[:8], one.incident.title, one.incident.kind, str(len(one.claims)), str(conflicts or ""), killed)
        table.add_row(*(Text(cell) for cell in cells), Text(one.harm.grade + (f" (by {one.harm_by})" if one.harm_by else "")))
    console().print(table if found else "No claims, so no incidents.")
