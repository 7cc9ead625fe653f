"""The nouns that the count fields tell apart (data/nouns.yaml)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

DATA = Path(__file__).parent.parent / "data" / "nouns.yaml"


@lru_cache(maxsize=1)
def load_nouns() -> dict[str, frozenset[str]]:
    """Each list by its name."""
    return {name: frozenset(words) for name, words in yaml.safe_load(DATA.read_text("utf-8")).items()}
