"""Names typed: what the lexicons know outranks the parser's guess, and the context tells the kind of what they do not know."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.language.analysis import Entity, Sentence, Token
from counterclaim.language.weapon_names import weapon_names


def type_names(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The names of a text, in its order, none overlapping: weapons by the lexicon first, then what the parser found.

    What the parser alone calls a weapon is a name of no known kind.
    """
    parsed = [_doubted(e) if e.kind == "weapon" else e for e in entities]
    return in_order([*weapon_names(text, tokens, parsed), *parsed])


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


def _doubted(entity: Entity) -> Entity:
    return Entity(entity.first, entity.last, entity.span, "other", entity.entry)
