"""How well text reuse is told from likeness: sentences rewritten, and similar ones, which tell the same facts in others' words.

A merely similar pair is two sentences by different publishers, weeks apart, that share telling words; the names and numbers of the
one are put in the place of the other's, so that both tell of one event.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from counterclaim.fields.content_words import content_stems
from counterclaim.weigh.reuse import find_reuse, passages_of
from evaluation.rewriting import rewrite

WORDS = 15
LONGEST = 80
APART = 30  # days
ALIKE = 4  # telling stems in common
SAMPLE = 4_000
BACKGROUND = 2_000
RUN = 5  # words in a row that no merely similar pair may share
Pair = tuple[str, str]


@dataclass(frozen=True)
class Sentence:
    """A sentence of a report, with who published it and the day."""

    words: str
    publisher: str
    day: date


def report(data: Path, seed: int, number: int) -> Iterator[str]:
    """Precision and recall of reuse over as many rewritten as similar pairs, a line each for this and for the settings."""
    sentences = sentences_of(data)
    rewritten, similar = pairs_of(sentences, seed, number)
    hits, false = found_among(rewritten, similar, random.Random(seed).sample([s.words for s in sentences], BACKGROUND))
    precision, recall = hits / (hits + false) if hits + false else 0.0, hits / len(rewritten)
    yield f"pairs: {len(rewritten)} rewritten, {len(similar)} merely similar (seed {seed})"
    yield f"reuse      p {precision:.3f}  r {recall:.3f}  found {hits} of the rewritten, {false} of the similar"


def found_among(rewritten: Sequence[Pair], similar: Sequence[Pair], background: Iterable[str]) -> tuple[int, int]:
    """In how many of either kind of pairs reuse is found, all in one ledger with some other sentences."""
    known = {words for pair in (*rewritten, *similar) for words in pair}
    texts = {words: words for words in background} | {words: words for words in known}
    found = {frozenset((reuse.one.document, reuse.other.document)) for reuse in find_reuse(texts).found}
    hits, false = (sum(frozenset(pair) in found for pair in pairs) for pairs in (rewritten, similar))
    return hits, false


def sentences_of(data: Path) -> list[Sentence]:
    """The sentences of middling length of the FA-KES reports; FileNotFoundError where they are not there."""
    path = data / "fa_kes" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = sorted((json.loads(line) for line in lines), key=lambda row: (row["id"], row["text"]))
    found: dict[str, Sentence] = {}
    for row in rows:
        for passage in passages_of(row["id"], row["text"]):
            if WORDS <= len(passage.words.split()) <= LONGEST:
                sentence = Sentence(passage.words, row["publisher"], date.fromisoformat(row["incident_date"]))
                found.setdefault(passage.words, sentence)
    return list(found.values())


def pairs_of(sentences: list[Sentence], seed: int, number: int) -> tuple[list[Pair], list[Pair]]:
    """As many sentences with their rewriting as pairs of similar sentences, the likest of a sample, by the seed."""
    chance = random.Random(seed)
    vocabulary = sorted({w for s in sentences for w in s.words.split() if w.isalpha() and w.islower() and len(w) > 4})
    rewritten = [(s.words, rewrite(s.words, vocabulary, chance)) for s in chance.sample(sentences, number)]
    sample = chance.sample(sentences, min(SAMPLE, len(sentences)))
    likest = sorted(_similar(sample), key=lambda found: (-found[0], found[1]))[: number * 5]
    similar = [(one, with_facts_of(one, other)) for _, (one, other) in chance.sample(likest, min(number, len(likest)))]
    return rewritten, similar


def _similar(sentences: list[Sentence]) -> Iterator[tuple[float, Pair]]:
    """Pairs by different publishers, weeks apart, that share telling words and no run of them, with how like they are."""
    stems = [content_stems(s.words) for s in sentences]
    for one, other in combinations(range(len(sentences)), 2):
        shared = len(stems[one] & stems[other])
        a, b = sentences[one], sentences[other]
        if shared < ALIKE or a.publisher == b.publisher or abs((a.day - b.day).days) < APART:
            continue
        if not _runs(a.words) & _runs(b.words):
            yield shared / min(len(stems[one]), len(stems[other])), (a.words, b.words)


def with_facts_of(one: str, other: str) -> str:
    """The other sentence with the names and numbers of the one, in their order, as far as they go round."""
    facts = [word for word in one.split()[1:] if _is_fact(word)]
    given = iter(facts * (1 + len(other.split()) // max(1, len(facts))))
    head, *rest = other.split()
    return " ".join([head, *((next(given, word) if _is_fact(word) else word) for word in rest)])


def _is_fact(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _runs(words: str) -> set[tuple[str, ...]]:
    split = words.lower().split()
    return set(zip(*(split[i:] for i in range(RUN)), strict=False))
