"""What the stages know of a text's language: our own types, whatever parser stands behind them.

Dependency labels are ClearNLP's English ones (nsubj, nsubjpass, dobj, ccomp, agent, relcl …), parts of speech are Universal
Dependencies' (`pos`) and the Penn Treebank's (`tag`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from counterclaim.language.leanings import Leanings
from counterclaim.model.moment import Interval
from counterclaim.model.place import Place
from counterclaim.model.span import Span

Share = Literal["of", "others", "both", "fraction", "all", "none"]
EntityKind = Literal["person", "organisation", "place", "weapon", "unit", "group", "other"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark: its place in the text and in the sentence's dependency tree (`head` is a token index; a root is its own)."""

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive), characters `start` to `end`."""

    index: int
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A name found in the text: tokens `first` to `last` (exclusive); `entry` is the lexicon's key where it is known."""

    first: int
    last: int
    span: Span
    kind: EntityKind
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number said: `span` is the whole phrase ("at least ten"), `head` the token that carries it ("ten").

    `noun` is the token counted, if any ("explosions"); `share` marks a part of another count ("two of them", "the others",
    "both") whose own number may have to be settled from the context (then `min` and `max` are None and `settled` is False).
    """

    span: Span
    head: int
    min: int | None
    max: int | None
    approx: bool
    noun: int | None
    share: Share | None = None
    settled: bool = True


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time said and what it comes to, given the document's date; tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    span: Span
    interval: Interval


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named: tokens `first` to `last` (exclusive), and its gazetteer entry where one was settled."""

    first: int
    last: int
    span: Span
    entry: Place | None


@dataclass(frozen=True)
class Analysis:
    """A text with its tokens, sentences, names, numbers, times and places. Immutable; look-ups are computed once."""

    text: str = field(repr=False)
    tokens: tuple[Token, ...] = field(repr=False)
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    leanings: Leanings | None = field(default=None, repr=False, compare=False)

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        lists: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                lists[token.head].append(token.index)
        return tuple(tuple(children) for children in lists)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def children(self, index: int, *deps: str) -> list[Token]:
        """The tokens that depend on this one, in text order; with labels, only those."""
        return [self.tokens[i] for i in self._children[index] if not deps or self.tokens[i].dep in deps]

    def child(self, index: int, *deps: str) -> Token | None:
        """The first dependent with one of the labels, or None."""
        return next(iter(self.children(index, *deps)), None)

    def head(self, index: int) -> Token:
        """The token that this one depends on (a root: itself)."""
        return self.tokens[self.tokens[index].head]

    def ancestors(self, index: int) -> Iterator[Token]:
        """The heads above this token, nearest first, up to the root."""
        token = self.tokens[index]
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def subtree(self, index: int) -> list[Token]:
        """This token and all that depend on it, in text order."""
        found, queue = [], [index]
        while queue:
            current = queue.pop()
            found.append(current)
            queue.extend(self._children[current])
        return [self.tokens[i] for i in sorted(found)]

    def sentence_of(self, index: int) -> Sentence:
        """The sentence of a token."""
        return self.sentences[self.tokens[index].sentence]

    def token_at(self, offset: int) -> Token | None:
        """The token that covers a character, or the one before it; None before the first."""
        i = bisect_right(self._starts, offset) - 1
        return self.tokens[i] if i >= 0 else None

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that lie wholly within the characters `start` to `end`."""
        last = bisect_right(self._starts, end - 1)
        return [t for t in self.tokens[bisect_right(self._starts, start - 1) : last] if t.end <= end]

    def span(self, first: int, last: int) -> Span:
        """The text from token `first` to before token `last`."""
        return Span.of(self.text, self.tokens[first].start, self.tokens[last - 1].end)
