"""Counts compared: scope before numbers, and a conflict only where no number satisfies both (law 9)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.fields.categories import category_of, group_of
from counterclaim.fields.numbers import bounds, meets, relate_counts
from counterclaim.model.claim import Count

WORDS = st.sampled_from(
    [None, "people", "civilians", "children", "soldiers", "rebels", "dockers", "two of them", "others", "houses"]
)
NUMBER = st.integers(0, 200)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    low, high = sorted((draw(NUMBER), draw(NUMBER)))
    shape = draw(st.sampled_from(["exact", "at least", "at most", "between"]))
    ends = {"exact": (low, low), "at least": (low, None), "at most": (None, high), "between": (low, high)}[shape]
    return Count("killed", *ends, approx=draw(st.booleans()), of=draw(WORDS))


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (Count("killed", 58, 58, of="people"), Count("killed", 72, None, of="people"), "contradicts"),
        (Count("killed", 58, None, of="people"), Count("killed", 72, 72, of="people"), "agrees"),
        (Count("killed", 5, None, of="people"), Count("killed", 500, None, of="people"), "agrees"),
        (Count("killed", 58, 58, of="people"), Count("killed", 11, 11, of="children"), "differs_in_scope"),
        (Count("killed", 4, 4, of="soldiers"), Count("killed", 9, 9, of="civilians"), "differs_in_scope"),
        (Count("killed", 30, 30, of="civilians"), Count("killed", 20, 20, of="people"), "contradicts"),  # a part above its total
        (Count("killed", 0, 0, of="casualties"), Count("killed", 3, 3, of="dockers"), "contradicts"),
        (Count("killed", 80, 80, approx=True, of="people"), Count("killed", 84, 84, of="people"), "agrees"),
        (Count("killed", 6, 6, of="people"), Count("killed", 2, 2, of="people", part_of="six"), "differs_in_scope"),
        (Count("killed", 6, 6, of="people"), Count("injured", 2, 2, of="people"), None),
        (Count("destroyed", 2, 2, of="houses"), Count("destroyed", 3, 3, of="lorries"), "differs_in_scope"),
    ],
)
def test_scope_comes_before_numbers(a: Count, b: Count, verdict: str | None) -> None:
    assert relate_counts(a, b) == verdict


@given(counts(), counts())
def test_comparing_is_symmetric(a: Count, b: Count) -> None:
    assert relate_counts(a, b) == relate_counts(b, a)
    assert meets(a, b) == meets(b, a)


@given(counts(), counts())
def test_what_one_number_satisfies_never_conflicts(a: Count, b: Count) -> None:
    low = max(bounds(a)[0], bounds(b)[0])
    if low <= min(bounds(a)[1], bounds(b)[1]):
        assert relate_counts(a, b) != "contradicts"


@given(counts())
def test_a_count_agrees_with_itself(a: Count) -> None:
    assert relate_counts(a, a) == "agrees"


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("eleven children", "children"),
        ("dozens of children", "children"),
        ("dozens of drones", "drones"),
        ("victims of the rocket attack", "people"),
        ("members of the crew", None),
        ("two", None),
        (None, None),
    ],
)
def test_whom_words_name(words: str | None, group: str | None) -> None:
    assert category_of(words) == group


def test_who_is_not_said_is_people() -> None:
    assert group_of(None) == group_of("two") == group_of("dozens") == group_of("others") == group_of("three of them") == "people"
    assert group_of("harbour pilots") == "harbour pilots"
