"""A claim's words, trimmed: as short as they can be while they still say it, never repaired, never joined."""

from __future__ import annotations

from counterclaim.language.clause import Clause
from counterclaim.model.span import Span

LEADERS = frozenset(
    [
        "that",
        "and",
        "but",
        "while",
        "whereas",
        "although",
        "though",
        "as",
        "or",
        "so",
        "because",
        "where",
        "when",
        "then",
        "also",
        "however",
        "meanwhile",
        "nevertheless",
        "-",
    ]
)


def quote_of(clause: Clause) -> Span:
    """The contiguous words of the clause without leading joints and enclosing marks."""
    tokens = clause.analysis.tokens
    first, last = clause.first, clause.last
    while first < last - 1 and (tokens[first].pos in {"PUNCT", "SPACE", "SYM"} or _is_joint(clause, first)):
        first += 1
    while last > first + 1 and (tokens[last - 1].pos in {"PUNCT", "SPACE", "CCONJ"} or last - 1 not in clause.own):
        last -= 1
    return clause.analysis.span(first, last)


def _is_joint(clause: Clause, i: int) -> bool:
    token = clause.analysis.tokens[i]
    return (
        token.text.lower() in LEADERS
        and token.dep in {"cc", "mark", "advmod", "punct", "det", "nsubj", "prep", "dep"}
        and token.tag != "DT"
    )
