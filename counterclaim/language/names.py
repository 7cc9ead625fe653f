"""Names typed: what the lexicons know outranks the parser's guess, as does what a name's own words say of what they do not know."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.language.analysis import Entity, Sentence, Token
from counterclaim.language.known_names import ARTICLES, known_names
from counterclaim.language.told_names import OUTLETS, told_names
from counterclaim.language.weapon_names import weapon_names
from counterclaim.model.span import Span


def type_names(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The names of a text, in its order, none overlapping.

    Weapons by the lexicon come first, then the voices it knows, then the names whose own words say what they are, then what the
    parser found. What the parser alone calls a weapon is a name of no known kind.
    """
    parsed = [_doubted(e) if e.kind == "weapon" else e for e in entities]
    known = known_names(text, tokens, parsed)
    told = [_with_entry(e, known) for e in told_names(text, tokens)]
    told = [e for e in told if not any(_holds(e, k) and k.last == e.last for k in known)]
    named = in_order([*_longer(tokens, told, known), *known, *_longer(tokens, parsed, told), *told, *parsed])
    weapons = [e for e in weapon_names(text, tokens, named) if not any(_holds(k, e) for k in known)]
    return in_order([*weapons, *named])


def in_order(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities in text order; of two that overlap, the one given first stays."""
    taken: set[int] = set()
    kept: list[Entity] = []
    for entity in entities:
        words = range(entity.first, entity.last)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(entity)
    return tuple(sorted(kept, key=lambda e: e.first))


def _longer(tokens: Sequence[Token], entities: Sequence[Entity], others: Sequence[Entity]) -> list[Entity]:
    """The entities that hold one of the others and more words of their own than an article."""
    return [e for e in entities if any(_holds(e, o) and _adds(tokens, e, o) for o in others)]


def _adds(tokens: Sequence[Token], longer: Entity, shorter: Entity) -> bool:
    own = (*tokens[longer.first : shorter.first], *tokens[shorter.last : longer.last])
    return any(token.text.lower() not in ARTICLES for token in own)


def _holds(longer: Entity, shorter: Entity) -> bool:
    return longer.first <= shorter.first and shorter.last <= longer.last and longer.span != shorter.span


def _with_entry(told: Entity, known: Sequence[Entity]) -> Entity:
    """The told name; where it only adds to a known one what kind of outlet it is ("the Rybar news channel"), that one's."""
    for name in known:
        rest = told.span.exact[name.span.end - told.span.start :].lower().split()
        if told.first <= name.first and name.last < told.last and tuple(rest) in OUTLETS:
            shorter = Span(name.span.start, told.span.end, told.span.exact[name.span.start - told.span.start :])
            return Entity(name.first, told.last, shorter, told.kind, name.entry)
    return told


def _doubted(entity: Entity) -> Entity:
    return Entity(entity.first, entity.last, entity.span, "other", entity.entry)
