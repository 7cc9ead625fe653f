"""Figures that run on after a source, in a report that is set in paragraphs."""

from __future__ import annotations

from datetime import UTC, datetime

from counterclaim.model.capture import Capture
from counterclaim.pipeline import read_capture

REPORT = """Shells fall on Olvan

The shelling of Olvan killed four people, governor Ilma Tarek said. {next}

The town lies near the front.

Trains to Brenn were stopped for the night."""


def roots(sentence: str) -> list[tuple[str, ...]]:
    text = REPORT.format(next=sentence).encode()
    claims = read_capture(Capture(text, "text/plain", "x", "x", datetime(2026, 1, 1, tzinfo=UTC))).claims
    return [tuple(m.name for m in c.chain) for c in claims if c.quote.exact in sentence]


def test_a_figure_in_the_same_paragraph_is_still_the_sources() -> None:
    assert roots("Eleven more were wounded.") == [("governor Ilma Tarek",)]


def test_a_sentence_that_turns_away_is_the_authors() -> None:
    assert roots("But 300 people were wounded in last month's shelling.") == [()]


def test_a_new_paragraph_is_the_authors() -> None:
    assert roots("\n\nEleven more were wounded.".strip(" ")) == [()]
