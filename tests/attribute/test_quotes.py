from __future__ import annotations

import pytest

from counterclaim.attribute.quotes import find_quotes

QUOTED = [
    ('He said "it fell" and left.', ["it fell"]),
    ("He said “it fell” and left.", ["it fell"]),
    ("He said «it fell» and left.", ["it fell"]),
    ("He said „it fell“ and left.", ["it fell"]),
    ('"One," he said. "Two."', ["One,", "Two."]),
    ('He said "it fell and left.', []),
    ('It fell" he said. "One" and two.', ["One"]),
    ("“One.\n\n“Two,” he said.", ["One.", "Two,"]),
    ('"One.\n\n"Two," he said.', ["One.", "Two,"]),
    ('A 12" gun fired. "It fell," he said.', ["It fell,"]),
    ("No marks at all.", []),
]


@pytest.mark.parametrize(("text", "quoted"), QUOTED)
def test_pairs_are_found(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotes(text)] == quoted


@pytest.mark.parametrize(("text", "quoted"), QUOTED)
def test_the_outer_span_has_the_marks(text: str, quoted: list[str]) -> None:
    for quote in find_quotes(text):
        assert text[quote.outer] in '"“«„'
        assert quote.outer < quote.start <= quote.end <= quote.outer_end
