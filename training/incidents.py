"""Fit data/incident_weights.tsv: what each signal of counterclaim.incident weighs, from readers' incidents.

    python -m training.incidents GOLD_DIR...           write the weights
    python -m training.incidents --folds 8 GOLD_DIR... print instead how incidents fare on cells that were held out

GOLD_DIR is as in evaluation.relations. Weights are fitted on readers' claims and on those that the pipeline reads in the same
texts; held-out figures are of readers' claims. Each claim of a document, before the groups that readers made of the claims
before it, is a choice among these groups and a new one: a conditional logit fits it. Each pair of two documents' groups in a
cell is the same incident or not: a logistic regression. Both with a Gaussian prior, by Newton's method; the same data give the
same weights.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from unittest.mock import patch

import numpy as np

from counterclaim.incident import weights
from counterclaim.incident.cluster import group_claims
from counterclaim.incident.facts import Facts
from counterclaim.incident.group import Group
from counterclaim.incident.joining import Scene, joining, opening
from counterclaim.incident.merging import merging
from counterclaim.lexicon.table import DATA
from evaluation.relations import Cell, bcubed, load_cells
from training.read_cells import read_cells

PRIOR = 0.2  # the variance of a weight before any data
MERGE_FROM = -1.3
NEGLIGIBLE = 0.05
HEADER = """# What each signal of counterclaim/incident/{joining,merging}.py weighs: above nought it speaks for one happening, below
# against; those that begin with "new" speak for one of its own. "merge from" is what merging two groups takes.
# Origin: fitted on our own annotations by `python -m training.incidents` (see its docstring); no text is in it.
"""


@dataclass(frozen=True)
class Choice:
    """Some options, each its signals, and which was right."""

    options: tuple[tuple[str, ...], ...]
    right: int


def walk(cell: Cell) -> tuple[list[Choice], list[tuple[str, Group]]]:
    """The choices of all documents of a cell, and the groups that they end in, each with its incident."""
    choices: list[Choice] = []
    ended: list[tuple[str, Group]] = []
    for document in sorted({c.document for c in cell.claims.values()}):
        mine = [(claim, key) for key, claim in cell.claims.items() if claim.document == document]
        groups: dict[str, Group] = {}
        for number, (claim, key) in enumerate(sorted(mine, key=lambda m: (m[0].quote.start, m[0].quote.end, m[0].ordinal))):
            incident, scene = cell.incident_of[key], Scene(Facts(claim), number, list(groups.values()))
            if number:
                options = [*(tuple(joining(scene, group)) for group in scene.groups), tuple(opening(scene))]
                known = list(groups)
                choices.append(Choice(tuple(options), known.index(incident) if incident in groups else len(known)))
            groups.setdefault(incident, Group()).add(scene.facts, number)
        ended += groups.items()
    return choices, ended


def pairs_of(groups: Sequence[tuple[str, Group]]) -> list[Choice]:
    """Each pair of groups of two documents as a choice between nothing (apart) and its signals (one incident)."""
    apart = [(a, b) for a, b in combinations(groups, 2) if a[1].document != b[1].document]
    return [Choice(((), tuple(merging(a, b))), int(one == other)) for (one, a), (other, b) in apart]


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights under which the right options are likeliest, given the prior."""
    names = sorted({name for choice in choices for option in choice.options for name in option})
    column = {name: n for n, name in enumerate(names)}
    rows = [(i, option) for i, choice in enumerate(choices) for option in choice.options]
    x = np.zeros((len(rows), len(names)))
    for r, (_, option) in enumerate(rows):
        for name in option:
            x[r, column[name]] += 1
    group = np.array([i for i, _ in rows])
    right = np.array([n == choice.right for choice in choices for n in range(len(choice.options))], dtype=float)
    w = np.zeros(len(names))
    for _ in range(25):
        z = x @ w
        e = np.exp(z - np.maximum.reduceat(z, np.searchsorted(group, np.arange(len(choices))))[group])
        p = e / np.bincount(group, e)[group]
        means = np.zeros((len(choices), len(names)))
        np.add.at(means, group, p[:, None] * x)
        gradient = x.T @ (right - p) - w / PRIOR
        hessian = x.T @ (p[:, None] * x) - means.T @ means + np.eye(len(names)) / PRIOR
        step = np.linalg.solve(hessian, gradient)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    return {name: round(float(v), 2) for name, v in zip(names, w, strict=True) if abs(v) >= NEGLIGIBLE}


def fit_cells(cells: Sequence[Cell]) -> dict[str, float]:
    """All weights, from some cells."""
    walked = [walk(cell) for cell in cells]
    joined = fit([choice for choices, _ in walked for choice in choices])
    merged = fit([choice for _, groups in walked for choice in pairs_of(groups)])
    return joined | merged | {"merge from": MERGE_FROM}


def group_with(cell: Cell, table: dict[str, float], tag: str) -> dict[str, str]:
    """The incident of each claim of a cell under some weights."""
    keys = {claim.id: key for key, claim in cell.claims.items()}
    modules = ("counterclaim.incident.weights", "counterclaim.incident.links")
    with patch(f"{modules[0]}.load_weights", lambda: table), patch(f"{modules[1]}.load_weights", lambda: table):
        groups = group_claims(cell.claims.values())
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
