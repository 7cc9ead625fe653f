"""How right the ledger is, against the corpus: score.py's figures with their intervals, by collection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evaluation import constructions
from evaluation.days import days_said, days_settled
from evaluation.joined import Gold, Row, load_gold, predictions_within
from evaluation.predictions import predict
from evaluation.scoring import FIGURES, Measured, headline, load_scorer, measure

MEASURED_ONLY = "test"
SPARE = {"f1", "accuracy", "mean"}  # what is printed first


class Refused(Exception):
    """What was asked for is not given; the words say why."""


def load(part: str, data: Path, scorer: Path) -> tuple[Any, Gold]:
    """The scorer, and a part of the corpus."""
    with TemporaryDirectory() as folder:
        return load_scorer(scorer), load_gold(part, data, Path(folder))


def report(part: str, data: Path, scorer_path: Path, resamples: int, worst: int = 0) -> Iterator[str]:
    """The lines of the report: the part, each collection where there are several, each construction, the worst claims."""
    if worst and part == MEASURED_ONLY:
        raise Refused(f"the {part} part is for figures: its texts are not printed")
    scorer, gold = load(part, data, scorer_path)
    rows = predict(gold.texts)
    yield heading(part, gold, resamples)
    families = sorted(set(gold.families.values()))
    if len(families) > 1:
        yield from _section(" and ".join(families), scorer, gold, rows, resamples)
    for family in families:
        within = gold.of_family(family)
        yield from _section(family, scorer, within, predictions_within(rows, within.names), resamples)
    judged = list(constructions.judge(scorer, gold, rows))
    yield ""
    yield from constructions.table(judged)
    yield from constructions.worst(judged, worst)


def heading(part: str, gold: Gold, resamples: int) -> str:
    """What was measured."""
    cells = len(set(gold.cells.values()))
    return f"{part}: {len(gold.documents)} documents in {cells} cells; 95 % intervals from {resamples} resamples"


def _section(title: str, scorer: Any, gold: Gold, rows: Sequence[Row], resamples: int) -> Iterator[str]:
    yield ""
    yield f"{title} ({len(gold.documents)} documents)"
    yield from table(measure(scorer, gold, rows, resamples))
    for words, days in (("days said", days_said(scorer, gold, rows)), ("days settled", days_settled(scorer, gold, rows))):
        yield f"{words:12} {days.share:.3f} {'':16} {days.right} right of {days.of}"


def table(measured: Measured) -> Iterator[str]:
    """A figure a line: its headline number with its interval, then all that the scorer says of it."""
    for name in FIGURES:
        figure, interval = measured.figures[name], measured.intervals.get(name)
        between = f"[{interval.low:.3f}, {interval.high:.3f}]" if interval else ""
        rest = "  ".join(f"{key} {value}" for key, value in figure.items() if key not in SPARE)
        yield f"{name:12} {headline(figure):.3f} {between:16} {rest}"
