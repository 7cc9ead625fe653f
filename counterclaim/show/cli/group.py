"""The group of commands. A command's file is imported when it is named, and imports what it needs when it runs."""

from __future__ import annotations

from importlib import import_module

import click

from counterclaim import __version__
from counterclaim.show.cli.failures import FORESEEN, report
from counterclaim.show.cli.options import ledger_option, voices_option

COMMANDS = (
    "add",
    "read",
    "documents",
    "claims",
    "show",
    "incidents",
    "incident",
    "conflicts",
    "voices",
    "commitments",
    "changes",
    "queue",
    "judge",
    "merge",
    "split",
    "merge-voices",
    "split-voice",
    "undo",
    "judgements",
    "history",
    "export",
    "serve",
    "refused",
    "demo",
)


class LazyGroup(click.Group):
    """Commands found by the name of their file; failures told in one line.

    The context's object, where the caller of `cli` gives one, is the stages to read with.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"counterclaim.show.cli.{cmd_name.replace('-', '_')}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what is foreseen to go wrong ends in its exit code."""
        try:
            return super().invoke(ctx)
        except FORESEEN as failure:
            ctx.exit(report(failure))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="counterclaim")
@ledger_option
@voices_option
def cli(ledger: str | None, voices: str | None) -> None:
    """Who says what about a contested event, on whose word, and where accounts part.

    \b
    Example:
      counterclaim add reports/ --published 2024-12-11
      counterclaim claims --field killed
      counterclaim export --format jsonl -o ledger.jsonl

    Exit codes: 0 done, 1 no input could be read, 2 wrong usage, 3 not found, 4 the ledger is missing, newer or not to be used,
    5 the installation is broken, 130 interrupted.
    """
