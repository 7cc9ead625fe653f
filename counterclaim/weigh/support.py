"""The independent support of each answer of an incident: not how often it was printed, but on how many roots it rests.

Backings are joined, with the reason, where they have one root; where their passages are one text under two mastheads; and where an
outlet's own voice says what it elsewhere in the same report has from somebody.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.fields import BY_NAME
from counterclaim.fields.numbers import nothing_of
from counterclaim.model.claim import Answer, Claim, Count
from counterclaim.weigh.interest import Interest, interest_of
from counterclaim.weigh.pair import FUTURE, order
from counterclaim.weigh.reuse import Reused
from counterclaim.weigh.roots import Root
from counterclaim.weigh.whom import whom

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Backing:
    """One independent root behind an answer: the claims by which it backs it, and why these are one."""

    root: Root
    claims: tuple[Claim, ...]
    joined: tuple[str, ...] = ()
    interest: Interest | None = None

    @property
    def is_hedged(self) -> bool:
        """Whether all it says is hedged."""
        return all(claim.act == "suspect" for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Support:
    """A distinct answer, and the independent roots behind it."""

    answer: Answer
    backings: tuple[Backing, ...]

    @property
    def field(self) -> str:
        """The field it answers."""
        return self.answer.field

    @property
    def shown(self) -> str:
        """The answer in a few words."""
        return BY_NAME[self.field].show(self.answer)

    @property
    def named(self) -> int:
        """How many independent roots with a name that somebody quotes."""
        return sum(not (backing.root.anonymous or backing.root.own) for backing in self.backings)

    @property
    def own(self) -> int:
        """How many outlets that say it in their own voice, and not whence they have it."""
        return sum(backing.root.own for backing in self.backings)

    @property
    def anonymous(self) -> int:
        """How many without: one for each outlet."""
        return sum(backing.root.anonymous for backing in self.backings)

    def backing_of(self, claim: str) -> Backing | None:
        """The backing that a claim is part of."""
        return next((b for b in self.backings if any(c.id == claim for c in b.claims)), None)


def support_of(claims: Sequence[Claim], roots: Mapping[str, Root], reused: Reused) -> tuple[Support, ...]:
    """Each distinct answer of an incident's claims with its support, in the order of the fields, the best supported first.

    What is denied, threatened or foreseen supports nothing.
    """
    groups: dict[Key, list[tuple[Answer, Claim]]] = {}
    for claim in sorted(claims, key=order):
        if is_telling(claim):
            for answer in claim.answers:
                key = next((k for k, some in groups.items() if _is_same(answer, some[0][0])), None)
                groups.setdefault(key or (len(groups),), []).append((answer, claim))
    found = [Support(some[0][0], backings_of([c for _, c in some], roots, reused)) for some in groups.values()]
    rank = {name: number for number, name in enumerate(BY_NAME)}
    return tuple(sorted(found, key=lambda s: (rank[s.field], -s.named, -s.own, -s.anonymous, s.shown)))


def is_telling(claim: Claim) -> bool:
    """Whether a claim says how it is: not what will be, nor what is not so, unless by a number."""
    if claim.act in FUTURE or claim.act == "deny":
        return False
    return claim.polarity == "+" or any(nothing_of(count) for count in claim.counts)


def backings_of(claims: Sequence[Claim], roots: Mapping[str, Root], reused: Reused) -> tuple[Backing, ...]:
    """The independent roots behind some claims that say the same.

    Voices with a name come first, each a backing; then those without, then outlets' own voices: each joins the first backing that
    it can't be told from, so that no outlet's own voice makes one of two voices that it quotes.
    """
    groups: list[list[Claim]] = []
    whys: list[set[str]] = []
    for claim in sorted(claims, key=lambda c: (roots[c.id].own, roots[c.id].anonymous, order(c))):
        found = _first_joined(claim, groups, roots, reused)
        if found is None:
            groups.append([claim])
            whys.append(set())
        else:
            groups[found[0]].append(claim)
            whys[found[0]] |= {found[1]} - {""}
    made = [_backing(group, why, roots) for group, why in zip(groups, whys, strict=True)]
    return tuple(sorted(made, key=lambda b: (b.root.anonymous, b.root.own, b.root.key)))


def _first_joined(
    claim: Claim, groups: Sequence[Sequence[Claim]], roots: Mapping[str, Root], reused: Reused
) -> tuple[int, str] | None:
    """The number of the group that a claim joins, and why: the first rule that finds one."""
    for rule in JOINING:
        for number, group in enumerate(groups):
            reasons = [r for other in group if (r := rule(claim, other, roots, reused)) is not None]
            if reasons:
                return number, reasons[0]
    return None


def _backing(claims: Sequence[Claim], why: set[str], roots: Mapping[str, Root]) -> Backing:
    root = roots[claims[0].id]
    interests = [found for claim in claims if roots[claim.id].key == root.key and (found := interest_of(claim, root))]
    return Backing(root, tuple(claims), tuple(sorted(why)), interests[0] if interests else None)


def one_root(one: Claim, other: Claim, roots: Mapping[str, Root], reused: Reused) -> str | None:
    """Both rest on the same word."""
    a, b = roots[one.id], roots[other.id]
    if a.key != b.key:
        return None
    if a.outlet == b.outlet:
        return "several without a name in one outlet" if a.anonymous and a.name != b.name else ""
    return f"both rest on {a.name}"


def one_text(one: Claim, other: Claim, roots: Mapping[str, Root], reused: Reused) -> str | None:
    """The passages are one text; two voices with names of their own stay two."""
    a, b = roots[one.id], roots[other.id]
    if one.document == other.document or not (a.own or b.own or a.anonymous or b.anonymous):
        return None
    texts = [reused.text_of(c.document, c.quote.start, c.quote.end) for c in (one, other)]
    return f"one text in {a.outlet} and {b.outlet}" if texts[0] is not None and texts[0] == texts[1] else None


def told_by_another(one: Claim, other: Claim, roots: Mapping[str, Root], reused: Reused) -> str | None:
    """An outlet says in its own voice what the same report has from somebody."""
    a, b = roots[one.id], roots[other.id]
    if one.document != other.document or not a.own or b.own:
        return None
    return f"{a.outlet} has it from {b.name}"


def _is_same(one: Answer, other: Answer) -> bool:
    """Whether two answers are one: the same figure of the same group, or names that agree."""
    if one.field != other.field or isinstance(one, Count) != isinstance(other, Count):
        return False
    if isinstance(one, Count) and isinstance(other, Count):
        mine, theirs = ((c.min, c.max, c.approx, whom(c)) for c in (one, other))
        return mine == theirs
    return BY_NAME[one.field].relate(one, other) == "agrees"


Joining = Callable[[Claim, Claim, Mapping[str, Root], Reused], str | None]
JOINING: tuple[Joining, ...] = (told_by_another, one_root, one_text)
