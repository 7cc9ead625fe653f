"""The stretch of text that one claim stands on, as the fields look into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from counterclaim.language.analysis import Analysis, Entity, PlaceMention, Quantity, TimeMention, Token
from counterclaim.language.triggers import Trigger
from counterclaim.model.span import Span


@dataclass(frozen=True)
class Clause:
    """Tokens `first` to `last` (exclusive) of an analysis.

    `own` are those that are not another clause's; `triggers` are its event words.
    """

    analysis: Analysis = field(repr=False)
    first: int
    last: int
    own: frozenset[int] = field(repr=False)
    triggers: tuple[Trigger, ...]

    @property
    def span(self) -> Span:
        """The words from the first token to the last."""
        return self.analysis.span(self.first, self.last)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its own tokens, in text order."""
        return tuple(t for t in self.analysis.tokens[self.first : self.last] if t.index in self.own)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case, and their lemmas."""
        return frozenset(word for t in self.tokens for word in (t.lemma, t.text.lower()))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers said in it."""
        return tuple(q for q in self.analysis.quantities if q.head in self.own)

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        """The places named in it."""
        return tuple(p for p in self.analysis.places if p.first in self.own)

    @cached_property
    def times(self) -> tuple[TimeMention, ...]:
        """The times said in it."""
        return tuple(t for t in self.analysis.times if t.first in self.own)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The names in it."""
        return tuple(e for e in self.analysis.entities if e.first in self.own)

    def verbs(self, lemmas: frozenset[str]) -> list[Token]:
        """Its verbs with one of the lemmas; participles that the parser took for adjectives count."""
        return [t for t in self.tokens if t.lemma in lemmas and (t.pos in {"VERB", "AUX"} or t.tag.startswith("VB"))]

    def nouns(self, lemmas: frozenset[str]) -> list[Token]:
        """Its nouns with one of the lemmas."""
        return [t for t in self.tokens if t.lemma in lemmas and t.pos in {"NOUN", "PROPN"}]
