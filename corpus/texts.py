"""The texts that annotations are joined to, from a user's copy of the open corpora, keyed by SHA-256."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from corpus.draw import text_key

COLLECTIONS = {"fa_kes": ("fa_kes/articles.jsonl.gz",), "muc34": ("muc34/train.jsonl.gz", "muc34/dev.jsonl.gz")}


def load_texts(data: Path) -> dict[str, str]:
    """Every text under the data folder, by the SHA-256 of its stripped form. Collections that are not there are left out."""
    texts: dict[str, str] = {}
    for files in COLLECTIONS.values():
        for name in files:
            path = data / name
            if path.exists():
                with gzip.open(path, "rt", encoding="utf-8") as lines:
                    for line in lines:
                        text = json.loads(line)["text"]
                        texts.setdefault(text_key(text), text)
    ours = Path(__file__).parent / "texts"
    for path in sorted(ours.glob("*.txt")):
        text = path.read_text("utf-8")
        texts[text_key(text)] = text
    return texts
