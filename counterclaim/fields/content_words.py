"""The telling words of a stretch of text, so that two that share them can be seen to speak of one thing."""

from __future__ import annotations

import re
from functools import lru_cache

from counterclaim.lexicon.table import DATA

ENDINGS = ("ings", "ing", "ers", "ed", "es", "er", "s")
WORD = re.compile(r"[^\W_]+")


def stem(word: str) -> str:
    """The word without its English ending, roughly: strikes, striking and strike meet."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that stand in any report of violence, or in any text: to share them tells nothing (data/incident_words.txt)."""
    lines = (DATA / "incident_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=50_000)
def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that do not stand in any report."""
    words = (w for w in WORD.findall(text.lower()) if len(w) > 1 and w not in common_words())
    return frozenset(stem(w) for w in words)
