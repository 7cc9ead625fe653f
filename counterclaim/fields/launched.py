"""Launched: munitions fired or dropped, and strikes, raids and sorties as such."""

from __future__ import annotations

from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_launched
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(
    patients=frozenset(["launch", "fire", "drop", "lob", "hurl", "carry", "conduct", "unleash", "send"]),
    nouns=frozenset(["airstrike", "strike", "raid", "sortie"]),
    accepts=is_launched,
    instruments=True,
    bare_nouns=False,
)
USED = Roles(patients=frozenset(["use", "employ", "involve"]), accepts=is_launched, bare_nouns=False)
ACTS = Roles(nouns=frozenset(["attack", "violation", "breach", "bombardment", "attempt"]), bare_nouns=False)
STRIKING = frozenset(
    ["attack", "strike", "hit", "shell", "bomb", "bombard", "fire", "target", "violate", "break", "breach", "raid"]
)


def find(clause: Clause) -> list[Answer]:
    """Numbers of munitions, strikes and acts of fire; a bare plural only where it is what somebody fires or carries out."""
    fired = [a for a in find_counts(clause, "launched", ROLES) if isinstance(a, Count) and (not a.bare or _is_object(clause, a))]
    used = [a for a in find_counts(clause, "launched", USED) if isinstance(a, Count) and not a.bare and a.max != 0]
    acts = [a for a in find_counts(clause, "launched", ACTS) if isinstance(a, Count) and not a.bare and a.max != 0]
    return [*fired, *used, *acts, *_times(clause)]


def _times(clause: Clause) -> list[Answer]:
    """Fired at positions 51 times, including nine times with heavy weapons: how often it was done."""
    if not clause.verbs(STRIKING):
        return []
    often = [q for q in clause.quantities if q.noun is not None and clause.analysis.tokens[q.noun].text.lower() == "times"]
    return [
        Count("launched", q.min, q.max, q.approx, "times", span=q.span, part_of="times" if n else None, rule="launched/times")
        for n, q in enumerate(often)
    ]


def _is_object(clause: Clause, count: Count) -> bool:
    return count.max is None and any(
        t.dep == "dobj" and count.span is not None and count.span.start <= t.start < count.span.end for t in clause.tokens
    )


FIELD = Field("launched", find, relate_counts, show_count)
