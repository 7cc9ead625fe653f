"""Coreference figures over one set of mentions: MUC, B³ and entity CEAF, and their mean, the CoNLL F1.

Both sides put every mention in one cluster, so that precision is recall with the sides exchanged.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from evaluation.quality import Refused

Clusters = Mapping[str, Hashable]


@dataclass(frozen=True)
class Coreference:
    """The F1 of each figure, and the mean of the three."""

    muc: float
    b3: float
    ceaf: float

    @property
    def conll(self) -> float:
        """The mean."""
        return (self.muc + self.b3 + self.ceaf) / 3


def compare(gold: Clusters, found: Clusters) -> Coreference:
    """The figures of what was found; both put the same mentions in clusters, else ValueError."""
    if gold.keys() != found.keys():
        raise ValueError("the mentions are not the same")
    return Coreference(
        _f1(_muc(found, gold), _muc(gold, found)), _f1(_b3(found, gold), _b3(gold, found)), _ceaf(_members(gold), _members(found))
    )


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _members(clusters: Clusters) -> list[frozenset[str]]:
    members: dict[Hashable, set[str]] = defaultdict(set)
    for mention, cluster in clusters.items():
        members[cluster].add(mention)
    return [frozenset(mentions) for mentions in members.values()]


def _muc(of: Clusters, within: Clusters) -> float:
    """The share of the links of `of` that hold `within` too."""
    links = kept = 0
    for mentions in _members(of):
        links += len(mentions) - 1
        kept += len(mentions) - len({within[mention] for mention in mentions})
    return kept / links if links else 0.0


def _b3(of: Clusters, within: Clusters) -> float:
    """The mean share of a mention's fellows under `of` that are its fellows `within` too."""
    shared = sum(
        n * n / len(mentions) for mentions in _members(of) for n in Counter(within[mention] for mention in mentions).values()
    )
    return shared / len(of) if of else 0.0


def _ceaf(gold: list[frozenset[str]], found: list[frozenset[str]]) -> float:
    """The likeness of clusters paired one to one, so that its sum is the highest, over the mean number of clusters."""
    import numpy as np

    try:
        from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]
    except ImportError as error:
        raise Refused("entity CEAF needs SciPy: pip install 'counterclaim[peers]'") from error

    if not gold:
        return 0.0
    place = {mention: column for column, cluster in enumerate(found) for mention in cluster}
    likeness = np.zeros((len(gold), len(found)))
    for row, cluster in enumerate(gold):
        for column, shared in Counter(place[mention] for mention in cluster).items():
            likeness[row, column] = 2 * shared / (len(cluster) + len(found[column]))
    rows, columns = linear_sum_assignment(-likeness)
    return float(2 * likeness[rows, columns].sum() / (len(gold) + len(found)))
