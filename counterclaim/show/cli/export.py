"""`counterclaim export`: the ledger for other programs."""

from __future__ import annotations

from typing import IO

import click

from counterclaim.show.cli.options import FORMATS, ledger_option, open_ledger

_FILE = click.File("w", encoding="utf-8", atomic=True)


@click.command(name="export")
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True, help="What to write.")
@click.option(
    "-o", "--output", type=click.File("w", encoding="utf-8", atomic=True), default="-", help="A file, else standard output."
)
@ledger_option
def command(form: str, output: IO[str], ledger: str | None) -> None:
    """Write the ledger as JSON lines.

    jsonl: claims, relations and incidents. attributions: who said what by which words, whatever it is about. places: each place
    named, with its gazetteer entry. corpus: the claims that analysts accepted, corrected or added, for training.

    \b
    Examples:
      counterclaim export --format jsonl -o ledger.jsonl
      counterclaim export --format places | jq .name
    """
    from counterclaim.show.export import FORMATS as WRITERS

    with open_ledger() as kept:
        for line in WRITERS[form](kept):
            output.write(line + "\n")
