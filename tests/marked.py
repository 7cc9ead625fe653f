"""Claims as a reader would mark them: `[(residents > Shot) shelling killed=5 injured=10.. | Five people were killed …]`.

Before the bar: the chain in round brackets if there is one, the act and polarity unless it is a plain `assert+`, the event, the
counts in the order of the fields (`5`, `5..` at least, `..40` at most, `4..6`, `~80` about), `if=<…>` for a condition. Behind it
the quote, in its place in the text. Claims may stand within one another.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from counterclaim.model.capture import Capture, Given
from counterclaim.model.claim import Claim, Count
from counterclaim.pipeline import Reading, read_capture

HEAD = re.compile(r"\[[^\[\]|]*\| ")


def read_text(text: str, published: str | None = None) -> Reading:
    """What the pipeline reads in a text."""
    return read_capture(
        Capture(text.encode("utf-8"), "text/plain", "text", "text", datetime(2020, 1, 1, tzinfo=UTC), Given(published=published))
    )


def claims_in(text: str, published: str | None = None) -> tuple[Claim, ...]:
    """The claims of a text, in its order."""
    return read_text(text, published).claims


def unmarked(marked: str) -> str:
    """The text without its marks."""
    return HEAD.sub("", marked).replace("]", "")


def mark(text: str) -> str:
    """The text with its claims marked."""
    marks: list[tuple[int, int, int, str]] = []
    for order, claim in enumerate(claims_in(text)):
        size = claim.quote.end - claim.quote.start
        marks.append((claim.quote.start, 1, -size, f"[{head_of(claim)} | "))
        marks.append((claim.quote.end, 0, size, "]"))
        assert claim.quote.stands_in(text), order
    pieces, at = [], 0
    for offset, _, _, words in sorted(marks):
        pieces += [text[at:offset], words]
        at = offset
    return "".join(pieces) + text[at:]


def head_of(claim: Claim) -> str:
    """What stands before the bar."""
    chain = f"({' > '.join(mention.name for mention in claim.chain)})" if claim.chain else ""
    act = f"{claim.act}{claim.polarity}"
    counts = [f"{count.field}={shown(count)}" for count in claim.counts]
    condition = f"if=<{claim.condition.exact}>" if claim.condition else ""
    return " ".join(part for part in (chain, act if act != "assert+" else "", claim.event, *counts, condition) if part)


def shown(count: Count) -> str:
    """A count's bounds."""
    low, high = ("" if bound is None else str(bound) for bound in (count.min, count.max))
    return f"{'~' if count.approx else ''}{low}" if low == high else f"{'~' if count.approx else ''}{low}..{high}"
