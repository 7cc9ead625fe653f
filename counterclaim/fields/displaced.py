"""Displaced: people who fled or were moved."""

from __future__ import annotations

from counterclaim.fields.counted import number_of
from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_person
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.roles import Roles
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import subject_of
from counterclaim.model.claim import Answer, Count

ROLES = Roles(
    patients=frozenset(["displace", "evacuate", "uproot", "relocate", "transport", "bus", "shift"]),
    subjects=frozenset(["flee", "leave"]),
    states=frozenset({"displaced", "homeless", "evacuated"}),
    accepts=is_person,
    bare_nouns=False,
)


def find(clause: Clause) -> list[Answer]:
    """The counts of the clause in this field, where it speaks of people driven or led away: to leave is not yet to flee."""
    driven = any(t.event == "displacement" for t in clause.triggers) or any(t.text.lower() in ROLES.states for t in clause.tokens)
    if not driven:
        return []
    return [*find_counts(clause, "displaced", ROLES), *_let_pass(clause)]


def _let_pass(clause: Clause) -> list[Answer]:
    """2,000 people were granted safe passage out of the town."""
    granted = [v for v in clause.verbs(frozenset({"grant", "give", "offer"})) if any(t.lemma == "passage" for t in clause.tokens)]
    who = [subject for verb in granted if (subject := subject_of(clause.analysis, verb.index)) is not None]
    numbers = [n for subject in who if is_person(clause, subject) and (n := number_of(clause, subject)) is not None]
    return [Count("displaced", n.min, n.max, n.approx, n.of, span=n.span, rule="displaced/passage") for n in numbers]


FIELD = Field("displaced", find, relate_counts, show_count)
