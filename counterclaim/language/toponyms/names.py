"""What the search for place names needs of a gazetteer, and the words around names, from data/place_words.yaml."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import yaml

from counterclaim.model.place import Place

_DATA = Path(__file__).parent.parent.parent / "data"


class Match(Protocol):
    """A place that a name may mean: spelt so or only sounding so; by its main name or another."""

    @property
    def place(self) -> Place:
        """The place."""
        ...

    @property
    def exact(self) -> bool:
        """Whether the place is spelt so."""
        ...

    @property
    def primary(self) -> bool:
        """Whether that is its main name."""
        ...


class Names(Protocol):
    """A gazetteer."""

    def look_up(self, name: str, /) -> Sequence[Match]:
        """Every place that goes by the name or sounds like it."""
        ...

    def country_of(self, people: str, /) -> str | None:
        """The country of a people or an adjective."""
        ...


@lru_cache(maxsize=1)
def place_words() -> dict[str, frozenset[str]]:
    """The lists of the data file, by their names."""
    lists: dict[str, list[str]] = yaml.safe_load((_DATA / "place_words.yaml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in lists.items()}


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Words that English texts write in lower case."""
    return frozenset((_DATA / "lowercase_words.txt").read_text("utf-8").split("\n"))
