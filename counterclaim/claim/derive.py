"""Numbers that a statement settles without naming them: "the others", "the rest" (GUIDELINES.md section 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.claim import Answer, Claim, Count

LAUNCHED = frozenset({"launched", "intercepted", "hit", "lost"})  # of those launched, what was not stopped hit or went astray
REACH = 4  # claims: a statement seldom spreads a total and its rest over more


def settle_rest(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with every "rest" reckoned: the total that the same voice gave, less the parts it has named since.

    A rest that nothing settles is left out: a count without bounds says nothing.
    """
    out: list[Claim] = []
    for claim in claims:
        answers: list[Answer] = []
        for answer in claim.answers:
            if isinstance(answer, Count) and answer.derived and answer.min is None and answer.max is None:
                settled = _less([*_said_before(out, claim, answer.field), *_beside(answers, answer.field)], answer)
                answers.extend([settled] if settled is not None else [])
            else:
                answers.append(answer)
        out.append(replace(claim, answers=tuple(answers)))
    return out


def _said_before(claims: Sequence[Claim], claim: Claim, field: str) -> list[Count]:
    near = [c for c in claims[-REACH:] if c.chain[:1] == claim.chain[:1] or _names(c) == _names(claim)]
    return [count for c in near for count in _beside(c.counts, field)]


def _beside(answers: Sequence[Answer], field: str) -> list[Count]:
    """The counts that a rest in a field can be reckoned from."""
    fields = LAUNCHED if field in LAUNCHED else {field}
    return [a for a in answers if isinstance(a, Count) and a.field in fields and not a.bare]


def _names(claim: Claim) -> tuple[str, ...]:
    return tuple(mention.name for mention in claim.chain)


def _less(said: Sequence[Count], rest: Count) -> Count | None:
    """The largest exact number less the smaller ones after it; bounds stay open where a part's were."""
    totals = [c for c in said if c.min is not None and c.min == c.max]
    if not totals:
        return None
    total = max(totals, key=lambda c: c.min or 0)
    others = [c for c in said if (c.min, c.max) != (total.min, total.max)]
    parts = [c for c in others if c.part_of is None] or others
    if not parts or total.min is None:
        return None
    low = total.min - sum(c.max or 0 for c in parts) if all(c.max is not None for c in parts) else None
    high = total.min - sum(c.min or 0 for c in parts)
    return replace(rest, min=low, max=high, rule=f"{rest.rule}/total less parts") if high >= 0 else None
