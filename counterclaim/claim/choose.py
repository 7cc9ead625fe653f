"""Where rules and the reader meet: what each of them says of a clause is weighed, and the claim tells which of them prevailed.

The score of a label is the reader's log-probability times a weight, and for the label the rule gave the trust put in that rule. The
weights (weights/choices.json) are fitted on the corpus' dev part by `python -m training.choices`; a rule trusted highly wins unless
the reader is sure.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from counterclaim.errors import AssetError
from counterclaim.language.clause import Clause

WEIGHTS = Path(__file__).parent.parent / "weights" / "choices.json"
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Choice:
    """The weight of the reader's log-probabilities, the trust in each rule, and that in a rule not listed.

    `floor` is the least that a log-probability counts: on texts unlike those it was taught the reader is surer than it may be.
    """

    reader: float
    floor: float
    rules: Mapping[str, float]
    other: float
    around: Mapping[str, float] = field(default_factory=dict)

    def of(self, leanings: Mapping[str, float], ruled: str, rule: str, around: Mapping[str, str] = _NOTHING) -> tuple[str, str]:
        """The label that scores highest, and who prevailed: "rule", "reader", or "both" where they say the same.

        `around` are labels that the clauses near by have, by how they stand to this one; each adds its weight to its label.
        """
        scores = {label: self.reader * max(value, self.floor) for label, value in leanings.items()}
        least = min(scores.values(), default=0.0)
        told = [(ruled, self.rules.get(rule, self.other)), *((label, self.around.get(name, 0.0)) for name, label in around.items())]
        for label, trust in told:
            scores[label] = scores.get(label, least) + trust
        best = max(scores, key=lambda label: (scores[label], label))
        leaning = max(leanings, key=lambda label: (leanings[label], label), default=ruled)
        return best, "both" if best == ruled == leaning else "rule" if best == ruled else "reader"


@dataclass(frozen=True, slots=True)
class Odds:
    """A yes or no from numbers: a logistic function of them."""

    weights: Mapping[str, float]
    intercept: float

    def of(self, numbers: Mapping[str, float]) -> float:
        """The probability of yes, 0 to 1."""
        total = self.intercept + sum(self.weights.get(name, 0.0) * value for name, value in numbers.items())
        return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


@dataclass(frozen=True, slots=True)
class Choices:
    """How rules and reader are weighed in each question."""

    event: Choice
    act: Choice
    scope: Odds


@lru_cache(maxsize=1)
def load_choices() -> Choices:
    """The packaged weights; AssetError if they are missing or broken."""
    try:
        data = json.loads(WEIGHTS.read_text("utf-8"))
        event, act = (Choice(**data[name]) for name in ("event", "act"))
        return Choices(event, act, Odds(**data["scope"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AssetError(f"the weights {WEIGHTS} cannot be read ({error}): reinstall counterclaim") from error


def words_of(clause: Clause) -> list[int]:
    """The clause's own words, without marks if it has any words: those whose leanings are asked for."""
    words = [i for i in sorted(clause.own) if clause.analysis.tokens[i].pos != "PUNCT"]
    return words or sorted(clause.own)


def logit(probability: float) -> float:
    """The log odds, held within those of one in a thousand."""
    held = min(max(probability, 0.001), 0.999)
    return math.log(held / (1 - held))
