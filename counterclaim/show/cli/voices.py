"""`counterclaim voices`: whose word claims rest on."""

from __future__ import annotations

import click

from counterclaim.show.cli.options import as_of_option, json_option, ledger_option, open_desk, voices_option
from counterclaim.show.cli.output import console, print_json


@click.command(name="voices")
@as_of_option
@json_option
@voices_option
@ledger_option
def command(as_of: str | None, as_json: bool, voices: str | None, ledger: str | None) -> None:
    """List the voices that claims rest on in the end, with side, outlets and reliability.

    Names that are spelt or transliterated otherwise, initials and other names of one voice are one line. Where that is wrong:
    `counterclaim merge-voices`, `counterclaim split-voice`, or a voices.yaml of your own (docs/methodology.md).
    Reliability is F, cannot be judged, until somebody sets it: `counterclaim judge reliability`.

    \b
    Examples:
      counterclaim voices
      counterclaim voices --json | jq -r 'select(.anonymous).voice'
    """
    with open_desk(as_of) as desk:
        lines = desk.voices()
    if as_json:
        from counterclaim.show.export.assessed import voice_row

        print_json(voice_row(line) for line in lines)
        return
    from rich.text import Text

    from counterclaim.show.cli.grid import grid

    table = grid("voice", "also as", "kind", "side", "claims", "in", "reliability")
    for line in lines:
        root = line.root
        kind = f"{root.kind}, nameless" if root.anonymous else root.kind
        letter = line.reliability + (f" (by {line.judged_by})" if line.judged_by else "")
        table.add_row(
            *map(Text, (root.name, ", ".join(line.names), kind, root.side or "", str(line.claims), ", ".join(line.outlets), letter))
        )
    console().print(table if lines else "No claims, so no voices.")
