"""What the reader makes of each word beyond its grammar: what claim it may stand in.

These are probabilities, never decisions: the claim stage weighs them against its rules (claim/choose.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

NONE = "none"


@dataclass(frozen=True)
class Leanings:
    """`event` and `act` are (words, labels) log-probabilities, the first label "none"."""

    labels: dict[str, list[str]]
    event: Any
    act: Any

    def events_of(self, words: Sequence[int]) -> dict[str, float]:
        """Each event type with the mean log-probability that the words give it."""
        return self._mean("event", self.event, words)

    def acts_of(self, words: Sequence[int]) -> dict[str, float]:
        """Each act with its polarity ("deny-") and the mean log-probability that the words give it."""
        return self._mean("act", self.act, words)

    def claim_of(self, words: Sequence[int]) -> float:
        """The mean probability, 0 to 1, that the words stand in a claim."""
        import numpy as np

        return 1.0 - float(np.exp(self.event[list(words), 0]).mean())

    def _mean(self, task: str, rows: Any, words: Sequence[int]) -> dict[str, float]:
        means = rows[list(words)].mean(0)
        return {name: float(means[i]) for i, name in enumerate(self.labels[task]) if name != NONE}
