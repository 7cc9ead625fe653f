"""Kinds of nouns the count fields tell apart: what flies, who lives, what stands."""

from __future__ import annotations

from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.lexicon.nouns import load_nouns
from counterclaim.lexicon.weapons import classes_above, weapon_named

_LISTS = load_nouns()
MUNITIONS, AIRCRAFT, FLYING, STRIKES = (_LISTS[name] for name in ("munitions", "aircraft", "flying", "strikes"))
PEOPLE, VAGUE, AMOUNTS, STRUCTURES = (_LISTS[name] for name in ("people", "vague", "amounts", "structures"))

REST = frozenset({"others", "rest", "remainder"})
STAND_INS = REST | {"them", "which"}  # two of them hit the airfield


def is_munition(clause: Clause, token: Token) -> bool:
    """Whether a noun is something fired, flown or dropped."""
    return token.lemma in MUNITIONS or any(
        e.kind == "weapon" and e.last == token.index + 1 and _is_fired(e.entry) for e in clause.analysis.entities
    )


def _is_fired(entry: str | None) -> bool:
    """Whether a weapon by its class is fired, flown or dropped; a car bomb is none, nor what carries weapons."""
    weapon = weapon_named(entry) if entry else None
    above = classes_above(weapon.kind) if weapon else frozenset()
    return bool(above & {"projectile", "bomb", "drone"}) and "ied" not in above


def is_person(clause: Clause, token: Token) -> bool:
    """Whether a noun is, or may be, people: what is surely a thing is not."""
    if token.lemma in AMOUNTS:
        return False
    if token.lemma in PEOPLE or token.text.lower() in PEOPLE:
        return True
    if token.lemma in STRUCTURES or token.lemma in MUNITIONS:
        return False
    if token.text.lower() in {"one", "wounded", "injured", "more"}:  # no one; two of the wounded; injured many more
        return True
    return token.pos in {"NUM", "PRON", "PROPN"} or token.tag in {"NNS", "JJ"} or _is_named(clause, token)


def is_surely_person(clause: Clause, token: Token) -> bool:
    """Whether a noun can mean nothing but people."""
    return token.lemma in PEOPLE - AMOUNTS - VAGUE and not is_bomber(clause, token)


def is_captive(clause: Clause, token: Token) -> bool:
    """Whether what was captured or held is a person: territory is captured too, and talks are held."""
    return token.pos == "NUM" or is_surely_person(clause, token) or _is_named(clause, token)


def is_bomber(clause: Clause, token: Token) -> bool:
    """Whether a bomber or fighter is an aircraft: not one who blows himself up, plants bombs or bears arms."""
    beside = clause.analysis.children(token.index, "compound", "amod", "nmod")
    words = {t.lemma for t in beside}
    if token.lemma == "fighter":  # Su-30 fighters
        named = [t for t in clause.analysis.subtree(token.index) if t.tag != "CD" and t.index < token.index]
        return any(letter.isdigit() for t in named for letter in t.text)
    return token.lemma == "bomber" and token.tag == "NNS" and not words & {"suicide", "male", "female", "car", "truck", "belt"}


def _is_named(clause: Clause, token: Token) -> bool:
    return any(e.kind == "person" and e.first <= token.index < e.last for e in clause.analysis.entities)


def is_thing(clause: Clause, token: Token) -> bool:
    """Whether a noun is a thing that can be damaged: no people, nothing in flight."""
    if token.lemma in STRUCTURES or is_bomber(clause, token):
        return True
    if token.pos == "NUM" and _stands_for_munitions(clause, token):
        return False
    return token.lemma not in PEOPLE and token.pos in {"NOUN", "PROPN", "NUM"} and not is_munition(clause, token)


def is_flying(clause: Clause, token: Token) -> bool:
    """Whether a noun is something that air defence stops: a missile, a drone, an aircraft."""
    shot = token.lemma == "target" and clause.analysis.head(token.index).lemma in {"shoot", "down", "intercept"}
    flies = shot or token.lemma in FLYING or token.text.lower() in {"all", "both", "others", "rest"}
    return flies or (token.pos == "PROPN" and is_munition(clause, token)) or _stands_for_munitions(clause, token)


def is_unmanned(clause: Clause, token: Token) -> bool:
    """Whether a noun is something that flies with nobody in it."""
    return is_flying(clause, token) and token.lemma not in AIRCRAFT - {"drone", "uav"}


def _stands_for_munitions(clause: Clause, token: Token) -> bool:
    """A bare number, or what is left, among munitions: 22 of the drones were intercepted, two hit, the others were lost."""
    counts_others = any(q.head == token.index and q.noun not in {None, token.index} for q in clause.quantities)
    if (token.pos != "NUM" and token.text.lower() not in STAND_INS) or counts_others:
        return False
    sentence = clause.analysis.sentence_of(token.index)
    near = clause.analysis.tokens[max(sentence.first - 40, 0) : sentence.last]
    return any(t.lemma in FLYING for t in near)


def is_launched(clause: Clause, token: Token) -> bool:
    """Whether a noun is a munition or a strike, raid or sortie as such."""
    return token.lemma in STRIKES or (is_munition(clause, token) and token.lemma not in AIRCRAFT - {"drone", "uav"})


def is_in_flight(clause: Clause, token: Token) -> bool:
    """Whether a noun is a munition that can reach a target: no aircraft, no strike."""
    if _stands_for_munitions(clause, token):
        return True
    return is_munition(clause, token) and token.lemma not in STRIKES | AIRCRAFT - {"drone", "uav"}
