"""Parts put together: the surest first, while the mean of what speaks for it is enough."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.incident.agglomerate import Bond, agglomerate, connected

SUMS = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1), max_size=21
)


def sure(odds: dict[tuple[int, int], float]) -> dict[tuple[int, int], Bond]:
    """Of single claims."""
    return {pair: Bond(p, p) for pair, p in odds.items()}


def test_the_surest_are_one_and_the_rest_must_be_sure_of_all_in_it() -> None:
    bonds = sure({(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.1})
    assert agglomerate([1, 1, 1], bonds, 0.5) == [[0, 1], [2]]
    assert agglomerate([1, 1, 1], bonds, 0.4) == [[0, 1, 2]]


def test_a_large_part_takes_more_than_one_voice() -> None:
    assert agglomerate([4, 1], {(0, 1): Bond(0.6, 0.6)}, 0.5) == [[0], [1]]
    assert agglomerate([4, 1], {(0, 1): Bond(2.4, 0.6)}, 0.5) == [[0, 1]]


def test_what_is_joined_by_pairs_is_one_block() -> None:
    assert connected(5, [(0, 3), (3, 4)]) == [[0, 3, 4], [1], [2]]


@given(SUMS)
def test_every_number_is_in_one_part(sums: dict[tuple[int, int], float]) -> None:
    parts = agglomerate([1] * 7, sure(sums), 0.5)
    assert sorted(number for part in parts for number in part) == list(range(7))


@given(SUMS, st.dictionaries(st.just((7, 8)), st.floats(0, 1), max_size=1))
def test_what_shares_no_pair_with_the_rest_changes_nothing_of_it(
    sums: dict[tuple[int, int], float], more: dict[tuple[int, int], float]
) -> None:
    alone = agglomerate([1] * 7, sure(sums), 0.5)
    assert [part for part in agglomerate([1] * 9, sure(sums | more), 0.5) if max(part) < 7] == alone
