"""Split the open corpora and draw the documents to annotate, by a seed, before any tuning.

A cell is one (date, province) of FA-KES: what several outlets wrote of the same day and place. Cells that share text (eight
common 8-grams, background formulas apart) are one group, so that no passage stands on both sides of a split. The split and
the draw depend on the seed and on the texts alone.

usage: python -m corpus.draw --data ../shared/data [--seed 20261122] [--documents 24] [--part test]
"""

from __future__ import annotations

import argparse
import collections
import gzip
import hashlib
import itertools
import json
import random
import sys
from pathlib import Path
from typing import Any

SEED = 20261122
SHARES = {"test": 0.2, "dev": 0.2, "train": 0.6}
WINDOW = 8  # words in a run
SHARED = 8  # runs two cells must have in common to count as sharing text: a passage of some fifteen words
BOILERPLATE = 4  # cells: a run that stands in more cells than this is a background formula, not a shared text


def text_key(text: str) -> str:
    """SHA-256 of the stripped text, in hexadecimal: the key that survives the corpus' repeated ids."""
    return hashlib.sha256(text.strip().encode("utf-8")).hexdigest()


def read_reports(path: Path) -> list[dict[str, Any]]:
    """All rows of a gzipped JSON-lines file, in its order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def cells_of(reports: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The reports by cell "date province", each text once."""
    cells: dict[str, list[dict[str, Any]]] = collections.defaultdict(list)
    seen: set[str] = set()
    for report in reports:
        key = text_key(report["text"])
        if key not in seen:
            seen.add(key)
            cells[f"{report['incident_date']} {report['province']}"].append(report)
    return dict(cells)


def shingles(text: str) -> set[str]:
    """The runs of WINDOW words of a text, lower case."""
    words = text.lower().split()
    return {" ".join(words[i : i + WINDOW]) for i in range(len(words) - WINDOW + 1)}


def groups_of(cells: dict[str, list[dict[str, Any]]]) -> list[list[str]]:
    """The cells joined into groups that share text, in a fixed order."""
    parent = {cell: cell for cell in cells}

    def root(cell: str) -> str:
        while parent[cell] != cell:
            cell = parent[cell]
        return cell

    holders: dict[str, set[str]] = collections.defaultdict(set)
    for cell, reports in cells.items():
        for report in reports:
            for run in shingles(report["text"]):
                holders[run].add(cell)
    shared: collections.Counter[tuple[str, str]] = collections.Counter()
    for sharing in holders.values():
        if 1 < len(sharing) <= BOILERPLATE:
            shared.update(itertools.combinations(sorted(sharing), 2))
    for (one, other), runs in sorted(shared.items()):
        if runs >= SHARED:
            parent[root(other)] = root(one)
    groups: dict[str, list[str]] = collections.defaultdict(list)
    for cell in sorted(cells):
        groups[root(cell)].append(cell)
    return [groups[key] for key in sorted(groups)]


def split(cells: dict[str, list[dict[str, Any]]], seed: int) -> dict[str, list[str]]:
    """The cells of each part, whole groups together, by the shares in SHARES; the largest group goes to train."""
    groups = groups_of(cells)
    groups.sort(key=len)
    largest = groups.pop()
    random.Random(seed).shuffle(groups)
    total = sum(len(reports) for reports in cells.values())
    parts: dict[str, list[str]] = {part: [] for part in SHARES}
    parts["train"].extend(largest)
    names, taken = list(SHARES), 0
    for group in groups:
        if taken >= SHARES[names[0]] * total and len(names) > 1:
            names.pop(0)
            taken = 0
        parts[names[0]].extend(group)
        taken += sum(len(cells[cell]) for cell in group)
    return parts


def draw(cells: dict[str, list[dict[str, Any]]], names: list[str], documents: int, seed: int) -> list[str]:
    """Whole cells in a random order until there are so many documents: those of several outlets first, then single reports."""
    several = [c for c in names if 2 <= len(cells[c]) <= 6 and len({r["publisher"] for r in cells[c]}) > 1]
    single = [c for c in names if len(cells[c]) == 1]
    order = random.Random(seed + 1)
    order.shuffle(several)
    order.shuffle(single)
    drawn: list[str] = []
    count = 0
    for cell in several + single:
        if count + len(cells[cell]) <= documents:
            drawn.append(cell)
            count += len(cells[cell])
    return drawn


def main(arguments: list[str] | None = None) -> int:
    """Print the drawn documents as JSON lines: cell, doc, sha256, publisher."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--documents", type=int, default=24)
    parser.add_argument("--part", choices=list(SHARES), default="test")
    options = parser.parse_args(arguments)
    cells = cells_of(read_reports(options.data / "fa_kes" / "articles.jsonl.gz"))
    parts = split(cells, options.seed)
    sizes = {part: f"{len(names)} cells, {sum(len(cells[c]) for c in names)} reports" for part, names in parts.items()}
    print(f"seed {options.seed}: {sizes}", file=sys.stderr)
    for cell in draw(cells, parts[options.part], options.documents, options.seed):
        for report in cells[cell]:
            key = text_key(report["text"])
            row = {"cell": cell, "doc": f"fakes-{key[:10]}", "sha256": key, "publisher": report["publisher"]}
            print(json.dumps(row, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
