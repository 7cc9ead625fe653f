"""The relations among the claims of one incident: a list of named rules, each with its reason (GUIDELINES.md section 4).

A pair of claims has one relation a field at the most; of two kinds in one field the first rule of the list speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from counterclaim.fields import BY_NAME
from counterclaim.fields.numbers import category_of, meets, show_count
from counterclaim.model.claim import Claim, Count
from counterclaim.model.incident import Relation

CUT = frozenset({"threaten"})


def relate(claims: Sequence[Claim]) -> list[Relation]:
    """The relations among the claims of one incident, in a fixed order; it does not depend on the order of the claims."""
    ordered = sorted(claims, key=lambda c: (c.document, c.quote.start, c.quote.end, c.ordinal))
    found = [*_denials(ordered), *_answers(ordered)]
    for one, other in combinations(ordered, 2):
        found.extend(_compare(one, other))
    return found


def _denials(claims: Sequence[Claim]) -> Iterator[Relation]:
    """A denial denies what somebody else said of the matter: the nearest claim before it by another root, else after it."""
    for i, claim in enumerate(claims):
        if claim.act != "deny":
            continue
        said = [c for c in claims if c.act not in {"deny", "threaten"} and _root(c) != _root(claim) and c.polarity == "+"]
        accused = [c for c in said if c.act == "accuse"] or said
        if accused:
            nearest = min(accused, key=lambda c: (c.document != claim.document, abs(claims.index(c) - i)))
            yield Relation(claim.id, nearest.id, "denies", None, f"{_who(claim)} denies what {_who(nearest)} says", "denies/nearest")


def _answers(claims: Sequence[Claim]) -> Iterator[Relation]:
    """A vow answers the deed: the first claim of the incident that says something was done."""
    for claim in claims:
        if claim.act not in CUT:
            continue
        deed = next((c for c in claims if c.act in {"assert", "accuse"} and c.event not in {"threat", "other"} and c.polarity == "+"), None)
        if deed is not None:
            yield Relation(claim.id, deed.id, "responds", None, f"{_who(claim)} vows an answer to what {_who(deed)} tells", "responds/vow")


def _compare(one: Claim, other: Claim) -> Iterator[Relation]:
    """What two claims say in the fields that both answer."""
    if {"deny"} & {one.act, other.act} or any(_says_not(c) for c in (one, other)):
        return
    for name in sorted({c.field for c in one.counts} & {c.field for c in other.counts}):
        relation = _compare_counts(one, other, name)
        if relation is not None:
            yield relation


def _says_not(claim: Claim) -> bool:
    """A claim that something is not so, without a number that says none: what it counts is not asserted."""
    return claim.polarity == "-" and not any(c.max == 0 for c in claim.counts)


def _compare_counts(one: Claim, other: Claim, name: str) -> Relation | None:
    mine, theirs = ([c for c in claim.counts if c.field == name and not c.bare] for claim in (one, other))
    nothing = [c for c in (*one.counts, *other.counts) if c.field == name and c.max == 0]
    something = [c for c in (*one.counts, *other.counts) if c.field == name and (c.min or 0) > 0]
    if nothing and something:
        return Relation(one.id, other.id, "contradicts", name, f"none {name} against {show_count(something[0])} {name}", "contradicts/none")
    if not mine or not theirs:
        return None
    a, b = _head(mine), _head(theirs)
    if _is_part(a, b):
        return Relation(one.id, other.id, "differs_in_scope", name, f"{show_count(a)} and {show_count(b)}: a part and its total", "scope/part")
    verdict = BY_NAME[name].relate(a, b)
    if verdict == "agrees" and (a.min, a.max) == (b.min, b.max):
        return Relation(one.id, other.id, "agrees", name, f"both give {show_count(a)}", "agrees/same")
    if verdict == "differs_in_scope":
        return Relation(one.id, other.id, verdict, name, f"{show_count(a)} and {show_count(b)} count different things", "scope/category")
    if verdict == "contradicts" or (verdict == "agrees" and not meets(a, b)):
        return _conflict(one, other, name, a, b)
    return None


def _conflict(one: Claim, other: Claim, name: str, a: Count, b: Count) -> Relation:
    """Unequal figures of one scope: by one voice and later in its text, the later updates; else they contradict."""
    figures = f"{show_count(a)} against {show_count(b)} {name}"
    if one.document == other.document and _root(one) == _root(other):
        return Relation(other.id, one.id, "updates", name, f"{figures}, by one voice, the second later in its text", "updates/later")
    if one.document != other.document and (b.min or 0) != (a.min or 0):
        later, earlier = (other, one) if (b.min or 0) > (a.min or 0) else (one, other)
        return Relation(later.id, earlier.id, "updates", name, f"{figures}: a toll that rises", "updates/rising")
    return Relation(one.id, other.id, "contradicts", name, f"{figures}, neither known to be later", "contradicts/disjoint")


def _head(counts: Sequence[Count]) -> Count:
    """The count a claim gives for the whole: no part of another, the largest."""
    whole = [c for c in counts if c.part_of is None] or list(counts)
    return max(whole, key=lambda c: (c.min or 0, c.max or 0))


def _is_part(a: Count, b: Count) -> bool:
    """All six and two of them; 58 people and eleven children."""
    if a.derived or b.derived:
        return True
    narrow, wide = sorted((a, b), key=lambda c: c.min or 0)
    one, other = category_of(narrow.of), category_of(wide.of)
    return (narrow.min or 0) < (wide.min or 0) and one is not None and one != other and other in {None, "people", "civilians"}


def _root(claim: Claim) -> str:
    return claim.chain[0].name.lower() if claim.chain else ""


def _who(claim: Claim) -> str:
    return claim.chain[0].name if claim.chain else "the publisher"
