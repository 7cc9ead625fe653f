"""The bodies that no lexicon has but whose own words say what they are.

By their last words ("the X Brigade", "the X Telegram channel"), by their first ("Ministry of X", "Radio X"), or by their number
("the 47th Brigade").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from counterclaim.language.analysis import Entity, EntityKind, Token
from counterclaim.language.toponyms.names import ordinary_words
from counterclaim.model.span import Span

# Words that end a name. Those of UNITS and OUTLETS may be in lower case; BODIES only with a capital.
UNITS = frozenset("brigade battalion division regiment squadron".split())
BODIES = frozenset(
    "front army movement forces force militia legion cartel resistance brigades battalions guards ministry observatory party "
    "council committee directorate commission command agency organisation organization".split()
)
OUTLETS = frozenset(
    tuple(words.split())
    for words in (
        "telegram channel;news agency;news network;news website;news channel;news outlet;tv channel;television channel;"
        "television network;radio station;radio network;facebook page;newspaper;tv;television"
    ).split(";")
)
LEADERS = frozenset({"ministry", "directorate"})  # a capitalised word that opens a name with its "of"
LINKS = frozenset({"of", "for", "the", "and", "&"})
INNER = frozenset({"al", "el", "ul", "ash", "-", "–"})  # what stands within a name, in lower case
LONGEST = 6  # tokens


class Told(NamedTuple):
    """Tokens `first` to `last` (exclusive) name a body of the kind."""

    first: int
    last: int
    kind: EntityKind


def told_names(text: str, tokens: Sequence[Token]) -> list[Entity]:
    """The names whose own words say what they are, in text order."""
    names = (_ended_by(tokens, t.index) or _led_by(tokens, t.index) for t in tokens)
    return [Entity(n.first, n.last, Span.of(text, tokens[n.first].start, tokens[n.last - 1].end), n.kind) for n in names if n]


def _ended_by(tokens: Sequence[Token], i: int) -> Told | None:
    """The name that a word ends: the capitalised words and the number before it."""
    word, start = tokens[i].text.lower(), i
    capital = tokens[i].text[:1].isupper()
    outlet = _outlet_at(tokens, i)
    if outlet:
        start = i + 1 - outlet
    elif word not in UNITS and not (capital and word in BODIES):
        return None
    kind: EntityKind = "unit" if word in UNITS else "organisation"
    first = _first_before(tokens, start)
    return Told(first, i + 1, kind) if first < start else None


def _outlet_at(tokens: Sequence[Token], i: int) -> int:
    """How many words, up to this one, say that an outlet is named; 0 where they do not."""
    lengths = (2, 1) if i else (1,)
    return next((n for n in lengths if tuple(t.text.lower() for t in tokens[i + 1 - n : i + 1]) in OUTLETS), 0)


def _first_before(tokens: Sequence[Token], end: int) -> int:
    """Where the name right before a token begins; `end` where there is none: a people's name alone names no body."""
    first = end
    while first > 0 and end - first < LONGEST and tokens[first - 1].sentence == tokens[end - 1].sentence:
        token = tokens[first - 1]
        if not (_is_proper(tokens, token) or _is_ordinal(token) or (first < end and token.text.lower() in INNER)):
            break
        first -= 1
    while first < end and tokens[first].text in ("-", "–"):
        first += 1
    named = any(t.tag in ("NNP", "NNPS") or _is_ordinal(t) for t in tokens[first:end])
    return first if named else end


def _is_proper(tokens: Sequence[Token], token: Token) -> bool:
    """Whether the word is written as a name, not only as the first of a sentence."""
    if not token.text[:1].isupper() or token.pos not in ("PROPN", "ADJ", "NOUN"):
        return False
    opens = token.index == 0 or tokens[token.index - 1].sentence != token.sentence
    return not (opens and token.text.lower() in ordinary_words())


def _is_ordinal(token: Token) -> bool:
    return token.text[:1].isdigit() and token.text[-2:].lower() in ("st", "nd", "rd", "th")


def _led_by(tokens: Sequence[Token], i: int) -> Told | None:
    """The name that a word opens, with the capitalised words after it: Ministry of Oil and Mineral Resources, Radio Nacional."""
    word = tokens[i].text
    start = i + 1
    if not word[:1].isupper() or start >= len(tokens):
        return None
    if word.lower() in LEADERS and tokens[start].text.lower() in ("of", "for"):
        start += 1
    elif word != "Radio" or tokens[start].tag not in ("NNP", "NNPS"):
        return None
    last = _last_after(tokens, start, LINKS if word != "Radio" else frozenset())
    return Told(i, last, "organisation") if last > start else None


def _last_after(tokens: Sequence[Token], start: int, links: frozenset[str]) -> int:
    last = start
    while last < len(tokens) and last - start < LONGEST and tokens[last].sentence == tokens[start - 1].sentence:
        joins = tokens[last].text.lower() in links and last + 1 < len(tokens) and _is_proper(tokens, tokens[last + 1])
        if not joins and not _is_proper(tokens, tokens[last]):
            break
        last += 1
    return last
