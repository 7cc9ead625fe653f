"""Parts put together two by two, the surest first, while the mean of what speaks for it is enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def agglomerate(weights: Sequence[int], sums: Mapping[Pair, float], enough: float) -> list[list[int]]:
    """The numbers of `weights` in parts, each sorted, in the order of their first.

    `sums` is what speaks for each two (lower number first; 0 where it has none), summed over as many pairs as the product of
    their weights. What comes out depends on nothing else.
    """
    blocks = connected(len(weights), [(a, b) for (a, b), total in sums.items() if total >= enough * weights[a] * weights[b]])
    number_of = {number: n for n, block in enumerate(blocks) for number in block}
    inside: list[dict[Pair, float]] = [{} for _ in blocks]
    for (a, b), total in sums.items():
        if number_of[a] == number_of[b]:
            inside[number_of[a]][a, b] = total
    parts = [part for block, known in zip(blocks, inside, strict=True) for part in _merge(block, weights, known, enough)]
    return sorted((sorted(part) for part in parts), key=min)


def _merge(block: Sequence[int], weights: Sequence[int], known: dict[Pair, float], enough: float) -> list[list[int]]:
    """The block's parts. The queue holds each mean that two parts ever had; one that is no longer theirs is passed over."""
    parts = {number: [number] for number in block}
    size = {number: weights[number] for number in block}
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), total in known.items():
        beside[a][b] = beside[b][a] = total

    def entry(a: int, b: int) -> tuple[float, int, int]:
        return -round(beside[a][b] / (size[a] * size[b]), 9), min(a, b), max(a, b)

    queue = [entry(a, b) for a, b in known]
    heapify(queue)
    while queue and -queue[0][0] >= enough:
        best = heappop(queue)
        _, a, b = best
        if b not in beside[a] or entry(a, b) != best:
            continue
        parts[a] += parts.pop(b)
        size[a] += size.pop(b)
        for other, total in beside.pop(b).items():
            del beside[other][b]
            if other != a:
                beside[a][other] = beside[other][a] = beside[a].get(other, 0.0) + total
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
