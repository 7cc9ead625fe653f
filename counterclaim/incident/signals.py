"""The signals between two claims, as names that data/incident_weights.tsv weighs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from counterclaim.incident import across, within
from counterclaim.incident.across import Apart
from counterclaim.incident.page import Page, Told
from counterclaim.incident.weights import weigh_signals
from counterclaim.incident.within import Two

X = TypeVar("X")


def signals_within(page: Page, a: Told, b: Told) -> list[str]:
    """All signals between two claims of a document, `a` before `b`."""
    return list(_named("within", Two(page, a, b), within.ASPECTS, within.CROSSED))


def signals_across(page: Page, a: Told, other: Page, b: Told) -> list[str]:
    """All signals between claims of two documents."""
    return list(_named("across", Apart(page, other, a, b), across.ASPECTS, across.CROSSED))


def words_between(signals: Iterable[str]) -> dict[str, str]:
    """The word that each single aspect has for two claims, read from their signals."""
    named = (signal.partition(": ") for signal in signals)
    return {name.partition(" ")[2]: word for name, _, word in named if word and " + " not in name}


def likelihood(signals: Iterable[str]) -> float:
    """How likely two claims with these signals are of one happening, from 0 to 1."""
    return 1.0 / (1.0 + math.exp(-weigh_signals(signals)))


def _named(where: str, pair: X, aspects: Mapping[str, Callable[[X], str]], crossed: Sequence[tuple[str, ...]]) -> Iterator[str]:
    said = {name: aspect(pair) for name, aspect in aspects.items()}
    yield where
    for name, word in said.items():
        yield f"{where} {name}: {word}"
    for names in crossed:
        yield f"{where} {' + '.join(names)}: {' + '.join(said[name] for name in names)}"
