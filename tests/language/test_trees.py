"""Dependency trees from arc scores."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.trees import tree


def reaches_root(heads):
    roots = [i for i, head in enumerate(heads) if i == head]
    assert len(roots) == 1
    for word in range(len(heads)):
        at, steps = word, 0
        while heads[at] != at:
            at, steps = heads[at], steps + 1
            assert steps <= len(heads)
    return True


@given(st.integers(1, 9), st.integers(0, 10_000))
def test_any_scores_give_one_root_and_no_cycle(size, seed):
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    assert reaches_root(tree(scores.argmax(1).tolist(), scores))


def test_a_tree_stays_as_it_is():
    assert tree([1, 1, 1], np.zeros((3, 3), dtype=np.float32)) == [1, 1, 1]


def test_a_cycle_is_opened_at_its_weakest_arc():
    scores = np.array([[0, 5, 1], [4, 0, 3], [0, 0, 9]], dtype=np.float32)  # 0 and 1 hold each other, 2 is the root
    assert tree([1, 0, 2], scores) == [1, 2, 2]


def test_of_two_roots_the_likelier_stays():
    scores = np.array([[5, 1, 1], [3, 0, 1], [2, 1, 4]], dtype=np.float32)
    assert tree([0, 0, 2], scores) == [0, 0, 0]
