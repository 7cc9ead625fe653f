"""How far two readers agree: the second reading of a part scored against the first, as the tool itself is scored.

python -m corpus.agreement [--part test] [--data ../shared/data] [--score ../shared/score.py]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import tempfile
from pathlib import Path
from typing import Any

from corpus.__main__ import HOME, join, read_rows, write_rows
from corpus.standoff import Row
from corpus.texts import load_texts


def lines_of(folder: Path) -> list[Row]:
    """A joined reading as the lines of a predicted ledger."""
    rows: list[Row] = []
    for document in read_rows(folder / "gold.jsonl"):
        rows += [{"type": "claim", "doc": document["doc"], **claim} for claim in document["claims"]]
    for link in read_rows(folder / "links.jsonl"):
        rows.append({"type": "relation", "a": link["a"], "b": link["b"], "kind": link["type"], "field": link["field"]})
    for incident in read_rows(folder / "incidents.jsonl"):
        name = f"{incident['cluster']} {incident['incident']}"
        rows.append({"type": "incident", "id": name, "claims": incident["claims"]})
    return rows


def keep(first: Path, second: Path) -> int:
    """Leave of the first reading what the second has read too; the number of documents."""
    documents = {row["doc"] for row in read_rows(second / "gold.jsonl")}
    clusters = {row["cluster"] for row in read_rows(second / "incidents.jsonl")}
    write_rows(first / "gold.jsonl", [row for row in read_rows(first / "gold.jsonl") if row["doc"] in documents])
    for name in ("links.jsonl", "incidents.jsonl"):
        write_rows(first / name, [row for row in read_rows(first / name) if row["cluster"] in clusters])
    return len(documents)


def main(arguments: list[str] | None = None) -> int:
    """Print the scorer's figures, the first reading as gold."""
    parser = argparse.ArgumentParser(prog="python -m corpus.agreement", description=__doc__)
    parser.add_argument("--part", default="test")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--score", type=Path, default=Path("../shared/score.py"))
    options = parser.parse_args(arguments)
    spec = importlib.util.spec_from_file_location("score", options.score)
    if spec is None or spec.loader is None:
        parser.error(f"{options.score} is no scorer")
    scorer: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    texts = load_texts(options.data)
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder) / "first", Path(folder) / "second"
        join(HOME / options.part, first, texts)
        join(HOME / f"{options.part}-second", second, texts)
        print(f"{keep(first, second)} documents read twice")
        write_rows(second / "lines.jsonl", lines_of(second))
        figures, _ = scorer.score(first, second / "lines.jsonl")
    for name, figure in figures.items():
        print(f"{name:11} {json.dumps(figure)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
