"""What is no place though a place's name is in it: a body, a person, a people, an ordinary word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counterclaim.language.analysis import Entity, Token
from counterclaim.language.toponyms.candidates import Candidate, is_capital
from counterclaim.language.toponyms.names import Names, ordinary_words, place_words
from counterclaim.language.toponyms.resolve import Context, context_of

SMALL = frozenset({"city", "town", "village", "locality", "district"})
LONGEST_INITIALS = 5
WELL_KNOWN = 100_000  # inhabitants: a place so large needs no word beside it that says it is one


@dataclass(frozen=True, slots=True)
class Setting:
    """A text as the vetoes see it.

    `context` is the countries it speaks of, `surnames` the last words of the persons it names in full, `covered` the tokens
    that the gazetteer has names for.
    """

    tokens: Sequence[Token]
    entities: Sequence[Entity]
    names: Names
    context: Context
    surnames: frozenset[str]
    covered: frozenset[int]


def setting_of(tokens: Sequence[Token], entities: Sequence[Entity], names: Names, candidates: Sequence[Candidate]) -> Setting:
    """The setting of a text and its candidates."""
    covered = frozenset(i for c in candidates if any(m.exact for m in c.matches) for i in range(c.first, c.last))
    people = [e for e in entities if e.kind == "person" and e.last - e.first > 1]
    surnames = {tokens[e.last - 1].text for e in people if not covered & set(range(e.first, e.last - 1))}
    context = context_of(tokens, [c for c in candidates if is_large(c)], names)
    return Setting(tokens, entities, names, context, frozenset(surnames), covered)


def is_large(candidate: Candidate) -> bool:
    """Whether a country, a region or a large city is spelt so."""
    return any(m.exact and (m.place.kind not in SMALL or m.place.population >= WELL_KNOWN) for m in candidate.matches)


def is_local(candidate: Candidate, setting: Setting) -> bool:
    """Whether a place of a country that the text speaks of is spelt so."""
    return any(m.exact and setting.context.speaks_of(m.place.country) for m in candidate.matches)


def is_people(candidate: Candidate, setting: Setting) -> bool:
    """Syrian, Turks, Syrian Coalition: a people, or something that is called after one."""
    tokens = setting.tokens[candidate.first : candidate.last]
    return setting.names.country_of(tokens[0].text) is not None and not is_large(candidate)


def is_word(candidate: Candidate, setting: Setting) -> bool:
    """March, West, Media: villages are called so, but texts mean the word."""
    if candidate.last - candidate.first > 1:
        return False
    word = setting.tokens[candidate.first].text.lower()
    if word in place_words()["parts"] or word in place_words()["never"]:
        return True
    return word in ordinary_words() and not is_large(candidate) and not is_named_place(candidate, setting)


def is_initials(candidate: Candidate, setting: Setting) -> bool:
    """SANA, PLO: initials, unless of a country."""
    tokens = setting.tokens[candidate.first : candidate.last]
    if not all(t.text.isupper() and len(t.text) <= LONGEST_INITIALS for t in tokens):
        return False
    return not any(m.exact and m.place.kind == "country" for m in candidate.matches)


def is_in_longer_name(candidate: Candidate, setting: Setting) -> bool:
    """Part of the name of a person, a body or a weapon; where the words run together, a preposition may set a place apart."""
    for e in setting.entities:
        if not (e.first < candidate.last and candidate.first < e.last) or e.kind == "place":
            continue
        others = set(range(e.first, e.last)) - setting.covered - set(range(candidate.first, candidate.last))
        rest = [i for i in others if is_capital(setting.tokens[i])]
        known = is_large(candidate) or is_local(candidate, setting)
        if rest and not (known and is_after_preposition(candidate, setting)):
            return True
        alone = candidate.last - candidate.first == 1
        if not rest and alone and not is_large(candidate) and not is_located(candidate, setting):
            return True
    return False


def is_tail_of_name(candidate: Candidate, setting: Setting) -> bool:
    """The al-Sham of Ahrar al-Sham: an article joins it to a name before it that is none of a place."""
    first, tokens = candidate.first, setting.tokens
    if first == 0 or tokens[first].text.lower() not in place_words()["articles"] or first - 1 in setting.covered:
        return False
    return tokens[first - 1].tag in ("NNP", "NNPS") and tokens[first - 1].text.lower() not in place_words()["parts"]


def is_after_preposition(candidate: Candidate, setting: Setting) -> bool:
    """In Aleppo, near northern Aleppo: a preposition of place stands before the name or the part of it."""
    words, tokens = place_words(), setting.tokens
    i = candidate.first - 1
    while i >= 0 and tokens[i].text.lower() in words["parts"]:
        i -= 1
    return i >= 0 and tokens[i].text.lower() in words["prepositions"]


def is_before_body(candidate: Candidate, setting: Setting) -> bool:
    """Damascus Brigade, Aleppo Media Center: a capitalised word for a body follows, at once or after others."""
    i = candidate.last
    while i < len(setting.tokens) and i < candidate.last + 3 and is_capital(setting.tokens[i]):
        if setting.tokens[i].text.lower() in place_words()["bodies"]:
            return True
        i += 1
    return False


def is_after_title(candidate: Candidate, setting: Setting) -> bool:
    """President Aden, Abu Kamal's namesakes: a title stands before."""
    before = setting.tokens[candidate.first - 1].text if candidate.first else ""
    return before.lower() in place_words()["titles"] and (before[:1].isupper() or before.lower() not in ("major", "general"))


