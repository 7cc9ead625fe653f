"""The command line: a file a command."""

from __future__ import annotations


def main() -> None:
    """Run the command that the command line asks for, and exit with its code."""
    from counterclaim.show.cli.group import cli

    cli()
