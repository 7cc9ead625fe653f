"""`counterclaim split`: some claims are an incident of their own."""

from __future__ import annotations

import click

from counterclaim.show.cli.judge import keep
from counterclaim.show.cli.options import by_option, json_option, ledger_option, why_option


@click.command(name="split")
@click.argument("claims", metavar="CLAIM...", nargs=-1, required=True)
@by_option
@why_option
@json_option
@ledger_option
def command(claims: tuple[str, ...], by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Make an incident of its own of some claims. It stays so when documents are added.

    \b
    Example:
      counterclaim split 5409 77d1 --by "E. Marsh" --why "the second strike, at noon"
    """
    keep("split", "", "", claims, by, why=why, as_json=as_json)
