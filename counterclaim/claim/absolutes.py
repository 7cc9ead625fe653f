"""What "with" sets beside a statement: "all six were downed, with two hit by a Pantsir, and the others lost" says three things.

An absolute construction (with + noun + participle, Huddleston & Pullum 2002, 14 §5) has a subject and a predicate of its own and no
finite verb, so that no head tells it from the clause it stands in: it is known by its marks.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from counterclaim.language.analysis import Analysis

RESTS = frozenset({"rest", "others", "remainder", "remaining"})
SHORTEST = 4  # words
NEAR = 4  # tokens from "with" or "and" to the number


def split_absolutes(analysis: Analysis, tokens: set[int]) -> list[set[int]]:
    """The tokens of a clause, and those of each counted phrase that "with" adds at its end; one set where it adds none."""
    ordered = sorted(tokens)
    opener = next((n for n, i in enumerate(ordered) if _opens(analysis, ordered, n)), None)
    if opener is None or opener < SHORTEST:
        return [tokens]
    cuts = [opener, *(n for n in range(opener + 2, len(ordered)) if _goes_on(analysis, ordered, n)), len(ordered)]
    parts = [ordered[first + 1 : last] for first, last in itertools.pairwise(cuts)]
    if not all(len(part) >= SHORTEST and _predicates(analysis, part) for part in parts):
        return [tokens]
    return [set(ordered[:opener]), *(set(part) for part in parts)]


def _opens(analysis: Analysis, ordered: Sequence[int], n: int) -> bool:
    before = analysis.tokens[ordered[n] - 1].text if ordered[n] else ""
    return analysis.tokens[ordered[n]].text.lower() == "with" and before == "," and _counts(analysis, ordered[n + 1 : n + 1 + NEAR])


def _goes_on(analysis: Analysis, ordered: Sequence[int], n: int) -> bool:
    return analysis.tokens[ordered[n]].text.lower() == "and" and _counts(analysis, ordered[n + 1 : n + 1 + NEAR])


def _counts(analysis: Analysis, following: Sequence[int]) -> bool:
    """Whether a number, or what is left of one, comes before any verb."""
    for i in following:
        token = analysis.tokens[i]
        if token.text.lower() in RESTS or any(q.head == i for q in analysis.quantities):
            return True
        if token.pos in {"VERB", "AUX", "PUNCT"}:
            return False
    return False


def _predicates(analysis: Analysis, part: Sequence[int]) -> bool:
    """Whether the phrase says what became of what it counts: by a participle, or by whom."""
    return any(analysis.tokens[i].tag in {"VBN", "VBG", "VBD"} or analysis.tokens[i].text.lower() == "by" for i in part)
