"""Whether what a clause says of a noun is only thought of: what may, can or is meant to happen has not happened to anybody."""

from __future__ import annotations

from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import governor

MODALS = frozenset({"can", "could", "would"})
AIMS = frozenset(
    "plan attempt bid effort goal aim intention decision plot request order ability evidence want plan try attempt aim seek intend "
    "request ask urge order refuse decide hope design able ready likely enough".split()
)


def is_unreal(clause: Clause, noun: Token) -> bool:
    """Those shells can destroy a house; a plan to murder him; its goal of destroying the group."""
    verb = governor(clause.analysis, noun.index)
    if verb is None or verb.index not in clause.own:
        return False
    if any(t.dep == "aux" and t.lemma in MODALS for t in clause.analysis.children(verb.index)):
        return True
    infinitive = any(t.dep == "aux" and t.text.lower() == "to" for t in clause.analysis.children(verb.index))
    above = clause.analysis.head(verb.index)
    if verb.dep == "pcomp" and above.lemma in {"of", "at"}:
        infinitive, above = True, clause.analysis.head(above.index)
    return infinitive and above.index != verb.index and above.lemma in AIMS
