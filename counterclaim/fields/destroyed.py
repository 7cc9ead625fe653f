"""Destroyed: things that are no more."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import STRUCTURES, is_thing
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count


def is_to_the_ground(clause: Clause, verb: Token) -> bool:
    """Burned down, burned to the ground; what collapses does."""
    own = [t for t in clause.analysis.tokens[verb.index + 1 : verb.index + 4] if t.index in clause.own]
    return verb.lemma == "collapse" or any(t.text.lower() in {"down", "ground", "out"} for t in own)


ROLES = Roles(
    patients=frozenset("destroy demolish level raze wreck flatten ruin devastate burn torch annihilate wipe blow shatter".split()),
    nouns=frozenset({"destruction"}),
    states=frozenset({"destroyed"}),
    accepts=is_thing,
    things=True,
)
COLLAPSED = Roles(
    subjects=frozenset({"collapse", "burn"}),
    when=is_to_the_ground,
    accepts=lambda clause, token: token.lemma in STRUCTURES,
    things=True,
)
NOTHING = Roles(nouns=frozenset({"damage"}), bare_nouns=False)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field; no damage at all is nothing destroyed either."""
    none = [a for a in find_counts(clause, "destroyed", NOTHING) if isinstance(a, Count) and a.max == 0]
    return [*find_counts(clause, "destroyed", ROLES), *find_counts(clause, "destroyed", COLLAPSED), *none]


def implies(count: Count) -> list[Count]:
    """What was destroyed was damaged at the least."""
    return [Count("damaged", count.min, None, count.approx, count.of, rule="destroyed counts within damaged")]


FIELD = Field("destroyed", find, relate_counts, show_count, implies)
