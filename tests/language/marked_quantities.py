"""Numbers as a reader would mark them: `[5.. at least five]`, `[~24.. dozens]`; with what is counted: `[5:people Five]`."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.language.analyse import analyse

MARK = re.compile(r"\[[^\s\]]+ ([^\]]+)\]")


def unmarked(marked: str) -> str:
    return MARK.sub(r"\1", marked)


@cache
def mark(text: str, counted: bool = False) -> str:
    analysis, pieces, at = analyse(text), [], 0
    for quantity in analysis.quantities:
        assert quantity.span.stands_in(text)
        low, high = ("" if bound is None else str(bound) for bound in (quantity.min, quantity.max))
        bounds = low if low == high else f"{low}..{high}"
        noun = f":{analysis.tokens[quantity.noun].text}" if counted and quantity.noun is not None else ""
        head = f"{'~' if quantity.approx else ''}{bounds or '?'}{noun}"
        pieces.append(f"{text[at : quantity.span.start]}[{head} {quantity.span.exact}]")
        at = quantity.span.end
    return "".join(pieces) + text[at:]
