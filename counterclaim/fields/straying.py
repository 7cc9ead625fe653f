"""Whether what flew arrived or went astray: of both the same verbs are said."""

from __future__ import annotations

from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause

ARRIVING = frozenset(["hit", "strike", "land", "fall", "reach", "slam", "crash", "make", "splash", "come"])
NOWHERE = frozenset(
    "field lake sea river water forest area space desert wasteland steppe swamp ground meadow gulf bay ocean stern bow".split()
)
OPEN = frozenset({"open", "empty", "uninhabited", "unpopulated", "deserted"})
SHORT = frozenset({"short", "astray", "off"})


def strays(clause: Clause, verb: Token) -> bool:
    """Did not reach its target; fell in an open field, into the sea, short of the town."""
    below = clause.analysis.subtree(verb.index)
    if clause.analysis.child(verb.index, "neg") is not None or any(t.head == verb.index and t.lemma in SHORT for t in below):
        return True
    places = [t for t in below if t.dep == "pobj" and t.lemma in NOWHERE and clause.analysis.head(t.head).index == verb.index]
    vague = frozenset({"area", "space", "ground"})
    return any(place.lemma not in vague or any(t.lemma in OPEN for t in below if t.head == place.index) for place in places)


def arrives(clause: Clause, verb: Token) -> bool:
    """Whether it did reach something."""
    return not strays(clause, verb)
