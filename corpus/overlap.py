"""How far two quotes say the same words."""

from __future__ import annotations

import re
from collections import Counter

STOP = frozenset(["the", "a", "an", "of", "in", "to", "and", "s", "its", "his", "her", "their"])


def words(text: str) -> list[str]:
    """The words that count, lower case; dotted initials are one word."""
    return [w for w in re.findall(r"\w+", re.sub(r"\b(\w)\.(?=\w\b)", r"\1", text).lower()) if w not in STOP]


def overlap(one: str, other: str) -> float:
    """Dice's coefficient of two quotes' words, as multisets: 0 to 1."""
    a, b = Counter(words(one)), Counter(words(other))
    total = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / total if total else 0.0
