"""An easy way beside ours, on the same documents, by the same scorer, in the same run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from evaluation import predictions, quotes, toy
from evaluation.joined import Row
from evaluation.quality import heading, load
from evaluation.scoring import FIGURES, Measured, headline, measure

PEERS: dict[str, Callable[[Mapping[str, str]], list[Row]]] = {"counterclaim": predictions.predict, "toy": toy.predict}


def report(part: str, data: Path, scorer_path: Path, resamples: int) -> Iterator[str]:
    """The lines of the report: a figure a line, a column for each way."""
    scorer, gold = load(part, data, scorer_path)
    rows = {name: predict(gold.texts) for name, predict in PEERS.items()}
    measured = {name: measure(scorer, gold, found, resamples) for name, found in rows.items()}
    yield heading(part, gold, resamples)
    yield f"{'':12} " + "".join(f"{name:26}" for name in measured).rstrip()
    for figure in FIGURES:
        yield f"{figure:12} " + "".join(f"{_cell(one, figure):26}" for one in measured.values()).rstrip()
    yield ""
    ways = {name: quotes.of_rows(found) for name, found in rows.items()} | quotes.of_peers(gold.texts)
    yield from quotes.table(scorer, gold, ways)


def _cell(measured: Measured, figure: str) -> str:
    interval = measured.intervals.get(figure)
    between = f" [{interval.low:.3f}, {interval.high:.3f}]" if interval else ""
    return f"{headline(measured.figures[figure]):.3f}{between}"
