from __future__ import annotations

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as some

from counterclaim.read.credit import find_credit


@pytest.mark.parametrize(
    ("end", "credit"),
    [
        ("they said. - REUTERS", "Reuters"),
        ("they said.--AFP", "AFP"),
        ("they said.-AFP", "AFP"),
        ("they said. — AP", "AP"),
        ("they said.” – AFP/Reuters", "AFP/Reuters"),
        ("they said. (Reuters)", "Reuters"),
        ("they said. [AFP and AP]", "AFP and AP"),
        ("they said. (AFP, Reuters)\n", "AFP, Reuters"),
        ("they said.\nSANA", "SANA"),
        ("they said. SANA", "SANA"),
        ("they said. Source: Agencies", "Agencies"),
        ("they said.\n\nSource: Al Jazeera and news agencies", "Al Jazeera and news agencies"),
        ("they said. Source Reuters", "Reuters"),
        ("they said. Source TRT World and agencies", "TRT World and agencies"),
        ("they said. (Source: Town Coalition + Smart News) Twitter", "Town Coalition + Smart News"),
        ("they said. Sources: The Associated Press", "AP"),
    ],
)
def test_a_credit_at_the_end(end, credit):
    assert find_credit(f"Six rockets were launched at the depot, {end}") == credit


@pytest.mark.parametrize(
    "text",
    [
        "The convoy was hit, a source told SANA.",
        "Residents spoke to Reuters",
        "Residents spoke to Reuters.",
        "The ministry quoted a pro-AP channel - AP. It was wrong.",
        "He wore a mask (AFP) and left.",
        "The source said so",
        "They gave no source: it was late. All went home.",
        "- Some Unknown Name",
        "in a sap. reuters",
        "",
    ],
)
def test_no_credit(text):
    assert find_credit(text) is None


@for_all(some.text(max_size=120))
def test_any_text_is_looked_at_without_a_fault(text):
    found = find_credit(text)
    assert found is None or found.strip()
