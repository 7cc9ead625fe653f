"""Actor: who did it."""

from __future__ import annotations

from counterclaim.fields.field import Field
from counterclaim.fields.names_compared import relate_names, show_name
from counterclaim.fields.naming import agents_of, is_namable, name_answer
from counterclaim.fields.nouns import AIRCRAFT, MUNITIONS, PEOPLE, STRUCTURES
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import noun_phrase
from counterclaim.model.claim import Answer, Name

UNMANNED = MUNITIONS - (AIRCRAFT - {"drone", "uav"})  # who flies an aircraft is told by it; a drone is no actor
BODIES = frozenset(  # things that stand for who is in them
    "base headquarters post center centre office city town village camp ship boat vessel tank artillery convoy train plant".split()
)
# What stands, falls or is left of a deed has not done it: falling debris, the market, the situation.
THINGS = (STRUCTURES - AIRCRAFT - BODIES) | frozenset(
    "debris fragment wreckage shrapnel glass gas smoke goal aim situation site progress daylight area countryside scene victim "
    "damage casualty patient minimum announcement thing toll".split()
)
EFFECTS = frozenset({"die", "perish", "suffer", "sustain", "collapse", "burn", "survive", "suffocate", "flee", "explode"})


def find(clause: Clause) -> list[Answer]:
    """Who the clause says did it; a harm has an actor only where somebody, not something, does it."""
    found: dict[int, Answer] = {}
    for trigger in clause.triggers:
        if trigger.word in EFFECTS:
            continue
        for token in agents_of(clause, trigger):
            if is_namable(token) and token.lemma not in UNMANNED | THINGS and not _is_happening(clause, token.index):
                found.setdefault(token.index, name_answer(clause, "actor", token, "agent"))
    accused = _accused(clause)
    if accused is not None:
        found = {i: a for i, a in found.items() if i != accused.index}
        span = clause.analysis.span(min(noun_phrase(clause.analysis, accused.index)[0], accused.index), accused.index + 1)
        found[accused.index] = Name("actor", span.exact, span, "actor/accused")
    return list(found.values())


def _accused(clause: Clause) -> Token | None:
    """Russia of committing war crimes; the rebels for the attack: who an accusation names first."""
    tokens = clause.analysis.tokens
    for i in range(clause.first, min(clause.first + 8, clause.last - 1)):
        if tokens[i].text.lower() in {"of", "for"} and i > clause.first and (tokens[i + 1].tag == "VBG" or _is_blamed(clause, i)):
            return tokens[i - 1] if tokens[i - 1].pos in {"NOUN", "PROPN"} else None
    return None


def _is_blamed(clause: Clause, preposition: int) -> bool:
    """Police blamed the rebels for the bombing: the verb's object, and a deed behind the preposition."""
    before = clause.analysis.tokens[preposition - 1]
    verb = clause.analysis.head(before.index)
    deeds = any(preposition < t.head <= preposition + 4 for t in clause.triggers)
    return before.dep == "dobj" and verb.lemma in {"blame", "accuse"} and is_namable(before) and deeds


def _is_happening(clause: Clause, index: int) -> bool:
    """Whether the phrase is itself an event word: the blast killed five. A gunman says a shooting and is somebody."""
    return any(t.head == index for t in clause.triggers) and clause.analysis.tokens[index].lemma not in PEOPLE


FIELD = Field("actor", find, relate_names, show_name)
