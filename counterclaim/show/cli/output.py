"""Where commands write: words to a terminal or a pipe, JSON lines, warnings to standard error."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

    from counterclaim.model.capture import Refusal

_PIPE_WIDTH = 140
_FEW = 5


def console() -> Console:
    """Standard output: coloured on a terminal; wide, plain and the same everywhere in a pipe."""
    from rich.console import Console

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPE_WIDTH
    return Console(file=sys.stdout, width=width, highlight=False, soft_wrap=False)


def print_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """One object a line."""
    from counterclaim.show.export.line import as_line

    for row in rows:
        click.echo(as_line(row))


def warn_of(refusals: Iterable[Refusal], kept: str) -> None:
    """Say on standard error what could not be read: the first few, and how many more; `kept` says where to find them all."""
    listed = list(refusals)
    for refusal in listed[:_FEW]:
        click.echo(f"warning: not read: {refusal.origin}: {refusal.reason}", err=True)
    if len(listed) > _FEW:
        click.echo(f"warning: and {len(listed) - _FEW} more {kept}", err=True)
