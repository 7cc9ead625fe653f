"""Groups of different documents merged into incidents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from counterclaim.fields.places_compared import is_wide
from counterclaim.fields.times_compared import LONG
from counterclaim.incident.group import Group
from counterclaim.incident.merging import merging
from counterclaim.incident.weights import load_weights, weigh_signals
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation

APART = -6.0  # what speaks against two groups of one document, or of which nothing says that they might be one
Pair = tuple[int, int]


def link_groups(groups: Sequence[Group], relations: Sequence[Relation]) -> list[list[Claim]]:
    """The claims of merged groups, in the order of the groups."""
    scores = {pair: score for pair in sorted(candidates(groups)) if (score := _score(groups, pair)) > APART}
    merged = [part for block in _blocks(len(groups), scores) for part in _merge(block, scores)]
    return [
        [claim for number in sorted(part) for claim in groups[number].claims]
        for part in sorted(_bind(merged, groups, relations), key=min)
    ]


def _score(groups: Sequence[Group], pair: Pair) -> float:
    one, other = groups[pair[0]], groups[pair[1]]
    return APART if one.document == other.document else max(APART, weigh_signals(merging(one, other)))


def candidates(groups: Sequence[Group]) -> set[Pair]:
    """The pairs that could be one happening: they share a day, a war, a name or a telling word."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for key in _keys(group):
            by_key[key].append(number)
    return {pair for numbers in by_key.values() for pair in combinations(numbers, 2)}


def _keys(group: Group) -> set[str]:
    keys = {f"war {f.place.country if f.place else ''}" for f in group.members if f.is_whole_war} | set(_days_of(group))
    if not any(key.startswith("day") for key in keys):
        keys |= {f"{field} {stem}" for field in ("actor", "target") for stem in group.names(field)}
        keys |= {f"place {f.place.geonameid}" for f in group.places if f.place and not is_wide(f.place)}
        keys |= {f"word {stem}" for stem in group.words}
    return keys


def _days_of(group: Group) -> Iterator[str]:
    """Each day of its short times and the day after, so that neighbours meet."""
    for first, last in group.times:
        if (last - first).days < LONG:
            for n in range((last - first).days + 2):
                yield f"day {first + timedelta(n)}"


def _blocks(count: int, scores: dict[Pair, float]) -> list[list[int]]:
    """The groups that could be merged with one another, directly or through others."""
    threshold = load_weights().get("merge from", 0.0)
    return _connected(count, [pair for pair, score in scores.items() if score >= threshold])


def _merge(block: Sequence[int], scores: dict[Pair, float]) -> list[list[int]]:
    """The block's groups merged two by two, the surest first, while the mean of what speaks for it is enough."""
    threshold = load_weights().get("merge from", 0.0)
    parts = {number: [number] for number in block}
    sums = {(a, b): scores.get((a, b), APART) for a, b in combinations(sorted(block), 2)}
    while sums:
        means = ((total / (len(parts[a]) * len(parts[b])), -a, -b) for (a, b), total in sums.items())
        best, a, b = max(means)
        if best < threshold:
            break
        a, b = -a, -b
        parts[a] += parts.pop(b)
        sums.pop((a, b))
        for other in parts:
            if other != a:
                sums[min(a, other), max(a, other)] += sums.pop((min(b, other), max(b, other)))
    return list(parts.values())


def _bind(parts: list[list[int]], groups: Sequence[Group], relations: Sequence[Relation]) -> list[list[int]]:
    """The parts joined where a denial or an answer leads from one to another."""
    home = {claim.id: n for n, part in enumerate(parts) for number in part for claim in groups[number].claims}
    bonds = [(home[r.a], home[r.b]) for r in relations if r.kind in {"denies", "responds"} and r.a in home and r.b in home]
    return [[number for n in block for number in parts[n]] for block in _connected(len(parts), bonds)]


def _connected(count: int, pairs: Sequence[Pair]) -> list[list[int]]:
    """The numbers below `count` in lists, those joined by pairs together."""
    parent = list(range(count))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    blocks: dict[int, list[int]] = defaultdict(list)
    for n in range(count):
        blocks[root(n)].append(n)
    return list(blocks.values())
