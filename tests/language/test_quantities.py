from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_quantities import mark, unmarked

from counterclaim.language.analyse import analyse

PLAIN = [
    "[5 Five] people were killed.",
    "The shelling killed [27 twenty-seven] people.",
    "It displaced [250000 two hundred and fifty thousand] people.",
    "The raid killed [1200 1,200] soldiers.",
    "It displaced [2500000 2.5 million] people.",
    "[12 A dozen] houses burned, then [24 two dozen] more, then [6 half a dozen].",
    "[100 A hundred] men and [3000 three thousand] women marched.",
]
BOUNDS = [
    "[10.. At least ten] people were wounded.",
    "[..40 Up to 40] houses burned.",
    "[51.. More than 50] soldiers fled.",
    "[..4 Fewer than five] soldiers fled.",
    "[10.. No fewer than ten] people were wounded.",
    "[4..6 Between four and six] shells fell.",
    "[4..6 Four to six] shells fell.",
    "[201.. Over 200] people fled.",
    "[10.. Ten or more] people were wounded.",
]
VAGUE = [
    "[~80 Some 80] people fled.",
    "[~50 Nearly 50] people fled, [~50 about 50] others stayed.",
    "[~3.. Several] shells fell.",
    "[~24.. Dozens] of people fled, [~40.. scores] stayed, [~200.. hundreds] wept and [~2000.. thousands] marched.",
    "[~20000.. Tens of thousands] of people fled.",
    "[~2.. A few] shells fell.",
    "[~2.. A number] of shells fell.",
    "[~2.. Multiple] shells fell.",
]
NO_COUNT = [
    "The army fired on 4 April 2017.",
    "The base is 40 km from the town.",
    "Resolution 2254 was adopted.",
    "It rose by 20 percent.",
    "The fire burned for three days.",
]
COUNTED = [
    "[5:people Five] people were killed and [9 nine] wounded.",
    "[~24..:houses Dozens] of houses burned.",
    "[2:women Two] elderly women died.",
    "[30:drones Thirty] enemy attack drones came.",
    "[10..:rockets At least ten] Grad rockets fell.",
]


@pytest.mark.parametrize("marked", PLAIN + BOUNDS + VAGUE + NO_COUNT)
def test_a_reader_would_mark_the_same(marked: str) -> None:
    assert mark(unmarked(marked)) == marked


@pytest.mark.parametrize("marked", COUNTED)
def test_what_is_counted(marked: str) -> None:
    assert mark(unmarked(marked), counted=True) == marked


def test_a_text_in_capitals_counts_alike() -> None:
    assert mark("AT LEAST TEN PEOPLE WERE KILLED AND DOZENS WERE WOUNDED.") == (
        "[10.. AT LEAST TEN] PEOPLE WERE KILLED AND [~24.. DOZENS] WERE WOUNDED."
    )


WORDS = [
    "at",
    "least",
    "ten",
    "a",
    "dozen",
    "of",
    "and",
    "hundred",
    "5",
    "1,200",
    "-",
    "to",
    "between",
    "several",
    "people",
    ".",
    "up",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
@settings(max_examples=60, deadline=None)
def test_any_words_give_numbers_in_order_whose_bounds_are_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = analyse(text).quantities
    assert all(q.span.stands_in(text) and (q.min is None or q.max is None or q.min <= q.max) for q in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
