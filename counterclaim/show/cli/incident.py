"""`counterclaim incident`: one incident, who says what in each field and on whose word it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from counterclaim.show.cli.options import as_of_option, json_option, ledger_option, open_desk
from counterclaim.show.cli.output import console, print_json

if TYPE_CHECKING:
    from counterclaim.desk import Desk
    from counterclaim.model.incident import Incident


@click.command(name="incident")
@click.argument("key", metavar="ID")
@click.option("--all-relations", is_flag=True, help="Agreements too.")
@as_of_option
@json_option
@ledger_option
def command(key: str, all_relations: bool, as_of: str | None, as_json: bool, ledger: str | None) -> None:
    """Show an incident: the matrix of fields and voices, relations, support, balance and grades, each with its reason.

    ID is the incident's id, the start of it, an id it had before, or a claim's that is about it. No grade is a verdict on truth.

    \b
    Examples:
      counterclaim incident 1f3a
      counterclaim incident 1f3a --as-of 2026-03-14T09:00+02:00
      counterclaim incident 1f3a --json | jq .harm
    """
    with open_desk(as_of) as desk:
        found = desk.assess(find_incident(desk, key))
        if as_json:
            from counterclaim.show.export.assessed import assessment_row

            print_json([assessment_row(found)])
            return
        from counterclaim.show.cli.assessment import print_assessment

        print_assessment(console(), desk, found, all_relations=all_relations)


def find_incident(desk: Desk, key: str) -> Incident:
    """The incident that a key means; NotFound where there is none, UsageError where there are several."""
    return desk.find_incident(key)
