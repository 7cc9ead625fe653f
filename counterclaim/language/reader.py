"""The reader: a small encoder of our own that finds sentences, tags, dependencies, lemmas and names in one pass.

How it is trained, and on what, is in training/reader and in weights/reader.md. It runs on onnxruntime; nothing beyond this file
and parser.py knows that.
"""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from counterclaim.errors import AssetError
from counterclaim.language.leanings import Leanings
from counterclaim.language.lemmas import apply_script
from counterclaim.language.pieces import shapes_of
from counterclaim.language.trees import tree

WEIGHTS = Path(__file__).parent.parent / "weights"
FILES = ("reader.onnx", "reader.tokenizer.json", "reader.labels.json")
LONGEST = 250  # words read at once, as in training
MOST_PIECES = 500
OUTPUTS = ("start", "head", "dep", "tag", "pos", "lemma", "name_tag", "arcs", "event", "act", "count", "root", "roles")
CLAIM_TASKS = ("event", "act")  # what else it says of claims is not yet better than the rules


@dataclass(frozen=True, slots=True)
class ReadWord:
    """What the reader says of one word; `head` counts from the text's first word, `name` is a BIO tag."""

    starts: bool
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    name: str


class Reader:
    """The encoder with its tokenizer and labels."""

    def __init__(self, session: Any, tokenizer: Any, labels: dict[str, list[str]]) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._labels = labels

    def read(self, words: Sequence[str], breaks: Sequence[bool]) -> tuple[list[ReadWord], Leanings]:
        """What is said of each word; `breaks` marks the words at which a sentence is known to begin.

        A long text is read in windows. The last sentence of a window may be cut, so that it is read again with the next.
        """
        import numpy as np

        found: list[ReadWord] = []
        rows: dict[str, list[Any]] = {task: [] for task in CLAIM_TASKS}
        while len(found) < len(words):
            first = len(found)
            last = _window_end(breaks, first)
            window, leanings = self._window(words[first:last], [True, *breaks[first + 1 : last]], first)
            if last < len(words) and not breaks[last]:
                begun = [i for i, word in enumerate(window) if word.starts and i]
                window = window[: begun[-1]] if begun else window
            found.extend(window)
            for task in CLAIM_TASKS:
                rows[task].append(leanings[task][: len(window)])
        joined = {task: np.concatenate(parts) for task, parts in rows.items()}
        return found, Leanings(self._labels, **joined)

    def _window(self, words: Sequence[str], breaks: Sequence[bool], offset: int) -> tuple[list[ReadWord], dict[str, Any]]:
        out = dict(zip(OUTPUTS, self._run(words, breaks), strict=True))
        numbers = {task: out[task].tolist() for task in ("start", "head", "dep", "tag", "pos", "lemma", "name_tag")}
        heads, labels = _trees(numbers["start"], numbers["head"], numbers["dep"], out["arcs"], self._labels["dep"])
        names = self._labels
        read = [
            ReadWord(
                bool(numbers["start"][i]),
                apply_script(names["lemma"][numbers["lemma"][i]], word),
                names["pos"][numbers["pos"][i]],
                names["tag"][numbers["tag"][i]],
                labels[i],
                heads[i] + offset,
                names["name_tag"][numbers["name_tag"][i]],
            )
            for i, word in enumerate(words)
        ]
        return read, out

    def _run(self, words: Sequence[str], breaks: Sequence[bool]) -> list[Any]:
        """The network's outputs for one window, in the order of OUTPUTS."""
        import numpy as np

        encoding = self._tokenizer.encode(list(words), is_pretokenized=True)
        owners, looks = encoding.word_ids, shapes_of(words, breaks)
        firsts: dict[int, int] = {}
        for place, owner in enumerate(owners):
            if owner is not None:
                firsts.setdefault(owner, place)
        fed = {
            "pieces": np.array([encoding.ids], dtype=np.int64),
            "shapes": np.array([[looks[o] if o is not None else 0 for o in owners]], dtype=np.int64),
            "firsts": np.array([[firsts.get(i, 0) for i in range(len(words))]], dtype=np.int64),
            "breaks": np.array([breaks], dtype=np.int64),
        }
        return [out[0] for out in self._session.run(None, fed)]


def _window_end(breaks: Sequence[bool], first: int) -> int:
    """Where the window that begins at `first` ends: at the last known break within reach, if there is one, or as far as it goes."""
    last = min(first + LONGEST, len(breaks))
    if last < len(breaks):
        known = [i for i in range(first + 1, last + 1) if breaks[i]]
        return known[-1] if known else last
    return last


def _trees(
    starts: Sequence[int], heads: Sequence[int], deps: Sequence[int], arcs: Any, names: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Heads and labels, a tree for each sentence; a word that gets another head than its label was read for keeps the label."""
    begins = [i for i, start in enumerate(starts) if start or i == 0] + [len(starts)]
    out_heads, labels = list(heads), [names[d] for d in deps]
    for first, last in itertools.pairwise(begins):
        inner = [h - first for h in heads[first:last]]
        for i, head in enumerate(tree(inner, arcs[first:last, first:last])):
            word = first + i
            out_heads[word] = first + head
            if head == i:
                labels[word] = "ROOT"
            elif labels[word] == "ROOT":
                labels[word] = "dep"
    return out_heads, labels


def check_files(folder: Path) -> None:
    """AssetError if a file of the reader is missing or is not the one that was pinned."""
    lines = [line.split() for line in (folder / "reader.sha256").read_text("utf-8").splitlines() if line]
    pinned = {name: digest for digest, name in lines}
    for name in FILES:
        path = folder / name
        if not path.exists():
            raise AssetError(f"the reader's file {path} is missing: reinstall counterclaim")
        if hashlib.sha256(path.read_bytes()).hexdigest() != pinned[name]:
            raise AssetError(f"the reader's file {path} is not the one that was pinned: reinstall counterclaim")


@lru_cache(maxsize=1)
def load_reader() -> Reader:
    """The packaged reader, loaded once a process; its files are checked first."""
    check_files(WEIGHTS)
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(WEIGHTS / FILES[0]), options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(WEIGHTS / FILES[1]))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_PIECES)
    return Reader(session, tokenizer, json.loads((WEIGHTS / FILES[2]).read_text("utf-8")))
