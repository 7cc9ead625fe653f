"""What the reader makes of each word beyond its grammar: which claim's it may be, and whose.

These are probabilities, never decisions: the claim and attribute stages weigh them against their rules, each in one named place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

NONE = "none"


@dataclass(frozen=True)
class Leanings:
    """`event`, `act` and `count` are (words, labels) log-probabilities, the first label "none"; `roles` (words, roles) are
    probabilities; `roots` holds for each word the first word of its window and the log-probabilities of the document's own voice,
    then of each word of the window heading the name of the voice.
    """

    labels: dict[str, list[str]]
    event: Any
    act: Any
    count: Any
    roles: Any
    roots: Sequence[tuple[int, Any]]

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

    def own_of(self, words: Sequence[int]) -> float:
        """The mean probability, 0 to 1, that the words are the document's own."""
        import numpy as np

        return float(np.mean([np.exp(self.roots[i][1][0]) for i in words]))

    def voice_of(self, words: Sequence[int], heads: Sequence[int]) -> float:
        """The mean probability that the words are those of a voice named by one of `heads`; 0 for heads out of reach."""
        import numpy as np

        total = 0.0
        for i in words:
            first, row = self.roots[i]
            total += sum(float(np.exp(row[1 + h - first])) for h in heads if 0 <= h - first < len(row) - 1)
        return total / max(len(words), 1)

    def _mean(self, task: str, rows: Any, words: Sequence[int]) -> dict[str, float]:
        means = rows[list(words)].mean(0)
        return {name: float(means[i]) for i, name in enumerate(self.labels[task]) if name != NONE}
