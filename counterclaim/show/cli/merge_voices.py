"""`counterclaim merge-voices`: names that are one voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from counterclaim.show.cli.judge import keep
from counterclaim.show.cli.options import by_option, json_option, ledger_option, open_desk, voices_option, why_option

if TYPE_CHECKING:
    from counterclaim.desk import Desk, VoiceLine


@click.command(name="merge-voices")
@click.argument("voice")
@click.argument("others", metavar="OTHER...", nargs=-1, required=True)
@by_option
@why_option
@json_option
@voices_option
@ledger_option
def command(
    *, voice: str, others: tuple[str, ...], by: str, why: str, as_json: bool, voices: str | None, ledger: str | None
) -> None:
    """Make one voice of several: each OTHER is VOICE, in all documents, now and later. Each can be undone on its own.

    Names are those that `counterclaim voices` lists.

    \b
    Example:
      counterclaim merge-voices "Coastal Harm Monitor" "K. Lind" --by "E. Marsh" --why "its director"
    """
    from counterclaim.errors import UsageError

    with open_desk() as desk:
        stays = find_voice_line(desk, voice)
        found = [find_voice_line(desk, other) for other in others]
    for line in (stays, *found):
        if line.root.anonymous:
            raise UsageError(f"{line.root.name}: those without a name are nobody in particular, and can't be merged")
    if stays.root.key in {line.root.key for line in found}:
        raise UsageError(f"{stays.root.name} is one voice already")
    for line in found:
        keep("voice", line.root.key, stays.root.name, (), by, why=why, as_json=as_json)


def find_voice_line(desk: Desk, name: str) -> VoiceLine:
    """The voice that claims rest on under a name; NotFound where there is none."""
    from counterclaim.errors import NotFound
    from counterclaim.weigh.roster import name_key

    key = name_key(name)
    lines = desk.voices()
    found = [line for line in lines if key in {name_key(line.root.key), name_key(line.root.name)}]
    found = found or [line for line in lines if key in {name_key(other) for other in line.names}]
    if not found:
        raise NotFound(f"no claim rests on a voice called {name} (counterclaim voices lists them)")
    return found[0]
