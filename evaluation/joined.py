"""A gold ledger as score.py reads it, joined from the corpus, whole or in part."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.__main__ import HOME, join, read_rows, write_rows
from corpus.texts import load_texts

Row = dict[str, Any]


@dataclass(frozen=True)
class Gold:
    """The rows of gold.jsonl, links.jsonl and incidents.jsonl, the texts, and each document's collection.

    A cell is the set of documents that were annotated together: what several outlets wrote of one day and place.
    """

    documents: tuple[Row, ...]
    links: tuple[Row, ...]
    incidents: tuple[Row, ...]
    texts: Mapping[str, str]
    families: Mapping[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """The documents, in the corpus's order."""
        return tuple(row["doc"] for row in self.documents)

    @property
    def cells(self) -> dict[str, str]:
        """Each document's cell; one that is in no incident is a cell of its own."""
        found = {document_of(claim): row["cluster"] for row in self.incidents for claim in row["claims"]}
        return {name: found.get(name, name) for name in self.names}

    def of_family(self, family: str) -> Gold:
        """Only the documents of one collection."""
        return self.only({name for name in self.names if self.families[name] == family})

    def only(self, names: Collection[str]) -> Gold:
        """Only these documents, with the links and incident members among them."""
        return Gold(
            tuple(row for row in self.documents if row["doc"] in names),
            tuple(row for row in self.links if links_within(row, names)),
            tuple(members_within(self.incidents, names)),
            {name: text for name, text in self.texts.items() if name in names},
            {name: family for name, family in self.families.items() if name in names},
        )

    def write(self, folder: Path) -> None:
        """The files that score.py reads lie in the folder."""
        write_rows(folder / "gold.jsonl", list(self.documents))
        write_rows(folder / "links.jsonl", list(self.links))
        write_rows(folder / "incidents.jsonl", list(self.incidents))


def load_gold(part: str, data: Path, folder: Path) -> Gold:
    """A part of the corpus joined to its texts in `folder`; FileNotFoundError if the data hold none of them."""
    home = HOME / part
    join(home, folder, load_texts(data))
    documents = read_rows(folder / "gold.jsonl")
    if not documents:
        raise FileNotFoundError(f"{data} holds no text of the corpus's {part} part: --data names a copy of the open corpora")
    families = {row["doc"]: row["source"] for row in read_rows(home / "documents.jsonl")}
    texts = {row["doc"]: (folder / "docs" / f"{row['doc']}.txt").read_text("utf-8") for row in documents}
    links, incidents = read_rows(folder / "links.jsonl"), read_rows(folder / "incidents.jsonl")
    return Gold(tuple(documents), tuple(links), tuple(incidents), texts, families).only(set(texts))


def predictions_within(rows: Iterable[Row], names: Collection[str]) -> list[Row]:
    """The predictions about some documents; an incident keeps its claims in them."""
    kept: list[Row] = []
    for row in rows:
        if row["type"] == "incident":
            kept += members_within([row], names)
        elif row["doc"] in names if row["type"] == "claim" else links_within(row, names):
            kept.append(row)
    return kept


def document_of(claim: str) -> str:
    """The document of a claim named DOCUMENT/CLAIM."""
    return claim.rpartition("/")[0]


def links_within(row: Row, names: Collection[str]) -> bool:
    """Whether both ends of a link are in these documents."""
    return document_of(row["a"]) in names and document_of(row["b"]) in names


def members_within(incidents: Iterable[Row], names: Collection[str]) -> Iterator[Row]:
    """The incidents with their claims in these documents; one that has none is left out."""
    for row in incidents:
        claims = [claim for claim in row["claims"] if document_of(claim) in names]
        if claims:
            yield row | {"claims": claims}


def write_predictions(rows: Iterable[Row], path: Path) -> Path:
    """The file, one object a line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path
