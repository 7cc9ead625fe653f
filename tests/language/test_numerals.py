from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.numerals import Numeral, read_numeral

UNITS = (
    "zero one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def spelt(n: int) -> str:
    """The number in English words, as tokens."""
    if n < 20:
        return UNITS.split()[n]
    if n < 100:
        return TENS.split()[n // 10 - 2] + (f" - {spelt(n % 10)}" if n % 10 else "")
    for scale, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= scale:
            rest = f" {'and ' if scale == 100 or n % scale < 100 else ''}{spelt(n % scale)}" if n % scale else ""
            return f"{spelt(n // scale)} {name}{rest}"
    raise AssertionError


@given(st.integers(0, 999_999_999))
def test_a_number_in_words_is_read_whole(n: int) -> None:
    words = spelt(n).split()
    assert read_numeral(words, 0) == Numeral(0, len(words), n, n)


@given(st.integers(0, 999_999_999))
def test_a_number_in_digits_is_read_with_or_without_commas(n: int) -> None:
    assert read_numeral([str(n)], 0) == read_numeral([f"{n:,}"], 0) == Numeral(0, 1, n, n)


@given(
    st.lists(
        st.sampled_from(["and", "a", "dozen", "five", "twenty", "-", "hundred", "few", "of", "7", "thousand", "tens"]),
        min_size=1,
        max_size=8,
    )
)
def test_any_words_give_a_numeral_inside_them_or_none(words: list[str]) -> None:
    for first in range(len(words)):
        numeral = read_numeral(words, first)
        assert numeral is None or first == numeral.first < numeral.last <= len(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("twenty-seven people", (1, 27, 27, False)),
        ("2.5 million people", (2, 2_500_000, 2_500_000, False)),
        ("2.5 people", None),
        ("five 7", (1, 5, 5, False)),
        ("dozens of people", (1, 24, None, True)),
        ("tens of thousands", (3, 20_000, None, True)),
        ("several hundred", (2, 300, None, True)),
        ("a few thousand", (3, 2000, None, True)),
        ("a number of shells", (2, 2, None, True)),
        ("the number of shells", None),
        ("a pair of shells", (2, 2, 2, False)),
        ("people", None),
    ],
)
def test_what_words_come_to(words: str, expected: tuple[int, int, int | None, bool] | None) -> None:
    found = read_numeral(words.split(), 0)
    assert (found and (found.last, found.min, found.max, found.approx)) == expected


def test_shares_of_a_number_are_reckoned() -> None:
    third = read_numeral("a third of the 59 missiles".split(), 0)
    assert third is not None
    assert (third.min, third.max, third.approx, third.last) == (20, 20, True, 5)


def test_shares_of_a_scale_are_reckoned() -> None:
    quarter = read_numeral("a quarter of a million people".split(), 0)
    assert quarter is not None
    assert (quarter.min, quarter.max, quarter.last) == (250_000, 250_000, 5)
