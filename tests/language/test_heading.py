from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.heading import heading_breaks, headings_of
from counterclaim.language.parser import parse


def headings(text: str) -> list[str]:
    """The sentences that are left out as headings."""
    tokens, sentences, _, _ = parse(text)
    return [text[s.start : s.end] for s in sentences if s.index in headings_of(tokens, sentences)]


BODY = "At least nine people were killed when shells hit the market of Dravin on Thursday, medics said. The market was full."


@pytest.mark.parametrize(
    "title",
    [
        "Nine killed as shells hit Dravin market",
        "Shells hit Dravin market, nine killed",
    ],
)
def test_a_title_that_the_text_repeats_is_a_heading(title: str) -> None:
    assert headings(f"{title}\n\n{BODY}") == [title]


def test_a_date_line_runs_into_the_text_no_further() -> None:
    (heading,) = headings(f"Nine killed in Dravin market 2 Jul 2015 {BODY}")
    assert heading == "Nine killed in Dravin market 2 Jul 2015"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"The governor of Olvan resigned\n\n{BODY}",
        "Shells hit the market of Dravin on Thursday. Nine people were killed.",
    ],
)
def test_what_is_said_only_once_is_no_heading(text: str) -> None:
    assert headings(text) == []


def test_a_date_deep_in_the_story_breaks_nothing() -> None:
    assert heading_breaks("x" * 300 + " 2 July 2015 The army fled.") == []


@given(st.text(max_size=300))
def test_breaks_lie_within_the_text(text: str) -> None:
    assert all(0 < at <= len(text) for at in heading_breaks(text))


def test_an_agencys_name_ends_a_title_that_runs_into_the_text() -> None:
    (heading,) = headings(f"Nine killed as shells hit market in Dravin AFP {BODY}")
    assert heading == "Nine killed as shells hit market in Dravin AFP"


def test_a_day_after_an_agencys_name_is_no_new_text() -> None:
    assert heading_breaks("The group in the town of Dravin told Olvan AFP Thursday that nine were killed.") == []
