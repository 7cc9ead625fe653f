"""Parts put together two by two, the surest first, while what speaks for it is enough: the mean of all pairs, and the surest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

Pair = tuple[int, int]
MEAN = 0.6  # what the mean of all pairs counts for beside the surest pair


class Bond(NamedTuple):
    """What speaks for two parts: how likely their members are of one incident, two by two, added up; and the likeliest two."""

    total: float
    best: float

    def joined(self, other: Bond) -> Bond:
        """Both as one."""
        return Bond(self.total + other.total, max(self.best, other.best))


NONE = Bond(0.0, 0.0)


def agglomerate(weights: Sequence[int], bonds: Mapping[Pair, Bond], enough: float) -> list[list[int]]:
    """The numbers of `weights` (how many members each has) in parts, each sorted, in the order of their first.

    `bonds` holds what speaks for each two (lower number first), nothing where it has none. What comes out depends on nothing else.
    """
    blocks = connected(len(weights), [pair for pair, bond in bonds.items() if bond.best >= enough])
    number_of = {number: n for n, block in enumerate(blocks) for number in block}
    inside: list[dict[Pair, Bond]] = [{} for _ in blocks]
    for (a, b), bond in bonds.items():
        if number_of[a] == number_of[b]:
            inside[number_of[a]][a, b] = bond
    parts = [part for block, known in zip(blocks, inside, strict=True) for part in _merge(block, weights, known, enough)]
    return sorted((sorted(part) for part in parts), key=min)


def _merge(block: Sequence[int], weights: Sequence[int], known: dict[Pair, Bond], enough: float) -> list[list[int]]:
    """The block's parts. The queue holds all that ever spoke for two parts; what no longer holds is passed over."""
    parts = {number: [number] for number in block}
    size = {number: weights[number] for number in block}
    beside: dict[int, dict[int, Bond]] = defaultdict(dict)
    for (a, b), bond in known.items():
        beside[a][b] = beside[b][a] = bond

    def entry(a: int, b: int) -> tuple[float, int, int]:
        bond = beside[a][b]
        return -round(MEAN * bond.total / (size[a] * size[b]) + (1 - MEAN) * bond.best, 9), min(a, b), max(a, b)

    queue = [entry(a, b) for a, b in known]
    heapify(queue)
    while queue and -queue[0][0] >= enough:
        best = heappop(queue)
        _, a, b = best
        if b not in beside[a] or entry(a, b) != best:
            continue
        parts[a] += parts.pop(b)
        size[a] += size.pop(b)
        for other, bond in beside.pop(b).items():
            del beside[other][b]
            if other != a:
                beside[a][other] = beside[other][a] = beside[a].get(other, NONE).joined(bond)
        for other in beside[a]:
            heappush(queue, entry(a, other))
    return list(parts.values())


def connected(count: int, pairs: Sequence[Pair]) -> list[list[int]]:
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
