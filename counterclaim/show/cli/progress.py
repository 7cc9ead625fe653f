"""A progress bar on a terminal, for more than a few documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from counterclaim.model.capture import Capture, Refusal

_FEW = 3


@contextmanager
def progress_over(what: Sequence[str]) -> Iterator[Callable[[Capture | Refusal], None] | None]:
    """A function to call after each document, or None where no bar is called for."""
    total = _expected(what)
    if not sys.stderr.isatty() or (total is not None and total <= _FEW):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.fields[name]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total, name="")

        def step(taken: Capture | Refusal) -> None:
            done = bar.tasks[0].completed + 1
            # A file may hold many documents: the bar then learns as it goes.
            name = taken.name if isinstance(taken, Capture) else taken.origin
            bar.update(task, completed=done, total=max(total, done) if total is not None else None, name=name[-40:])

        yield step


def _expected(what: Sequence[str]) -> int | None:
    """How many files there are to read: None where that can't be told beforehand."""
    paths = [Path(one) for one in what]
    if any(not path.exists() for path in paths):
        return None
    return sum(sum(len(files) for _, _, files in os.walk(path)) if path.is_dir() else 1 for path in paths)
