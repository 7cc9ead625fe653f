"""Fit data/incident_weights.tsv: what each signal of counterclaim.incident weighs, from readers' incidents.

    python -m training.incidents GOLD_DIR...           write the weights
    python -m training.incidents --folds 8 GOLD_DIR... print instead how incidents fare on cells that were held out

GOLD_DIR is as in evaluation.relations. Weights are fitted on readers' claims and on those that the pipeline reads in the same
texts; held-out figures are of readers' claims. Each two claims of a document, and each two of two documents of a cell, are of one
incident or not: a logistic regression each, with a Gaussian prior, by Newton's method; a document's pairs weigh as its claims.
The same data give the same weights.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from unittest.mock import patch

import numpy as np

from counterclaim.incident import weights
from counterclaim.incident.cluster import forget, group_claims
from counterclaim.incident.page import Page
from counterclaim.incident.signals import signals_across, signals_within
from counterclaim.lexicon.table import DATA
from counterclaim.model.claim import Claim
from evaluation.relations import Cell, bcubed, load_cells
from training.read_cells import read_cells

PRIOR = 0.015  # the variance of a weight before any data
WORTH = 10.0  # what a claim's pairs count for, all in all
RARE = 20  # pairs that must have a signal for it to be weighed
BOUNDS = {"sure from": 0.65, "together from": 0.46}  # chosen on the development cells
NEGLIGIBLE = 0.02
HEADER = """# What each signal of counterclaim/incident/{within,across}.py weighs: above nought it speaks for one happening, below
# against.
# "sure from" is how likely claims of one document must be of one happening to form a group from the start, "together from"
# how likely those of two groups must be on the whole.
# Origin: fitted on our own annotations by `python -m training.incidents` (see its docstring); no text is in it.
"""


@dataclass(frozen=True)
class Example:
    """Two claims: their signals, whether they are of one incident, and what they count for."""

    signals: tuple[str, ...]
    same: bool
    worth: float


def examples_within(cell: Cell) -> Iterator[Example]:
    """Each two claims of one document."""
    home = {claim.id: cell.incident_of[key] for key, claim in cell.claims.items()}
    for page in pages_of(cell):
        for a, b in combinations(page.told, 2):
            same = home[a.facts.claim.id] == home[b.facts.claim.id]
            yield Example(tuple(signals_within(page, a, b)), same, WORTH / len(page))


def examples_across(cell: Cell) -> Iterator[Example]:
    """Each two claims of two documents."""
    home = {claim.id: cell.incident_of[key] for key, claim in cell.claims.items()}
    for page, other in combinations(pages_of(cell), 2):
        for a in page.told:
            for b in other.told:
                same = home[a.facts.claim.id] == home[b.facts.claim.id]
                yield Example(tuple(signals_across(page, a, other, b)), same, WORTH / (len(page) + len(other)))


def pages_of(cell: Cell) -> list[Page]:
    """The documents of a cell, by name."""
    documents: dict[str, list[Claim]] = {}
    for claim in cell.claims.values():
        documents.setdefault(claim.document, []).append(claim)
    return [Page(documents[name]) for name in sorted(documents)]


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights under which what readers decided is likeliest, given the prior."""
    having = Counter(name for example in examples for name in example.signals)
    names = sorted(name for name, count in having.items() if count >= RARE)
    column = {name: n for n, name in enumerate(names)}
    x = np.zeros((len(examples), len(names)), dtype=np.float32)
    for row, example in enumerate(examples):
        x[row, [column[name] for name in example.signals if name in column]] = 1
    same = np.array([example.same for example in examples], dtype=np.float32)
    worth = np.array([example.worth for example in examples], dtype=np.float32)
    w = np.zeros(len(names))
    for _ in range(15):
        p = 1 / (1 + np.exp(-(x @ w)))
        gradient = x.T @ (worth * (same - p)) - w / PRIOR
        curved = x * np.sqrt(worth * p * (1 - p)).astype(np.float32)[:, None]
        hessian = (curved.T @ curved).astype(float) + np.eye(len(names)) / PRIOR
        step = np.linalg.solve(hessian, gradient)
        w += step
        if np.abs(step).max() < 1e-4:
            break
    return {name: round(float(v), 2) for name, v in zip(names, w, strict=True) if abs(v) >= NEGLIGIBLE}


def fit_cells(cells: Sequence[Cell]) -> dict[str, float]:
    """All weights, from some cells."""
    inside = fit([example for cell in cells for example in examples_within(cell)])
    return inside | fit([example for cell in cells for example in examples_across(cell)]) | BOUNDS


def group_with(cell: Cell, table: dict[str, float], tag: str) -> dict[str, str]:
    """The incident of each claim of a cell under some weights."""
    keys = {claim.id: key for key, claim in cell.claims.items()}
    with ExitStack() as patches:
        for module in ("weights", "cluster", "links"):
            patches.enter_context(patch(f"counterclaim.incident.{module}.load_weights", lambda: table))
        forget()
        groups = group_claims(cell.claims.values())
    forget()
    return {keys[claim.id]: f"{tag}{n}" for n, group in enumerate(groups) for claim in group}


def held_out(cells: dict[str, Cell], read: dict[str, Cell], folds: int) -> dict[str, str]:
    """The incidents of every cell under weights fitted on the cells of the other folds."""
    names = sorted(cells)
    found: dict[str, str] = {}
    for n in range(folds):
        rest = [name for name in names if names.index(name) % folds != n]
        table = fit_cells([source[name] for source in (cells, read) for name in rest])
        for name in names[n::folds]:
            found |= group_with(cells[name], table, name)
    return found


def main() -> None:
    """Write the weights, or print how they fare on held-out cells."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--folds", type=int)
    options = parser.parse_args()
    cells: dict[str, Cell] = {}
    read: dict[str, Cell] = {}
    for folder in options.folders:
        found_in = load_cells(folder)
        cells |= {f"{folder}/{name}": cell for name, cell in found_in.items()}
        read |= {f"{folder}/{name}": cell for name, cell in read_cells(folder, found_in).items()}
    if options.folds:
        found = held_out(cells, read, options.folds)
        for folder in [*options.folders, ""]:
            gold = {k: f"{n}{v}" for n, cell in cells.items() if n.startswith(str(folder)) for k, v in cell.incident_of.items()}
            mine = {k: found[k] for k in gold}
            p, r = bcubed(mine, gold), bcubed(gold, mine)
            print(f"{folder or 'all'}: p {p:.3f}  r {r:.3f}  f1 {2 * p * r / (p + r):.3f}")
        return
    table = fit_cells([source[name] for source in (cells, read) for name in sorted(source)])
    lines = [f"{signal}\t{weight}" for signal, weight in sorted(table.items())]
    (DATA / "incident_weights.tsv").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    weights.load_weights.cache_clear()
    print(f"{len(lines)} weights")


if __name__ == "__main__":
    main()
