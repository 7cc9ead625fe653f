"""Where the words that say a happening stand in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.language.analysis import Token
from counterclaim.lexicon.events import EventWords, load_event_words


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens `first` to `last` (exclusive) say an event; `head` is the one that governs them; `word` is the entry that matched."""

    first: int
    last: int
    head: int
    event: str
    strong: bool
    word: str
    is_verb: bool


def find_triggers(tokens: Sequence[Token]) -> tuple[Trigger, ...]:
    """The event words of a text in its order; the longest match at a place wins."""
    words = load_event_words()
    lower = [token.text.lower() for token in tokens]
    found: list[Trigger] = []
    i = 0
    while i < len(tokens):
        trigger = _phrase(tokens, lower, i, words) or _verb(tokens, lower, i, words) or _noun(tokens, i, words)
        if trigger:
            found.append(trigger)
        i = trigger.last if trigger and trigger.last > i else i + 1
    return tuple(found)


def _phrase(tokens: Sequence[Token], lower: Sequence[str], i: int, words: EventWords) -> Trigger | None:
    for first in dict.fromkeys((lower[i], tokens[i].lemma)):  # a set has no order: the same text must give the same word
        for phrase, (event, strong) in words.phrases.get(first, ()):
            last = i + len(phrase)
            if last <= len(tokens) and all(_says(tokens, i + k, w, k) for k, w in enumerate(phrase)):
                head = _top(tokens, i, last)
                return Trigger(i, last, head, event, strong, " ".join(phrase), tokens[head].pos == "VERB")
    return None


def _says(tokens: Sequence[Token], i: int, word: str, place: int) -> bool:
    """Whether a token is a phrase's word; "a missile fired by the army" is no "missile fire"."""
    token = tokens[i]
    if token.text.lower() == word:
        return True
    verbal = place > 0 and token.dep == "acl" and token.head == i - 1
    return token.lemma == word and not verbal


def _top(tokens: Sequence[Token], first: int, last: int) -> int:
    """The token of a run whose head lies outside the run."""
    return next((i for i in range(last - 1, first - 1, -1) if not first <= tokens[i].head < last or tokens[i].head == i), last - 1)


def _verb(tokens: Sequence[Token], lower: Sequence[str], i: int, words: EventWords) -> Trigger | None:
    token = tokens[i]
    if (token.pos not in {"VERB", "AUX"} and not token.tag.startswith("VB")) or _is_compound(tokens, i):
        return None
    for k in range(i + 1, min(i + 4, len(tokens))):
        if k > i + 1 and not (tokens[k].dep == "prt" and tokens[k].head == i):
            continue
        particle = f"{token.lemma} {lower[k]}"
        if particle in words.verbs:
            event, strong = words.verbs[particle]
            return Trigger(i, i + 1, i, event, strong, particle, True)
    key = words.verbs.get(token.lemma)
    return Trigger(i, i + 1, i, *key, token.lemma, True) if key else None


def _is_compound(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word ends an adjective like rebel-held or Turkish-backed, which says a state, not a deed."""
    return i > 0 and tokens[i - 1].text in {"-", "–"} and tokens[i - 1].end == tokens[i].start


def _noun(tokens: Sequence[Token], i: int, words: EventWords) -> Trigger | None:
    token = tokens[i]
    key = words.nouns.get(token.lemma) or words.nouns.get(token.text.lower())
    if key and (token.pos in {"NOUN", "PROPN", "ADJ"} or token.tag == "VBG"):
        return Trigger(i, i + 1, i, *key, token.lemma, False)
    return None
