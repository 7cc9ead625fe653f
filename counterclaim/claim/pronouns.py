"""Pronouns among the names a claim gives: written as the name that the text has for them, or left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.attribution import Mention
from counterclaim.model.claim import Act, Answer, Name

SPEAKER = frozenset({"we", "us", "i", "me"})
OTHERS = frozenset({"it", "they", "them", "he", "him", "she", "her"})
# Who denies, admits, threatens or promises speaks of his own deeds: the army denied that it had shelled the town.
OF_ONESELF: frozenset[Act] = frozenset({"deny", "admit", "threaten", "promise"})


def settle_pronouns(answers: Sequence[Answer], chain: Sequence[Mention], act: Act) -> tuple[Answer, ...]:
    """The answers with each pronoun as the name it stands for; one that the claim does not settle names nobody."""
    settled = (_settled(answer, chain, act) for answer in answers)
    return tuple(answer for answer in settled if answer is not None)


def _settled(answer: Answer, chain: Sequence[Mention], act: Act) -> Answer | None:
    if not isinstance(answer, Name) or answer.value == "US":
        return answer
    word = answer.value.lower()
    if word not in SPEAKER | OTHERS:
        return answer
    meant = word in SPEAKER or (act in OF_ONESELF and answer.field == "actor")
    return replace(answer, value=chain[0].name, rule=f"{answer.rule}/speaker") if meant and chain else None
