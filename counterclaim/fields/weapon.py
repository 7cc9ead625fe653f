"""Weapon: with what."""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.fields.field import Field
from counterclaim.fields.names_compared import relate_names, show_name
from counterclaim.language.analysis import Entity, Token
from counterclaim.language.clause import Clause
from counterclaim.language.weapon_names import DEEDS
from counterclaim.lexicon.weapons import Weapon, classes_above, find_weapon, weapon_named
from counterclaim.model.claim import Answer, Name

DEED_HEADS = frozenset(
    {
        "strike",
        "airstrike",
        "raid",
        "sortie",
        "attack",
        "bombing",
        "bombardment",
        "shelling",
        "assault",
        "power",
        "offensive",
        "campaign",
        "jamming",
        "spoofing",
        "stabbing",
        "ramming",
        "bomber",
        "attacker",
        "sniper",
        "shot",
        "jam",
        "aviation",
    }
)
DEED_KINDS = frozenset({"car_bomb", "suicide_vest", "ied"})  # a suicide car bombing names its weapon, an air raid none
CARRIERS = frozenset({"aircraft", "armour", "vehicle", "ship"})
DEFENCES = frozenset({"air_defence", "electronic_warfare"})
STOPPED = frozenset({"interception", "jamming"})
# Nouns that a weapon's word may modify and still be the weapon used: a bomb attack, chemical weapons use, gas poisoning.
USES = DEEDS | frozenset(
    [
        "use",
        "wound",
        "poisoning",
        "hit",
        "impact",
        "shrapnel",
        "smell",
        "exposure",
        "inhalation",
        "battle",
        "duel",
        "exchange",
        "threat",
    ]
)
LOSSES = frozenset(
    {
        "destroy",
        "damage",
        "seize",
        "capture",
        "confiscate",
        "lose",
        "wreck",
        "burn",
        "knock",
        "wipe",
        "dismantle",
    }
)
USING = frozenset({"use", "employ", "deploy", "utilise", "utilize", "detonate", "blow"})
HOLDING = frozenset({"contain", "fill", "load", "pack", "lade", "carry", "fit", "rig"})
PARTS = frozenset({"part", "piece", "wreckage", "remains", "number", "series", "wave"})


def find(clause: Clause) -> list[Answer]:
    """The weapons the clause says were used, launched, stopped or given; each as the phrase that names it."""
    found: dict[str, Answer] = {}
    used = [e for e in clause.entities if e.kind == "weapon" and _is_used(clause, e)]
    for first, last in _filled(clause, used):
        span = clause.analysis.span(first, last)
        found.setdefault(span.exact.lower(), Name("weapon", span.exact, span, "weapon/lexicon"))
    return list(found.values())


def _filled(clause: Clause, used: list[Entity]) -> list[tuple[int, int]]:
    """The phrases, a weapon and what it is filled with as one: shells containing gas."""
    phrases: list[tuple[int, int]] = []
    for entity in used:
        if phrases and _is_filling(clause, phrases[-1], entity):
            phrases[-1] = phrases[-1][0], entity.last
        else:
            phrases.append((entity.first, entity.last))
    return phrases


def _is_filling(clause: Clause, holder: tuple[int, int], entity: Entity) -> bool:
    between = clause.analysis.tokens[holder[1] : entity.first]
    verbs = [t for t in between if t.pos == "VERB"]
    return len(between) <= 4 and len(verbs) == 1 and verbs[0].lemma in HOLDING and holder[0] <= verbs[0].head < holder[1]


def _is_used(clause: Clause, entity: Entity) -> bool:
    weapon = weapon_named(entity.entry) if entity.entry else find_weapon(entity.span.exact)
    head = _head(clause, entity)
    return not any(rule(clause, head, weapon) for rule in REFUSALS)


def _head(clause: Clause, entity: Entity) -> Token:
    """The phrase's main word: the one whose own head lies outside it."""
    tokens = clause.analysis.tokens[entity.first : entity.last]
    return next((t for t in reversed(tokens) if not entity.first <= t.head < entity.last), tokens[-1])


def _names_a_deed(clause: Clause, head: Token, weapon: Weapon | None) -> bool:
    """Air strikes, a bombardment, a sniper: what was done or who did it, not with what."""
    return head.lemma in DEED_HEADS and (weapon is None or weapon.kind not in DEED_KINDS or head.lemma in {"bomber", "attacker"})


def _says_whose(clause: Clause, head: Token, weapon: Weapon | None) -> bool:
    """A word of another thing's name: an arms depot, an artillery school, missile fragments."""
    owner = clause.analysis.head(head.index)
    return head.dep in {"compound", "amod", "nmod", "poss"} and owner.pos in {"NOUN", "PROPN"} and owner.lemma not in USES


def _only_carries(clause: Clause, head: Token, weapon: Weapon | None) -> bool:
    """Aircraft, ships and vehicles act or are hit; they are the weapon where they are said to be used."""
    if weapon is None or not classes_above(weapon.kind) & CARRIERS or weapon.kind == "sea_drone":
        return False
    governor = clause.analysis.head(head.index)
    used = head.dep in {"dobj", "nsubjpass"} and governor.lemma in USING
    described = any(v.lemma in USING for v in clause.analysis.children(head.index, "relcl", "acl"))
    return not (used or described)


def _stops(clause: Clause, head: Token, weapon: Weapon | None) -> bool:
    """Air defence that shoots down is the means of that, told with the count."""
    defends = weapon is not None and bool(classes_above(weapon.kind) & DEFENCES)
    return defends and any(t.event in STOPPED for t in clause.triggers)


def _was_lost(clause: Clause, head: Token, weapon: Weapon | None) -> bool:
    """What was destroyed, taken or found broken, unless it was on its way."""
    if any(t.event in STOPPED for t in clause.triggers):
        return False
    top = head
    while top.dep == "conj" or (top.dep == "pobj" and clause.analysis.head(clause.analysis.head(top.index).index).lemma in PARTS):
        top = clause.analysis.head(top.index)
        top = clause.analysis.head(top.index) if top.pos == "ADP" else top
    governor = clause.analysis.head(top.index)
    return top.dep in {"dobj", "nsubjpass"} and governor.lemma in LOSSES and not _is_planted(weapon)


def _is_planted(weapon: Weapon | None) -> bool:
    """A bomb that was made safe was still meant for use."""
    return weapon is not None and "bomb" in classes_above(weapon.kind)


Refusal = Callable[[Clause, Token, Weapon | None], bool]
REFUSALS: tuple[Refusal, ...] = (_names_a_deed, _says_whose, _only_carries, _stops, _was_lost)

FIELD = Field("weapon", find, relate_names, show_name)
