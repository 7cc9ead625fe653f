"""The phrases of a text that name a weapon: the lexicon's names with their own modifiers, without number, article or deed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from counterclaim.language.analysis import Entity, Token
from counterclaim.lexicon.weapons import Weapon, find_weapon, find_weapons
from counterclaim.model.span import Span

# What a weapon's word may be joined to without becoming part of its name: a rocket attack is no rocket's name.
DEEDS = frozenset(
    {
        "attack",
        "strike",
        "raid",
        "barrage",
        "fire",
        "shelling",
        "bombardment",
        "blast",
        "explosion",
        "salvo",
        "launch",
        "shot",
        "volley",
        "bombing",
        "assault",
        "detonation",
    }
)
JOINTS = frozenset({"-", "–", "/"})
# Modifiers that say how many, which, when or whose, not what kind.
NO_KIND = frozenset(
    {
        "first",
        "second",
        "third",
        "last",
        "next",
        "other",
        "another",
        "more",
        "many",
        "several",
        "few",
        "such",
        "same",
        "new",
        "fresh",
        "recent",
        "latest",
        "earlier",
        "previous",
        "various",
        "different",
        "multiple",
        "numerous",
        "heavy",
        "intense",
        "massive",
        "deadly",
        "repeated",
        "further",
        "additional",
        "single",
        "alleged",
        "suspected",
        "reported",
        "presumed",
        "possible",
        "apparent",
        "terrorist",
        "rebel",
        "militant",
        "government",
        "regime",
        "opposition",
        "army",
        "enemy",
        "military",
        "militia",
        "guerrilla",
        "separatist",
        "insurgent",
        "own",
        "stray",
        "random",
        "indiscriminate",
        "joint",
        "major",
        "big",
        "small",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "morning",
        "afternoon",
        "evening",
        "night",
        "overnight",
        "day",
        "week",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    }
)
TAKEN = frozenset({"place", "person", "organisation", "group", "unit"})
MODIFIERS = frozenset({"amod", "compound", "nmod"})
MAX_MODIFIERS = 4


class Named(NamedTuple):
    """Tokens `first` to `last` (exclusive) name a weapon; the name in the lexicon, if it is there."""

    first: int
    last: int
    entry: str | None


def weapon_names(text: str, tokens: Sequence[Token], entities: Sequence[Entity]) -> list[Entity]:
    """The weapons named, in text order."""
    taken = {i for e in entities if e.kind in TAKEN for i in range(e.first, e.last)}
    found: list[Named] = []
    for name in _joined(tokens, [*_known(text, tokens, entities)]):
        first = _with_modifiers(tokens, name.first, name.last, taken)
        while found and found[-1].last > first:  # a weapon's word may be another's modifier: high-explosive bombs
            first = min(first, found.pop().first)
        found.append(Named(first, name.last, name.entry))
    return [Entity(n.first, n.last, Span.of(text, tokens[n.first].start, tokens[n.last - 1].end), "weapon", n.entry) for n in found]


def _known(text: str, tokens: Sequence[Token], entities: Sequence[Entity]) -> Iterator[tuple[Named, Weapon]]:
    surfaces = [text[t.start : t.end] for t in tokens]
    longer = [e for e in entities if e.kind in TAKEN and e.last - e.first > 1]
    for match in find_weapons(tokens, surfaces):
        weapon = match.value
        if weapon.generic or not any(_is_within(match.first, match.last, e) for e in longer):
            short = _without_deed(tokens, match.first, match.last)
            yield Named(match.first, short or match.last, weapon.name), weapon


def _is_within(first: int, last: int, entity: Entity) -> bool:
    """Whether the words are part of somebody's longer name, which goes on behind them: Fateh in Fateh al-Sham."""
    if entity.kind == "person" and entity.first < first:
        return last <= entity.last
    return entity.first <= first and last < entity.last


def _without_deed(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where the weapon's own words end in a phrase like "rocket attack"; None if the deed is part of the name, as in air strike."""
    if last - first < 2 or tokens[last - 1].lemma not in DEEDS:
        return None
    return last - 1 if find_weapon(" ".join(t.text for t in tokens[first : last - 1])) else None


def _joined(tokens: Sequence[Token], found: Sequence[tuple[Named, Weapon]]) -> list[Named]:
    """Names that stand side by side in one noun phrase made one: "ATACMS ballistic missiles" is an ATACMS."""
    names: list[tuple[Named, Weapon]] = []
    for name, weapon in found:
        if names and _is_one_phrase(tokens, names[-1][0], name):
            before, wider = names[-1]
            keep = wider if weapon.generic else weapon
            names[-1] = Named(before.first, name.last, keep.name), keep
        else:
            names.append((name, weapon))
    return [name for name, _ in names]


def _is_one_phrase(tokens: Sequence[Token], left: Named, right: Named) -> bool:
    between = tokens[left.last : right.first]
    end = tokens[left.last - 1]
    return all(t.text in JOINTS for t in between) and end.tag != "NNS" and right.first <= end.head < right.last


def _with_modifiers(tokens: Sequence[Token], first: int, last: int, taken: set[int]) -> int:
    """Where the phrase starts once the adjectives and nouns that say what kind of weapon it is are taken in."""
    start = i = first
    for _ in range(2 * MAX_MODIFIERS):
        i -= 1
        if i < 0 or tokens[i].sentence != tokens[first].sentence:
            break
        if tokens[i].text in JOINTS:
            continue
        if not _is_kind(tokens, i, start, last, taken):
            break
        start = i
    while start < first and tokens[start - 1].text in JOINTS:  # half a compound is none: US-made
        start += 2 if tokens[start + 1].text in JOINTS else 1
    return start


def _is_kind(tokens: Sequence[Token], i: int, first: int, last: int, taken: set[int]) -> bool:
    token = tokens[i]
    if i in taken or token.lemma in NO_KIND | DEEDS or token.pos not in {"ADJ", "NOUN", "PROPN", "VERB", "ADV"}:
        return False
    if tokens[i + 1].text in JOINTS:
        return i + 1 < first
    return token.dep in MODIFIERS and token.tag != "NNS" and i < token.head < last
