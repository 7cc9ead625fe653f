"""A grade with its reason: the first rule of data/grades.yaml whose conditions the facts meet. No verdict on truth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterclaim.lexicon.grades import Scheme, load_grades

UNJUDGED = "F"  # a voice's reliability, unless an analyst sets it
RELIABILITIES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    UNJUDGED: "cannot be judged",
}
HARM_GRADES = ("Confirmed", "Fair", "Weak", "Contested", "Discounted")
FEW = 4  # names told in a reason


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade, what it stands for, the rule that gave it, why, and what would change it. `facts` are the numbers it went by."""

    grade: str
    means: str
    rule: str
    why: str
    change: str
    facts: Mapping[str, int]


def grade_by(scheme: Scheme, facts: Mapping[str, int], words: Mapping[str, str]) -> Grade:
    """The grade that the scheme's rules give; `words` are the names that reasons speak of. The last rule always holds."""
    rule = next(rule for rule in load_grades()[scheme] if rule.holds(facts))
    told = {**facts, **words}
    return Grade(rule.grade, rule.means, rule.rule, rule.because.format(**told), rule.change.format(**told), facts)


def listed(names: Iterable[str]) -> str:
    """Some names in a row, each once: the first few, and how many more."""
    known = list(dict.fromkeys(names))
    more = f" and {len(known) - FEW} more" if len(known) > FEW else ""
    return ", ".join(known[:FEW]) + more if known else "nobody"
