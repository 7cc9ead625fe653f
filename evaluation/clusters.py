"""B-cubed (Bagga and Baldwin 1998) with recall and precision: of each mention's fellows, how many are its fellows in the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

Clusters = Mapping[Hashable, Hashable]  # each mention's cluster


@dataclass(frozen=True)
class Share:
    """Recall and precision."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def b_cubed(gold: Clusters, ours: Clusters) -> Share:
    """The mean over mentions; both sides hold the same mentions, those that stand alone too."""
    shared = Counter((gold[mention], ours[mention]) for mention in gold)
    sizes, found = Counter(gold.values()), Counter(ours.values())
    recall = sum(n * n / sizes[key] for (key, _), n in shared.items())
    precision = sum(n * n / found[key] for (_, key), n in shared.items())
    total = len(gold) or 1
    return Share(recall / total, precision / total)
