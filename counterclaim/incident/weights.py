"""What each signal weighs, and the words that tell nothing, from data/."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from counterclaim.lexicon.table import DATA, read_table


@lru_cache(maxsize=1)
def load_weights() -> dict[str, float]:
    """The weight of each signal of data/incident_weights.tsv."""
    return {signal: float(weight) for signal, weight in read_table("incident_weights.tsv", 2)}


def weigh_signals(signals: Iterable[str]) -> float:
    """What the signals add up to; one without a weight counts nothing."""
    weights = load_weights()
    return sum(weights.get(signal, 0.0) for signal in signals)


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that stand in any report of violence, or in any text: to share them tells nothing."""
    lines = (DATA / "incident_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
