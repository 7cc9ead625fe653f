"""`counterclaim changes`: toll drift, and changes of story by one voice."""

from __future__ import annotations

import click

from counterclaim.show.cli.options import as_of_option, json_option, ledger_option, open_desk
from counterclaim.show.cli.output import console, print_json


@click.command(name="changes")
@as_of_option
@json_option
@ledger_option
def command(as_of: str | None, as_json: bool, ledger: str | None) -> None:
    """List voices that tell it otherwise than before, and how tolls went from report to report.

    \b
    Examples:
      counterclaim changes
      counterclaim changes --json | jq 'select(.type == "change")'
    """
    from counterclaim.show.cli.words import answer_words, since_words
    from counterclaim.show.export.assessed import change_row, drift_row

    with open_desk(as_of) as desk:
        found = [desk.assess(incident) for incident in desk.incidents]
    if as_json:
        print_json({"incident": one.incident.id, **change_row(change)} for one in found for change in one.changes)
        print_json({"incident": one.incident.id, **drift_row(drift)} for one in found for drift in one.drifts)
        return
    from rich.text import Text

    from counterclaim.show.cli.grid import grid

    changes = grid(("voice", 4), ("earlier", 7), ("later", 7), ("why", 6), title="Changes of story")
    for one in found:
        for change in one.changes:
            texts = [f"“{' '.join(c.quote.exact.split())}” ({c.id[:8]})" for c in (change.earlier, change.later)]
            apart = "which was first is not known" if change.earlier.document != change.later.document else "in one report"
            why = change.reason if change.is_ordered else f"{change.reason} ({apart})"
            changes.add_row(*map(Text, (change.root.name, *texts, why)))
    drifts = grid(("incident", 5), ("toll", 3), ("course", 14), title="Toll drift")
    for one in found:
        for drift in one.drifts:
            told = (f"{since_words(f.published)} {answer_words(f.count)} ({f.root.name})" for f in drift.figures)
            toll = f"{drift.field} {drift.group}: {drift.course}"
            drifts.add_row(*map(Text, (f"{one.incident.title} ({one.incident.id[:8]})", toll, " → ".join(told))))
    out = console()
    out.print(changes if changes.row_count else "No voice changed its story.")
    out.print()
    out.print(drifts if drifts.row_count else "No toll changed.")
