"""`counterclaim conflicts`: where accounts part."""

from __future__ import annotations

import click

from counterclaim.show.cli.options import as_of_option, json_option, ledger_option, open_desk
from counterclaim.show.cli.output import console, print_json

KINDS = frozenset({"contradicts", "denies"})


@click.command(name="conflicts")
@click.option("--field", metavar="FIELD", help="Only in this field: killed, actor.")
@as_of_option
@json_option
@ledger_option
def command(field: str | None, as_of: str | None, as_json: bool, ledger: str | None) -> None:
    """List the claims that contradict or deny one another, with the reason.

    \b
    Examples:
      counterclaim conflicts
      counterclaim conflicts --field killed --json
    """
    with open_desk(as_of) as desk:
        found = [r for r in desk.relations if r.kind in KINDS and (field is None or r.field == field)]
        if as_json:
            from counterclaim.show.export.assessed import relation_row

            print_json(relation_row(relation) for relation in found)
            return
        from counterclaim.show.cli.assessment import relations_table

        console().print(relations_table(desk, found) if found else "No conflicts.")
