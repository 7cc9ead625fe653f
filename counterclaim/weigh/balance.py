"""The balance of munitions: what was launched is what was intercepted, lost or hit; the gap is shown.

A statement is all that one root says of an incident in one document. Across the incident, the least and the most of all statements
are laid together, so that the attacker's launches meet the defender's interceptions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.fields.categories import THINGS
from counterclaim.fields.numbers import bounds
from counterclaim.model.claim import Claim, Count
from counterclaim.weigh.pair import order
from counterclaim.weigh.roots import Root
from counterclaim.weigh.support import is_telling
from counterclaim.weigh.whom import kind_in

FATES = ("intercepted", "lost", "hit")
ALL = ("launched", *FATES)
MUNITIONS = THINGS - {"vehicles", "buildings"}
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Balance:
    """Of one kind of munition: the least and most in each field, who says so, and what is left over (below nought: too many)."""

    kind: str
    who: str
    parts: Mapping[str, Span]
    gap: Span
    claims: tuple[str, ...]

    @property
    def state(self) -> str:
        """Whether it adds up, in a word: balanced, open (it may), missing or too many."""
        low, high = self.gap
        if low > 0:
            return "missing"
        return "too many" if high < 0 else ("balanced" if low == high else "open")

    @property
    def shown(self) -> str:
        """The sum in one line."""
        said = " + ".join(f"{_figure(self.parts[field])} {field}" for field in FATES if field in self.parts)
        low, high = self.gap
        gap = f"{_figure((-high, -low))} too many" if high < 0 else f"{_figure(self.gap)} not accounted for"
        return f"{_figure(self.parts['launched'])} launched, {said}: {gap if low or high else 'it adds up'}"


def balances_of(claims: Sequence[Claim], roots: Mapping[str, Root]) -> tuple[Balance, ...]:
    """The balance of each statement that tells of a launch and of a fate, then of the incident where several roots tell of it."""
    told = [claim for claim in sorted(claims, key=order) if is_telling(claim)]
    statements: dict[tuple[str, str], list[Claim]] = {}
    for claim in told:
        statements.setdefault((roots[claim.id].key, claim.document), []).append(claim)
    found = [b for (_, _), some in sorted(statements.items()) for b in _balances(some, roots[some[0].id].name)]
    speaking = {roots[c.id].key for c in told if any(n.field in ALL and kind_in(c, n, MUNITIONS) for n in c.counts)}
    return (*found, *(_balances(told, "all voices") if len(speaking) > 1 else ()))


def _balances(claims: Sequence[Claim], who: str) -> Iterator[Balance]:
    """One for each kind of munition of which a launch and a fate are told."""
    counts = [(claim, count) for claim in claims for count in claim.counts if count.field in ALL]
    for kind in sorted({found for claim, count in counts if (found := kind_in(claim, count, MUNITIONS))}):
        of_kind = [(claim, count) for claim, count in counts if kind_in(claim, count, MUNITIONS) == kind]
        parts = {field: span for field in ALL if (span := _span([n for _, n in of_kind if n.field == field])) is not None}
        if "launched" in parts and len(parts) > 1:
            fates = [parts[field] for field in FATES if field in parts]
            low, high = parts["launched"]
            gap = (low - sum(most for _, most in fates), high - sum(least for least, _ in fates))
            yield Balance(kind, who, parts, gap, tuple(dict.fromkeys(claim.id for claim, _ in of_kind)))


def _span(counts: Sequence[Count]) -> Span | None:
    """The least and the most that some figures of one field can mean; a part of another is left out."""
    known = [bounds(c) for c in counts if c.part_of is None and not c.bare]
    return (min(low for low, _ in known), max(high for _, high in known)) if known else None


def _figure(span: Span) -> str:
    low, high = (str(int(end)) if abs(end) != float("inf") else None for end in span)
    if low == high:
        return str(low)
    return f"≥ {low}" if high is None else (f"≤ {high}" if low is None else f"{low} to {high}")
