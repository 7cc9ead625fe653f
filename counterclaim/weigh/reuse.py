"""Text reuse over a whole ledger: passages of different documents that one wrote and another took over, perhaps rewritten.

What two reporters share who know the same facts is names and numbers; what a copy shares is the wording between them. So names and
numbers are left out, and passages are compared by pairs of words that stand near one another: how much of the shorter one's wording
stands in the other. What many passages have is nobody's wording and counts little. An inverted index finds the candidates, so that
a ledger of many documents is not compared pair by pair.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from counterclaim.fields.content_words import common_words, stem

SHORTEST = 8  # words below which a passage is anybody's
FEWEST = 4  # pairs of words that must be shared
REUSED = 0.2  # the share of the shorter passage's wording from which it is taken to be the other's
ORDINARY = 0.5  # what a pair counts for of which both words stand in any report of violence
FAMILIAR = 3  # passages up to which a pair may be theirs; what more have counts less
CROWD = 60  # passages from which on a pair finds no candidates
BREAK = re.compile(r"(?<=[.!?])[\"”’']*\s+(?=[\"“‘']?[A-Z0-9])|\n+")
WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?")
LITTLE = frozenset(
    "the a an of in on at to and or by for from with as is are was were be been has have had it its that this".split()
)
WordPair = tuple[str, str]
Wording = frozenset[WordPair]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document: `start` and `end` (exclusive) in its text."""

    document: str
    start: int
    end: int
    words: str

    def covers(self, start: int, end: int) -> bool:
        """Whether the middle of the stretch lies within the passage."""
        return self.start <= (start + end) // 2 < self.end


@dataclass(frozen=True, slots=True)
class Reuse:
    """Two passages that are one text, and how much of the shorter one's wording both have."""

    one: Passage
    other: Passage
    score: float


class Reused:
    """The reused passages of a ledger, by document."""

    def __init__(self, found: Sequence[Reuse]) -> None:
        self.found = tuple(found)
        self._family: dict[Passage, Passage] = {}
        self._passages: dict[str, set[Passage]] = defaultdict(set)
        for reuse in found:
            self._join(reuse.one, reuse.other)

    def text_of(self, document: str, start: int, end: int) -> Passage | None:
        """The first of the passages that are one text with that which holds this stretch; None where it is nobody else's."""
        held = next((p for p in sorted(self._passages.get(document, ()), key=_order) if p.covers(start, end)), None)
        return self._first(held) if held else None

    def _first(self, passage: Passage) -> Passage:
        while self._family[passage] != passage:
            passage = self._family[passage]
        return passage

    def _join(self, one: Passage, other: Passage) -> None:
        for passage in (one, other):
            self._family.setdefault(passage, passage)
            self._passages[passage.document].add(passage)
        first, second = sorted((self._first(one), self._first(other)), key=_order)
        self._family[second] = first


def find_reuse(texts: Mapping[str, str]) -> Reused:
    """The passages that stand in several of the texts, given by document id. The order of the texts does not matter."""
    passages = [passage for document in sorted(texts) for passage in passages_of(document, texts[document])]
    wordings = [wording_of(passage.words) for passage in passages]
    index: dict[WordPair, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        for pair in wording:
            index[pair].append(number)
    weights = {pair: _weight(pair, len(numbers)) for pair, numbers in index.items()}
    found = []
    for one, other in sorted(_candidates(passages, index)):
        score = overlap(wordings[one], wordings[other], weights)
        if score >= REUSED:
            found.append(Reuse(passages[one], passages[other], round(score, 3)))
    return Reused(found)


def passages_of(document: str, text: str) -> Iterator[Passage]:
    """The sentences of a text that are long enough to be somebody's."""
    start = 0
    for end, following in [*((m.start(), m.end()) for m in BREAK.finditer(text)), (len(text), len(text))]:
        words = text[start:end]
        if len(WORD.findall(words)) >= SHORTEST:
            yield Passage(document, start, end, words)
        start = following


def wording_of(words: str) -> Wording:
    """The pairs of words that stand side by side or with one between, in stems; names, numbers and the smallest left out."""
    found = [match for match in WORD.finditer(words) if not _is_fact(words, match)]
    stems = [stem(match.group().lower()) for match in found if match.group().lower() not in LITTLE]
    return frozenset([*pairwise(stems), *zip(stems, stems[2:], strict=False)])


def overlap(one: Wording, other: Wording, weights: Mapping[WordPair, float]) -> float:
    """The share of the slighter wording that stands in the other: 0 where too little does to tell."""
    shared = one & other
    slighter = min(sum(weights[pair] for pair in wording) for wording in (one, other))
    return sum(weights[pair] for pair in shared) / slighter if len(shared) >= FEWEST and slighter else 0.0


def _is_fact(words: str, match: re.Match[str]) -> bool:
    """A number, or a name: a capital that does not begin the passage."""
    word = match.group()
    return word[0].isdigit() or (word[0].isupper() and words[: match.start()].strip("\"“‘' ") != "")


def _weight(pair: WordPair, passages: int) -> float:
    common = common_words()
    ordinary = ORDINARY if pair[0] in common and pair[1] in common else 1.0
    return ordinary * min(1.0, FAMILIAR / passages)


def _candidates(passages: Sequence[Passage], index: Mapping[WordPair, Sequence[int]]) -> set[tuple[int, int]]:
    """The pairs of passages of different documents that share enough to be looked at."""
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in index.values():
        if len(numbers) <= CROWD:
            for pair in combinations(numbers, 2):
                shared[pair] += 1
    return {pair for pair, count in shared.items() if count >= 2 and passages[pair[0]].document != passages[pair[1]].document}


def _order(passage: Passage) -> tuple[str, int]:
    return passage.document, passage.start
