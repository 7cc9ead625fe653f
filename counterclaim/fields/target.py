"""Target: what or who was aimed at or hit."""

from __future__ import annotations

from counterclaim.fields.field import Field
from counterclaim.fields.names_compared import relate_names, show_name
from counterclaim.fields.naming import aims_of, is_namable, name_answer
from counterclaim.fields.nouns import MUNITIONS
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer

# Events whose object is aimed at; a harm's object is counted, not aimed at.
AIMED = frozenset(
    [
        "missile_strike",
        "air_strike",
        "drone_strike",
        "shelling",
        "bombing",
        "chemical_attack",
        "shooting",
        "armed_clash",
        "advance",
        "siege",
        "attack",
        "explosion",
        "arson_sabotage",
        "abduction",
    ]
)


def find(clause: Clause) -> list[Answer]:
    """What the clause says was attacked, taken or besieged."""
    found: dict[int, Answer] = {}
    for trigger in clause.triggers:
        if trigger.event not in AIMED:
            continue
        for token in aims_of(clause, trigger):
            if is_namable(token) and token.lemma not in MUNITIONS | {"fire"}:
                found.setdefault(token.index, name_answer(clause, "target", token, "aim"))
    return list(found.values())


FIELD = Field("target", find, relate_names, show_name)
