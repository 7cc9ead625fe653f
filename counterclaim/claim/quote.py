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


LINKS = frozenset({"after", "before", "since", "as", "when", "while", "because"})
DANGLING = frozenset(["with", "where", "which", "who", "that", "whom", "by", "of", "in", "on", "at", "to", "from", "for", "as"])


def quote_of(clause: Clause) -> Span:
    """The contiguous words of the clause without leading joints and enclosing marks."""
    tokens = clause.analysis.tokens
    first, last = clause.first, clause.last
    while first < last - 1 and (tokens[first].pos in {"PUNCT", "SPACE", "SYM"} or _is_joint(clause, first)):
        first += 1
    first = _behind_the_link(clause, first)
    while last > first + 1 and (tokens[last - 1].pos in {"PUNCT", "SPACE", "CCONJ"} or last - 1 not in clause.own):
        last -= 1
    while last > first + 3 and tokens[last - 1].text.lower() in DANGLING and tokens[last - 1].dep not in {"prt", "pobj", "dobj"}:
        last -= 1
    return clause.analysis.span(first, last)


def _behind_the_link(clause: Clause, first: int) -> int:
    """Shortly after X did Y, where that is a claim of its own, is X did Y."""
    for i in range(first, min(first + 3, clause.last - 3)):
        token = clause.analysis.tokens[i]
        if token.dep == "mark" and token.text.lower() in LINKS and token.head in clause.own:
            above = clause.analysis.tokens[token.head]
            return i + 1 if above.dep in {"advcl", "ROOT", "conj"} and above.head not in clause.own - {above.index} else first
        if token.pos not in {"ADV", "NOUN", "DET", "NUM"}:
            return first
    return first


def _is_joint(clause: Clause, i: int) -> bool:
    token = clause.analysis.tokens[i]
    return (
        token.text.lower() in LEADERS
        and token.dep in {"cc", "mark", "advmod", "punct", "det", "nsubj", "prep", "dep"}
        and token.tag != "DT"
    )
