"""A dependency tree from the scores of its arcs: one root a sentence, and no cycle.

The best head of each word mostly makes a tree at once. Where it does not, the maximum spanning arborescence is taken (Chu & Liu
1965; Edmonds 1967; McDonald et al., "Non-projective dependency parsing using spanning tree algorithms", 2005).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

Scores = np.ndarray[Any, np.dtype[np.float32]]
NEVER = np.float32(-1e9)


def tree(heads: Sequence[int], scores: Scores) -> list[int]:
    """Heads that make a tree, the root being its own; `scores` is (word, head), the diagonal a word's score as root.

    The heads given come back unchanged if they already do.
    """
    roots = [i for i, head in enumerate(heads) if head == i]
    if len(roots) == 1 and not _cycle(heads):
        return list(heads)
    among = roots or range(len(heads))
    root = max(among, key=lambda i: float(scores[i, i]))
    open_arcs = scores.astype(np.float64).copy()
    np.fill_diagonal(open_arcs, NEVER)
    best = _arborescence(open_arcs, root)
    best[root] = root
    return best


def _cycle(heads: Sequence[int]) -> list[int]:
    """The words of a cycle, or nothing; a word that is its own head ends a path."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            if heads[at] == at:
                break
            at = heads[at]
        if state[at] == 1 and heads[at] != at and at in path:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return []


def _arborescence(scores: Any, root: int) -> list[int]:
    """The heads of the highest-scoring tree under the root; the root's own entry is of no meaning."""
    best = [int(head) for head in scores.argmax(1)]
    best[root] = root
    cycle = _cycle(best)
    if not cycle:
        return best
    inside, size = set(cycle), len(best)
    outside = [i for i in range(size) if i not in inside]
    kept = np.array([scores[i, best[i]] for i in cycle])
    smaller = np.full((len(outside) + 1, len(outside) + 1), float(NEVER))
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(cycle, outside)] - kept[:, None]
    out = scores[np.ix_(outside, cycle)]
    smaller[-1, :-1], smaller[:-1, -1] = into.max(0), out.max(1)
    solved = _arborescence(smaller, outside.index(root))
    for number, word in enumerate(outside):
        head = solved[number]
        best[word] = cycle[int(out[number].argmax())] if head == len(outside) else outside[head]
    entered = solved[-1]
    best[cycle[int(into[:, entered].argmax())]] = outside[entered]
    return best
