"""Where place names may stand: runs of capitalised words, cut into the longest names that the gazetteer has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.language.analysis import Entity, Token
from counterclaim.language.toponyms.names import Match, Names, place_words

LONGEST = 7  # tokens of one name, hyphens counted
NO_NAMES = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PUNCT", "NUM", "PART"})
LEAST_LOST = 4  # letters: a shorter name keeps its final s


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `last` (exclusive), ending at character `end`, and what they may name; none if only the context says so."""

    first: int
    last: int
    end: int
    matches: tuple[Match, ...] = ()


def is_capital(token: Token) -> bool:
    """Whether the word begins with a capital letter."""
    return token.text[:1].isupper()


def begins_name(tokens: Sequence[Token], i: int) -> bool:
    """A capitalised word that is no article or pronoun, or an Arabic article joined to one by a hyphen."""
    if tokens[i].text in place_words()["articles"]:
        return i + 2 < len(tokens) and tokens[i + 1].text == "-" and is_capital(tokens[i + 2])
    return is_capital(tokens[i]) and tokens[i].pos not in NO_NAMES


def find_candidates(text: str, tokens: Sequence[Token], names: Names) -> list[Candidate]:
    """The stretches that the gazetteer has under these words, each as long as can be; none overlaps another.

    What is spelt as in the gazetteer comes first; what is left over may sound like a name in it.
    """
    spelt = _scan(text, tokens, names, frozenset(), exact=True)
    used = frozenset(i for c in spelt for i in range(c.first, c.last))
    alike = _scan(text, tokens, names, used, exact=False)
    return sorted(spelt + alike, key=lambda c: c.first)


def _scan(text: str, tokens: Sequence[Token], names: Names, used: frozenset[int], *, exact: bool) -> list[Candidate]:
    found: list[Candidate] = []
    i = 0
    while i < len(tokens):
        candidate = _longest_from(text, tokens, i, names, used, exact=exact) if begins_name(tokens, i) else None
        if candidate:
            found.append(candidate)
        i = candidate.last if candidate else i + 1
    return found


def _longest_from(
    text: str, tokens: Sequence[Token], first: int, names: Names, used: frozenset[int], *, exact: bool
) -> Candidate | None:
    for last in reversed(list(_ends(tokens, first))):
        if used & set(range(first, last)):
            continue
        start, end = tokens[first].start, tokens[last - 1].end
        for stop in (end, end - _lost_apostrophe(tokens[last - 1])):
            matches = tuple(m for m in names.look_up(text[start:stop]) if m.exact or not exact)
            if matches:
                return Candidate(first, last, stop, matches)
    return None


def _ends(tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Where a name that begins here may end: after each capitalised word, as long as only linking words stand between."""
    links = place_words()["links"] | place_words()["articles"]
    for last in range(first, min(first + LONGEST, len(tokens))):
        token = tokens[last]
        if token.sentence != tokens[first].sentence:
            return
        if is_capital(token):
            yield last + 1
        elif token.text not in links:
            return


def _lost_apostrophe(token: Token) -> int:
    """How many letters a possessive may add to the word: "Syrias" one, "Syria" none."""
    return int(token.text.endswith("s") and not token.text.endswith("ss") and len(token.text) > LEAST_LOST)


def unknown_names(tokens: Sequence[Token], entities: Sequence[Entity], taken: Sequence[Candidate]) -> list[Candidate]:
    """Names of places that the gazetteer lacks: those the parser takes for places, and those that a word for a place goes with."""
    used = {i for c in taken for i in range(c.first, c.last)}
    words = place_words()
    kinds = words["region"] | words["district"] | words["settlement"] | words["spot"]
    found = [_trimmed(tokens, e.first, e.last) for e in entities if e.kind == "place"]
    i = 0
    while i < len(tokens):
        last = _end_of_unknown(tokens, i, used) if begins_name(tokens, i) else i
        if last > i and (_follows_kind(tokens, i, kinds) or (last < len(tokens) and tokens[last].text in kinds)):
            found.append(_trimmed(tokens, i, last))
        i = max(last, i + 1)
    return [c for c in found if c and not used & set(range(c.first, c.last)) and not _names_no_place(c, tokens)]


def _end_of_unknown(tokens: Sequence[Token], first: int, used: set[int]) -> int:
    """Where a run of words that the gazetteer has no name in ends."""
    ends = [end for end in _ends(tokens, first) if not used & set(range(first, end))]
    return max((end for end in ends if "and" not in {t.text for t in tokens[first:end]}), default=first)


def _names_no_place(candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether a word for a body stands in the name, or all of it are words that name no place."""
    words = [t.text.lower() for t in tokens[candidate.first : candidate.last]]
    lists = place_words()
    return any(w in lists["bodies"] for w in words) or all(w in lists["never"] | lists["parts"] for w in words)


def _follows_kind(tokens: Sequence[Token], i: int, kinds: frozenset[str]) -> bool:
    return i > 1 and tokens[i - 1].lemma in ("of", "call", "name") and tokens[i - 2].text.lower() in kinds


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> Candidate | None:
    """The stretch from its first capitalised word to its last; None if it has none, or no name among its words."""
    while first < last and not (begins_name(tokens, first) and tokens[first].tag not in ("NN", "NNS", "JJ")):
        first += 1
    while first < last and not is_capital(tokens[last - 1]):
        last -= 1
    if first == last or not any(t.tag in ("NNP", "NNPS") for t in tokens[first:last]):
        return None
    return Candidate(first, last, tokens[last - 1].end)
