"""What each signal weighs, from data/."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from counterclaim.lexicon.table import read_table


@lru_cache(maxsize=1)
def load_weights() -> dict[str, float]:
    """The weight of each signal of data/incident_weights.tsv."""
    return {signal: float(weight) for signal, weight in read_table("incident_weights.tsv", 2)}


def weigh_signals(signals: Iterable[str]) -> float:
    """What the signals add up to; one without a weight counts nothing."""
    weights = load_weights()
    return sum(weights.get(signal, 0.0) for signal in signals)
