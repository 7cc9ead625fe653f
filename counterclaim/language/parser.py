"""From a text to its words, sentences and names, by the reader; what it gives is turned at once into the house's own types."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import cast

from counterclaim.language.analysis import Entity, EntityKind, Sentence, Token
from counterclaim.language.case import is_upper_case, recase
from counterclaim.language.hard_breaks import hard_breaks
from counterclaim.language.leanings import Leanings
from counterclaim.language.lemmas import mended
from counterclaim.language.reader import ReadWord, load_reader
from counterclaim.language.tokens import word_spans
from counterclaim.language.vocabulary import is_ordinary, lowercase_words
from counterclaim.model.span import Span

STATES = frozenset({"dead", "wounded", "injured", "missing", "displaced"})  # adjectives that stand for people


def parse(text: str) -> tuple[tuple[Token, ...], tuple[Sentence, ...], tuple[Entity, ...], Leanings | None]:
    """Tokens, sentences and names of a text, with offsets into the text itself, and what the reader leans to say of its claims.

    White space makes no tokens; a paragraph's end ends a sentence; a text in capitals is read in its likely case.
    """
    spans = word_spans(text)
    if not spans:
        return (), (), (), None
    words = [text[start:end] for start, end in spans]
    if is_upper_case(text):
        words = recase(words, is_ordinary)
    read, leanings = load_reader().read(words, hard_breaks(text, spans))
    sentences = _sentences(read, spans)
    tokens = tuple(_token(i, word, spans[i], read, sentence) for sentence in sentences for i, word in _inside(words, sentence))
    return tokens, sentences, _names(text, read, spans), leanings


def _inside(words: Sequence[str], sentence: Sentence) -> list[tuple[int, str]]:
    return list(enumerate(words))[sentence.first : sentence.last]


def _sentences(read: Sequence[ReadWord], spans: Sequence[tuple[int, int]]) -> tuple[Sentence, ...]:
    begins = [i for i, word in enumerate(read) if word.starts or i == 0] + [len(read)]
    pairs = itertools.pairwise(begins)
    return tuple(Sentence(n, a, b, spans[a][0], spans[b - 1][1]) for n, (a, b) in enumerate(pairs))


def _token(i: int, word: str, span: tuple[int, int], read: Sequence[ReadWord], sentence: Sentence) -> Token:
    said = read[i]
    lemma, pos, tag = _as_word(i, word, read, sentence) or (_lemma(word, said), said.pos, said.tag)
    return Token(i, span[0], span[1], word, lemma, pos, tag, said.dep, said.head, sentence.index)


def _lemma(word: str, said: ReadWord) -> str:
    return mended(word, said.lemma, lowercase_words()) if said.tag in {"VBD", "VBN", "VBG", "VBZ", "NNS"} else said.lemma


def _as_word(i: int, word: str, read: Sequence[ReadWord], sentence: Sentence) -> tuple[str, str, str] | None:
    """A plain plural at the head of a sentence, taken for a name because of its capital ("Missiles"); "the dead", an adjective."""
    if read[i].pos == "NOUN" and word.lower() in STATES and i and read[i - 1].lemma == "the":
        return word.lower(), "ADJ", "JJ"
    alone = i == sentence.first and i + 1 < sentence.last and read[i + 1].pos != "PROPN"
    singular = word.lower().removesuffix("s")
    if read[i].pos != "PROPN" or not alone or singular == word.lower() or not word.istitle():
        return None
    return (singular, "NOUN", "NNS") if singular in lowercase_words() else None


def _names(text: str, read: Sequence[ReadWord], spans: Sequence[tuple[int, int]]) -> tuple[Entity, ...]:
    """Runs of words of one kind, begun by B or by another kind before; a name ends with its sentence."""
    found: list[Entity] = []
    first = 0
    for i in range(len(read) + 1):
        goes_on = 0 < i < len(read) and _goes_on(read[i - 1], read[i])
        if not goes_on:
            if i and read[first].name != "O":
                kind = cast(EntityKind, read[first].name[2:])
                found.append(Entity(first, i, Span.of(text, spans[first][0], spans[i - 1][1]), kind))
            first = i
    return tuple(found)


def _goes_on(before: ReadWord, word: ReadWord) -> bool:
    return not word.starts and word.name.startswith("I-") and before.name[1:] == word.name[1:]
