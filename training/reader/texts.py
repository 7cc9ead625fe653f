"""The running texts that the teacher reads: open corpora, the test part left out.

Each is (name, text, clean): clean text has its commas, apostrophes and case.
"""

from __future__ import annotations

import gzip
import json
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from corpus.draw import SEED, cells_of, read_reports, split

MUC_DOCUMENTS = 700  # enough of one style
LOST = re.compile(r"\s+([.,;:!?)\]])")


def unlabelled(data: Path) -> Iterator[tuple[str, str, bool]]:
    """Every text but those of the test part, in a fixed order."""
    yield from _fa_kes(data)
    yield from _muc(data)
    yield from _ecb(data)
    yield from _gum(data)


def _fa_kes(data: Path) -> Iterator[tuple[str, str, bool]]:
    cells = cells_of(read_reports(data / "fa_kes" / "articles.jsonl.gz"))
    held_out = set(split(cells, SEED)["test"])
    for cell in sorted(set(cells) - held_out):
        for number, report in enumerate(cells[cell]):
            yield f"fa_kes/{cell}/{number}", report["text"].strip(), False


def _muc(data: Path) -> Iterator[tuple[str, str, bool]]:
    for row in read_reports(data / "muc34" / "train.jsonl.gz")[:MUC_DOCUMENTS]:
        yield f"muc34/{row['id']}", row["text"].strip(), True


def _ecb(data: Path) -> Iterator[tuple[str, str, bool]]:
    with tarfile.open(data / "ecbplus.tar.gz") as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            if member.name.endswith(".xml"):
                file = archive.extractfile(member)
                if file is not None:
                    words = [t.text or "" for t in ElementTree.parse(file).getroot().iter("token")]
                    yield f"ecbplus/{Path(member.name).stem}", _joined(words), True


def _gum(data: Path) -> Iterator[tuple[str, str, bool]]:
    with tarfile.open(data / "gum" / "gum_open_genres.tar.gz") as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            file = archive.extractfile(member) if member.name.endswith(".conllu") else None
            if file is not None:
                lines = file.read().decode("utf-8").splitlines()
                sentences = [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
                if sentences:
                    yield f"gum/{Path(member.name).stem}", " ".join(sentences), True


def _joined(words: list[str]) -> str:
    """Words of a tokenised text as they would be printed."""
    text = LOST.sub(r"\1", " ".join(word for word in words if word))
    return text.replace(" 's", "'s").replace(" n't", "n't").replace("( ", "(").replace(" ’ s", "’s")


def load(path: Path) -> list[dict[str, object]]:
    """Rows of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
