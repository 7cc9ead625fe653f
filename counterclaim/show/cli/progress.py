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
    """A function to call after each document, or None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.fields[name]}"))
    bar, expected, done = Progress(*columns, console=Console(stderr=True), transient=True), _expected(what), 0
    task = bar.add_task("reading", total=expected, name="")

    def step(taken: Capture | Refusal) -> None:
        nonlocal done
        done += 1
        name = taken.name if isinstance(taken, Capture) else taken.origin
        # A file may hold many documents: past the files that were counted, nobody knows how many are to come.
        bar.update(task, completed=done, total=expected if expected and done <= expected else None, name=name[-40:])
        if done == _FEW + 1:
            bar.start()

    try:
        yield step
    finally:
        bar.stop()


def _expected(what: Sequence[str]) -> int | None:
    """How many files there are to read: None where that can't be told beforehand."""
    paths = [Path(one) for one in what]
    if any(not path.exists() for path in paths):
        return None
    return sum(sum(len(files) for _, _, files in os.walk(path)) if path.is_dir() else 1 for path in paths)