def is_surname(candidate: Candidate, setting: Setting) -> bool:
    """Johnson, after Boris Johnson: unless a word for a place goes with it."""
    if candidate.last - candidate.first > 1 or is_named_place(candidate, setting):
        return False
    if is_large(candidate) and is_located(candidate, setting):
        return False
    return setting.tokens[candidate.first].text in setting.surnames


def is_ordinary_word(candidate: Candidate, setting: Setting) -> bool:
    """A capitalised word that is no name: at a sentence's start, in a headline."""
    tokens = setting.tokens[candidate.first : candidate.last]
    if any(t.tag in ("NNP", "NNPS") for t in tokens) or is_named_place(candidate, setting):
        return False
    return all(t.index == 0 or t.sentence != setting.tokens[t.index - 1].sentence or t.tag not in ("NN", "JJ") for t in tokens)


def is_named_place(candidate: Candidate, setting: Setting) -> bool:
    """Whether the parser takes these very words for a place."""
    return any(e.kind == "place" and e.first <= candidate.first and candidate.last <= e.last for e in setting.entities)


def is_located(candidate: Candidate, setting: Setting) -> bool:
    """Whether a preposition of place, a word for a kind of place, or a verb that has places for its object goes with the name."""
    words, tokens = place_words(), setting.tokens
    i = candidate.first - 1
    while i > 0 and (i in setting.covered or tokens[i].text.lower() in (",", "and", "or")):
        i -= 1  # a list: what goes with its first name goes with all
    joined = candidate.first > 1 and tokens[candidate.first - 1].text.lower() in (",", "and", "or")
    if joined and candidate.first - 2 in setting.covered:
        return True
    before = {t.text.lower() for t in tokens[max(0, i) : candidate.first]}
    after = {t.text.lower() for t in tokens[candidate.last : candidate.last + 1]}
    kinds = words["region"] | words["district"] | words["settlement"] | words["spot"]
    taken = tokens[candidate.last - 1].dep == "dobj" and tokens[tokens[candidate.last - 1].head].lemma in words["verbs"]
    return taken or bool(before & (words["prepositions"] | words["parts"] | kinds) or after & kinds)


VETOES: list[Callable[[Candidate, Setting], bool]] = [
    is_people,
    is_word,
    is_initials,
    is_before_body,
    is_after_title,
    is_tail_of_name,
    is_in_longer_name,
    is_surname,
    is_ordinary_word,
]
