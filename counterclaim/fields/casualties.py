"""Casualties: killed or wounded, not told apart; and what "no casualties" says of both."""

from __future__ import annotations

from counterclaim.fields.counted import number_of
from counterclaim.fields.counting import find_counts
from counterclaim.fields.field import Field
from counterclaim.fields.nouns import is_person
from counterclaim.fields.numbers import relate_counts, show_count
from counterclaim.fields.patients import is_joint, patients_of
from counterclaim.fields.roles import Roles
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

ROLES = Roles(nouns=frozenset(["casualty", "victim"]), accepts=is_person)
SUFFERED = frozenset({"cause", "inflict", "report", "suffer", "sustain", "result", "in"})
TOLD = Roles(nouns=frozenset(["casualty"]), accepts=is_person)


def find(clause: Clause) -> list[Answer]:
    """The counts of casualties; none at all is none killed and none injured (GUIDELINES.md section 2)."""
    found: list[Answer] = []
    told = clause.verbs(frozenset({"kill", "die", "wound", "injure", "hurt"}))  # of whom the harm is told, that is it
    for answer in [*find_counts(clause, "casualties", TOLD if told else ROLES), *_joint(clause)]:
        if isinstance(answer, Count) and answer.max == 0:
            found += [Count(field, 0, 0, of=answer.of, span=answer.span, rule="no casualties") for field in ("killed", "injured")]
        elif isinstance(answer, Count) and (not answer.bare or _is_suffered(clause, answer)):
            found.append(answer)
    return found


def _is_suffered(clause: Clause, count: Count) -> bool:
    """Casualties that were caused or reported, with no number: at least one; the casualties of a whole war are none of these."""
    nouns = [t for t in clause.tokens if t.lemma == "casualty" and t.tag == "NNS" and count.span and t.start < count.span.end]
    return count.max is None and any(clause.analysis.head(t.index).lemma in SUFFERED for t in nouns)


def _joint(clause: Clause) -> list[Answer]:
    """Killed and injured five civilians: one number for both harms."""
    firsts = [t for t in clause.tokens if t.lemma in {"kill", "wound", "injure"} and is_joint(clause, t)]
    heads = [head for verb in firsts for head in patients_of(clause, _holder(clause, verb)) if is_person(clause, head)]
    numbers = [(head, number_of(clause, head)) for head in heads]
    return [
        Count("casualties", n.min, n.max, n.approx, n.of, span=n.span, rule="casualties/joint") for _, n in numbers if n is not None
    ]


def _holder(clause: Clause, first: Token) -> Token:
    """Of two joined verbs the one that holds the object: killed and wounded five civilians."""
    second = clause.analysis.tokens[first.index + 2]
    return second if clause.analysis.child(second.index, "dobj") is not None else first


FIELD = Field("casualties", find, relate_counts, show_count)
