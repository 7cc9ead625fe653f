"""What every rule of attribution looks at: the analysis, the cue words and the quotations; and what it finds, a frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from counterclaim.attribute.quotes import Quote
from counterclaim.language.analysis import Analysis, Entity, Token
from counterclaim.lexicon.cues import Cues
from counterclaim.model.attribution import Stance

Range = tuple[int, int]  # tokens, the second exclusive
Stretch = tuple[int, int]  # characters, the second exclusive

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj")


@dataclass(frozen=True, slots=True)
class Frame:
    """What one rule found: token ranges of the source and cue, stretches of the content, and the hops the words took.

    `relays` are the voices that passed the words on, nearest to the source first. `source` is None where nobody is named.
    `origin` is a voice that the source itself rests on ("citing medics").
    """

    rule: str
    stance: Stance
    cue: Range
    source: Range | None
    content: tuple[Stretch, ...]
    relays: tuple[Range, ...] = ()
    origin: Range | None = None
    inherited: bool = False


@dataclass(frozen=True)
class Context:
    """The analysis of one text with its quotations and the cue words."""

    analysis: Analysis = field(repr=False)
    cues: Cues = field(repr=False)
    quotes: tuple[Quote, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The text's tokens."""
        return self.analysis.tokens

    def bounds(self, index: int) -> Range:
        """The tokens of the sentence that the token stands in."""
        sentence = self.analysis.sentence_of(index)
        return sentence.first, sentence.last

    def lower(self, index: int) -> str:
        """The token's word in lower case; empty outside the text."""
        return self.tokens[index].text.lower() if 0 <= index < len(self.tokens) else ""

    def is_in(self, index: int, words: frozenset[str]) -> bool:
        """Whether the token's lemma or word is one of the words."""
        token = self.tokens[index]
        return token.lemma in words or token.text.lower() in words

    def is_speaker(self, index: int) -> bool:
        """Whether the token names one who can speak."""
        token = self.tokens[index]
        return token.pos in ("NOUN", "PROPN") and (self.cues.is_speaker(token.lemma) or self.cues.is_speaker(token.text.lower()))

    def is_noun(self, index: int) -> bool:
        """Whether the token is a noun or a name; an outlet's name is one whatever the parser makes of it."""
        token = self.tokens[index]
        capitals = token.pos == "PRON" and token.text.isupper() and len(token.text) > 1  # the WHO, the US
        return token.pos in ("NOUN", "PROPN") or capitals or (token.text in self.cues.words["outlets"] and token.text[:1].isupper())

    def is_record(self, index: int) -> bool:
        """Whether the token is a noun for speech or a record of it."""
        token = self.tokens[index]
        return token.pos in ("NOUN", "PROPN") and self.is_in(index, frozenset(self.cues.nouns))

    def stretch(self, first: int, last: int) -> Stretch:
        """The characters from token `first` to before token `last`."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def quote_open_at(self, index: int) -> Quote | None:
        """The quotation whose opening mark is this token."""
        if not 0 <= index < len(self.tokens):
            return None
        return self._opening.get(self.tokens[index].start)

    def quote_closed_at(self, index: int) -> Quote | None:
        """The quotation whose closing mark is, or ends, this token."""
        if not 0 <= index < len(self.tokens):
            return None
        return self._closing.get(self.tokens[index].end)

    def said_before(self, index: int) -> bool:
        """Whether a quotation of something said, not of a mere name, ends right before the token, with or without a comma."""
        quote = self.quote_closed_at(index - 1) or (self.quote_closed_at(index - 2) if self.lower(index - 1) == "," else None)
        if quote is None:
            return False
        inside = self.analysis.tokens_in(quote.start, quote.end)
        opening = self.analysis.token_at(quote.outer)
        begins = opening is not None and opening.index == self.bounds(opening.index)[0]
        whole = len(inside) > 4 or self.analysis.text[quote.end - 1] in ",.?!" or any(t.tag in FINITE for t in inside)
        return begins or whole

    def quote_around(self, offset: int) -> Quote | None:
        """The quotation that the character stands in."""
        return next((q for q in self.quotes if q.start <= offset < q.end), None)

    def has_finite(self, first: int, last: int) -> bool:
        """Whether a finite verb stands among the tokens, those of relative clauses aside."""
        return any(self.is_finite(i) for i in range(first, last))

    def is_finite(self, index: int) -> bool:
        """Whether the token is a finite verb or auxiliary that is not a relative clause's."""
        token = self.tokens[index]
        if token.tag not in FINITE or token.pos not in ("VERB", "AUX"):
            return False
        verb = self.analysis.head(index) if token.dep in ("aux", "auxpass") else token
        return verb.dep != "relcl"

    def verbs(self) -> Iterator[Token]:
        """The tokens that the parser takes for verbs."""
        return (t for t in self.tokens if t.pos == "VERB" or (t.pos == "AUX" and t.lemma in self.cues.verbs))

    def is_subject(self, index: int) -> bool:
        """Whether the token is a subject."""
        return self.tokens[index].dep in SUBJECTS

    def head_is_main(self, index: int) -> bool:
        """Whether the token depends on its sentence's main verb."""
        head = self.analysis.head(index)
        return head.dep == "ROOT" or self.analysis.head(head.index).dep == "ROOT"

    def entities_at(self, index: int) -> tuple[Entity, ...]:
        """The names that the token is part of."""
        return self._entities.get(index, ())

    def begins_known_name(self, index: int) -> bool:
        """Whether a person's name, as the text has it elsewhere or here, begins at the token: in full, or its last words."""
        for length in (4, 3, 2, 1):
            words = tuple(t.text for t in self.tokens[index : index + length])
            longer = self._names.get(words)
            if longer is not None and not (index and self.tokens[index - 1].text in longer):
                return True
        return False

    @cached_property
    def places(self) -> frozenset[str]:
        """The words, in lower case, of the places named."""
        spans = [(p.first, p.last) for p in self.analysis.places]
        spans += [(e.first, e.last) for e in self.analysis.entities if e.kind == "place"]
        return frozenset(self.lower(i) for first, last in spans for i in range(first, last))

    @cached_property
    def _entities(self) -> dict[int, tuple[Entity, ...]]:
        at: dict[int, tuple[Entity, ...]] = {}
        for entity in self.analysis.entities:
            for i in range(entity.first, entity.last):
                at[i] = (*at.get(i, ()), entity)
        return at

    @cached_property
    def _names(self) -> dict[tuple[str, ...], frozenset[str]]:
        """Each ending of a person's name, and the words that stand before it in the whole name."""
        names: dict[tuple[str, ...], frozenset[str]] = {}
        for entity in self.analysis.entities:
            words = tuple(t.text for t in self.tokens[entity.first : entity.last] if t.pos == "PROPN")
            if entity.kind == "person" and len(words) > 1 and len(words) == entity.last - entity.first:
                for cut in range(len(words)):
                    names[words[cut:]] = names.get(words[cut:], frozenset()) | frozenset(words[:cut])
        return names

    @cached_property
    def _opening(self) -> dict[int, Quote]:
        return {q.outer: q for q in self.quotes}

    @cached_property
    def _closing(self) -> dict[int, Quote]:
        return {q.outer_end: q for q in self.quotes}
