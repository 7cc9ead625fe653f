"""The scorer, loaded from where it lies, and its figures with bootstrap intervals."""

from __future__ import annotations

import importlib.util
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evaluation.joined import Gold, Row, predictions_within, write_predictions

FIGURES = (
    "claims",
    "ledger",
    "spans",
    "roots",
    "chains",
    "acts",
    "events",
    "counts",
    "scoped",
    "attributed",
    "actors",
    "targets",
    "weapons",
    "places",
    "times",
    "relations",
    "conflicts",
    "incidents",
)
ACROSS = frozenset({"relations", "conflicts", "incidents"})  # what runs from document to document
COMPARISONS = ("overlap", "same_voice")
SEED = 20261122
LEVEL = 0.95

Figures = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Interval:
    """Where a figure lay in 95 of 100 resamples."""

    low: float
    high: float


@dataclass(frozen=True)
class Measured:
    """The figures of one set of documents, each with its interval."""

    figures: Figures
    intervals: Mapping[str, Interval]


def load_scorer(path: Path) -> Any:
    """The module at a path: score.py is no package. Its comparisons are remembered: every resample makes the same ones."""
    if not path.is_file():
        raise FileNotFoundError(f"no scorer at {path}: --score names it")
    spec = importlib.util.spec_from_file_location("counterclaim_score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path} is no Python file: --score names the scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in COMPARISONS:
        setattr(module, name, cache(getattr(module, name)))
    return module


def measure(scorer: Any, gold: Gold, rows: Sequence[Row], resamples: int, seed: int = SEED) -> Measured:
    """The figures of some predictions against a gold ledger, each with its interval from documents drawn with replacement.

    Where a figure runs from document to document whole cells are drawn: a document without those that it is to be compared with
    would look easier than it is.
    """
    by_document = _spread(scorer, gold, rows, {name: name for name in gold.names}, resamples=resamples, seed=seed)
    by_cell = _spread(scorer, gold, rows, gold.cells, resamples=resamples, seed=seed)
    spread = {name: (by_cell if name in ACROSS else by_document)[name] for name in FIGURES if name in by_document}
    return Measured(score(scorer, gold, rows), spread)


def score(scorer: Any, gold: Gold, rows: Iterable[Row]) -> Figures:
    """The scorer's figures of some predictions."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        gold.write(folder)
        figures, _ = scorer.score(folder, write_predictions(rows, folder / "predicted.jsonl"))
    return dict(figures)


def headline(figure: Mapping[str, float]) -> float:
    """The one number of a figure: its F1, accuracy or mean."""
    return next(figure[name] for name in ("f1", "accuracy", "mean") if name in figure)


def _spread(
    scorer: Any, gold: Gold, rows: Sequence[Row], units: Mapping[str, str], *, resamples: int, seed: int
) -> dict[str, Interval]:
    drawn: dict[str, list[float]] = defaultdict(list)
    dice = random.Random(seed)
    names = sorted(set(units.values()))
    for _ in range(resamples):
        picked = dice.choices(names, k=len(names))
        for name, figure in score(scorer, *resample(gold, rows, units, picked)).items():
            if name in FIGURES:
                drawn[name].append(headline(figure))
    return {name: _interval(sorted(values)) for name, values in drawn.items()}


def _interval(values: Sequence[float]) -> Interval:
    cut = (1 - LEVEL) / 2 * (len(values) - 1)
    return Interval(values[round(cut)], values[round(len(values) - 1 - cut)])


def resample(gold: Gold, rows: Sequence[Row], units: Mapping[str, str], picked: Sequence[str]) -> tuple[Gold, list[Row]]:
    """Gold and predictions of the units picked, a unit's second copy under other names. What links documents holds within the
    first copies, within the second copies, and so on."""
    times = {unit: picked.count(unit) for unit in picked}
    documents: list[Row] = []
    links: list[Row] = []
    incidents: list[Row] = []
    predicted: list[Row] = []
    for copy in range(max(times.values(), default=0)):
        names = {name for name in gold.names if times.get(units[name], 0) > copy}
        part = gold.only(names)
        documents += [_copied(row, copy) for row in part.documents]
        links += [_copied(row, copy) for row in part.links]
        incidents += [_copied(row, copy) for row in part.incidents]
        predicted += [_copied(row, copy) for row in predictions_within(rows, names)]
    return Gold(tuple(documents), tuple(links), tuple(incidents), {}, {}), predicted


def _copied(row: Row, copy: int) -> Row:
    """The row with its document, cell, incident and claims under the copy's names."""
    new = dict(row)
    if "doc" in row:
        return new | {"doc": f"{row['doc']}~{copy}"}
    if "claims" in row:
        name = "cluster" if "cluster" in row else "id"
        return new | {name: f"{row[name]}~{copy}", "claims": [_renamed(claim, copy) for claim in row["claims"]]}
    return new | {end: _renamed(row[end], copy) for end in "ab"}


def _renamed(claim: str, copy: int) -> str:
    document, _, name = claim.rpartition("/")
    return f"{document}~{copy}/{name}"
