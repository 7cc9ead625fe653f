"""The words that stand in lower case, from a packaged list: what gives a text in capitals its likely case back."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_LIST = Path(__file__).parent.parent / "data" / "lowercase_words.txt"
_COMMON_ENDINGS = ("ance", "ence", "tion", "tions", "ment", "ments", "ness", "ity", "ities", "ship", "ism")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly")


@lru_cache(maxsize=1)
def lowercase_words() -> frozenset[str]:
    """The listed words."""
    return frozenset(line for line in _LIST.read_text("utf-8").splitlines() if line and not line.startswith("#"))


@lru_cache(maxsize=20_000)
def is_ordinary(word: str) -> bool:
    """Whether a word (in lower case) is one that stands in lower case: listed, a form of a listed one, or made like one."""
    known = lowercase_words()
    if word in known or word.endswith(_COMMON_ENDINGS):
        return True
    return any(word.removesuffix(ending) in known for ending in _ENDINGS) or word.removesuffix("ing") + "e" in known
