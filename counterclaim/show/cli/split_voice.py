"""`counterclaim split-voice`: a name that is a voice of its own."""

from __future__ import annotations

import click

from counterclaim.show.cli.judge import keep
from counterclaim.show.cli.merge_voices import find_voice_line
from counterclaim.show.cli.options import by_option, json_option, ledger_option, open_desk, voices_option, why_option


@click.command(name="split-voice")
@click.argument("name")
@by_option
@why_option
@json_option
@voices_option
@ledger_option
def command(*, name: str, by: str, why: str, as_json: bool, voices: str | None, ledger: str | None) -> None:
    """Make NAME, one of those that a voice is listed under, a voice of its own.

    \b
    Example:
      counterclaim split-voice "the Observatory" --by "E. Marsh" --why "the one in Tesk is meant"
    """
    with open_desk() as desk:
        find_voice_line(desk, name)
    keep("voice", name, name, (), by, why=why, as_json=as_json)
