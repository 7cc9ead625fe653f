"""Commands of the corpus.

    python -m corpus take FOLDER... --part dev     annotators' folders (texts/, out/) become stand-off rows
    python -m corpus join OUT --part dev           the rows with their texts again, as score.py reads them
    python -m corpus check                         every row against its text: spans, labels, links, incidents

`join` and `check` need a copy of the open corpora: --data (default ../shared/data).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from corpus.checks import faults_of
from corpus.standoff import Row, from_standoff, to_standoff
from corpus.texts import load_texts

HOME = Path(__file__).parent / "annotations"
PREFIXES = {"fakes-": "fa_kes", "modern-": "ours"}
PARTS = ("train", "dev", "test", "dev-second", "test-second")


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSON-lines file; none if it is not there."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()] if path.exists() else []


def write_rows(path: Path, rows: list[Row]) -> None:
    """The rows as JSON lines, one a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def source_of(doc: str) -> str:
    """The collection that a document's id names."""
    return next((source for prefix, source in PREFIXES.items() if doc.startswith(prefix)), "muc34")


def take(folders: list[Path], home: Path) -> str:
    """Annotators' folders into stand-off rows, sorted by document; what was there of the same documents is replaced."""
    documents = {row["doc"]: row for row in read_rows(home / "documents.jsonl")}
    links = read_rows(home / "links.jsonl")
    incidents = read_rows(home / "incidents.jsonl")
    for folder in folders:
        cells = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("out/cell*.json"))]
        for path in sorted(folder.glob("out/*.json")):
            if not path.name.startswith("cell"):
                annotated = json.loads(path.read_text("utf-8"))
                text = (folder / "texts" / f"{annotated['doc']}.txt").read_text("utf-8")
                documents[annotated["doc"]] = to_standoff(annotated, text, source_of(annotated["doc"]))
        names = {cell["cell"] for cell in cells}
        links = [row for row in links if row["cluster"] not in names] + [
            _link(cell, row) for cell in cells for row in cell["links"]
        ]
        incidents = [row for row in incidents if row["cluster"] not in names]
        incidents += [_incident(cell, row) for cell in cells for row in cell["incidents"]]
    write_rows(home / "documents.jsonl", [documents[doc] for doc in sorted(documents)])
    write_rows(home / "links.jsonl", links)
    write_rows(home / "incidents.jsonl", incidents)
    return f"{len(documents)} documents, {sum(len(d['claims']) for d in documents.values())} claims, {len(links)} links"


def _link(cell: Row, row: Row) -> Row:
    return {
        "cluster": cell["cell"],
        "a": row["a"],
        "b": row["b"],
        "type": row["type"],
        "field": row.get("field"),
        "why": row.get("why"),
    }


def _incident(cell: Row, row: Row) -> Row:
    return {"cluster": cell["cell"], "incident": row["id"], "title": row["title"], "claims": row["claims"]}


def join(home: Path, out: Path, texts: dict[str, str]) -> str:
    """gold.jsonl, links.jsonl, incidents.jsonl and docs/ in the form that score.py reads."""
    (out / "docs").mkdir(parents=True, exist_ok=True)
    gold, missing = [], 0
    for row in read_rows(home / "documents.jsonl"):
        text = texts.get(row["sha256"])
        if text is None:
            missing += 1
            continue
        gold.append(from_standoff(row, text))
        (out / "docs" / f"{row['doc']}.txt").write_text(text, encoding="utf-8")
    write_rows(out / "gold.jsonl", gold)
    for name in ("links", "incidents"):
        write_rows(out / f"{name}.jsonl", read_rows(home / f"{name}.jsonl"))
    return f"{len(gold)} documents joined, {missing} without their text"


def check(texts: dict[str, str]) -> list[str]:
    """The faults of all parts, each a line that names its place."""
    found: list[str] = []
    for part in PARTS:
        home = HOME / part
        documents = read_rows(home / "documents.jsonl")
        found += faults_of(part, documents, read_rows(home / "links.jsonl"), read_rows(home / "incidents.jsonl"), texts)
    return found


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if all is well, 1 if `check` finds a fault."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("take", "join", "check"):
        command = commands.add_parser(name)
        command.add_argument("--data", type=Path, default=Path("../shared/data"))
        if name != "check":
            command.add_argument("--part", choices=PARTS, required=True)
            command.add_argument("paths", nargs="+", type=Path)
    options: Any = parser.parse_args(arguments)
    if options.command == "take":
        print(take(options.paths, HOME / options.part))
        return 0
    texts = load_texts(options.data)
    if options.command == "join":
        print(join(HOME / options.part, options.paths[0], texts))
        return 0
    faults = check(texts)
    print("\n".join(faults) if faults else "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
