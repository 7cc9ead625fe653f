"""The names in a text that the lexicon of voices has: bodies, outlets, units, armed groups, and persons who speak for them."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.language.analysis import Entity, EntityKind, Token
from counterclaim.language.toponyms.names import ordinary_words
from counterclaim.lexicon.phrases import Match
from counterclaim.lexicon.voices import Known, voice_names
from counterclaim.model.span import Span
from counterclaim.model.voice import Voice

UNITS = frozenset("brigade battalion division regiment squadron corps legion".split())
PERSONS = frozenset(
    "president minister premier chancellor chief governor mayor head official diplomat leader secretary photographer "
    "director envoy rebel militant terrorist fighter spokesman spokesperson spokeswoman".split()
)
ARTICLES = frozenset({"the", "a", "an"})
NOMINAL = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "FW"})


def known_names(text: str, tokens: Sequence[Token], parsed: Sequence[Entity]) -> list[Entity]:
    """The names of the lexicon that stand in the text, each with its entry, in text order.

    A name that is only part of a longer one that the parser found is left to the parser.
    """
    surfaces = [text[t.start : t.end] for t in tokens]
    around = {i: e for e in parsed for i in range(e.first, e.last)}
    found = []
    for match in voice_names().find([t.text for t in tokens], surfaces):
        name = _without_article(tokens, match)
        if _is_name(tokens, name):
            entity = _entity_of(text, tokens, name, around.get(name.first))
            if entity is not None:
                found.append(entity)
    return found


def kind_of(voice: Voice) -> EntityKind:
    """What a voice's name names in a text; "group" is for peoples."""
    return "unit" if voice.kind == "military" and voice.name.split()[-1].lower() in UNITS else "organisation"


def _without_article(tokens: Sequence[Token], match: Match[Known]) -> Match[Known]:
    opens = match.last - match.first > 1 and tokens[match.first].text.lower() in ARTICLES
    return Match(match.first + 1, match.last, match.value) if opens else match


def _is_name(tokens: Sequence[Token], match: Match[Known]) -> bool:
    """Whether the words stand as a name of a body: in one sentence, with a capital or number, no person's title.

    What has no capital but the first word's is none where that is an ordinary word that opens a sentence.
    """
    words = tokens[match.first : match.last]
    token, end = words[0], words[-1]
    if token.sentence != end.sentence or not any(t.text[:1].isupper() or t.text[:1].isdigit() for t in words):
        return False
    if end.lemma in PERSONS or end.text.lower() in PERSONS:
        return match.value.person
    if token.text.isupper() or any(t.text[:1].isupper() for t in words[1:]):
        return True
    if len(words) == 1 and (token.tag not in NOMINAL or not token.text[:1].isupper()):
        return False
    return not (_opens(tokens, token) and token.text.lower() in ordinary_words())


def _opens(tokens: Sequence[Token], token: Token) -> bool:
    return token.index == 0 or tokens[token.index - 1].sentence != token.sentence


def _entity_of(text: str, tokens: Sequence[Token], match: Match[Known], around: Entity | None) -> Entity | None:
    voice, person = match.value
    first, last = match.first, match.last
    if around is not None and around.first <= first and last <= around.last and around.last - around.first > last - first:
        if around.kind == "person" and person:
            first, last = around.first, around.last  # Bashar Hafez al-Assad, for a lexicon that has Assad
        elif person or any(t.text[:1].isupper() for t in tokens[last : around.last]):
            return None  # Lake Assad, Hamas Health Committee
    span = Span.of(text, tokens[first].start, tokens[last - 1].end)
    return Entity(first, last, span, "person" if person else kind_of(voice), voice.name)
