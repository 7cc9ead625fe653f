"""Passages marked in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span
from counterclaim.show.cli.passages import Mark, marked, shifted, surroundings

TEXT = "First line.\nThe army said it hit a post near Homs.\nLast line."


def mark(words: str, label: str) -> Mark:
    start = TEXT.index(words)
    return Mark(Span(start, start + len(words), words), label)


MARKS = [mark("The army", "source"), mark("said", "cue"), mark("it hit a post near Homs", "content"), mark("Homs", "place")]


def test_the_tightest_passage_shows() -> None:
    start, end = surroundings(TEXT, MARKS)
    shown = marked(TEXT[start:end], shifted(MARKS, start), colour=False)
    assert shown.plain == "[source The army] [cue said] [content it hit a post near ][place Homs]."


def test_colours_leave_the_text_as_it_is() -> None:
    shown = marked(TEXT, MARKS, colour=True)
    assert shown.plain == TEXT
    assert [TEXT[s.start : s.end] for s in shown.spans if s.style == "bold magenta"] == ["Homs"]


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.sampled_from("abc")), max_size=6))
def test_whatever_is_marked_no_word_is_lost(places: list[tuple[int, int, str]]) -> None:
    marks = [Mark(Span.of(TEXT, min(a, b), max(a, b)), label) for a, b, label in places]
    assert marked(TEXT, marks, colour=True).plain == TEXT
