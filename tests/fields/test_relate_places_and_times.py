"""Places and times compared."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_claims import TOWNS

from counterclaim.fields.places_compared import relate_places
from counterclaim.fields.times_compared import days_of, relate_times
from counterclaim.model.claim import PlaceSaid
from counterclaim.model.moment import UNKNOWN, Interval
from counterclaim.model.span import Span


def said(words: str) -> PlaceSaid:
    return PlaceSaid(Span(0, len(words), words), next((t for n, t in TOWNS.items() if n in words), None))


PLACES = ["Orlin", "the port of Orlin", "Tesk", "Marn", "Harbour", "Veldania", "the mosque", "Old Ferry Landing"]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Orlin", "the port of Orlin", "same"),
        ("Orlin", "Tesk", "apart"),
        ("Orlin", "Harbour", "within"),
        ("Marn", "Harbour", "apart"),
        ("Orlin", "Veldania", "wide"),
        ("Orlin", "the mosque", "site"),
        ("Orlin", "Old Ferry Landing", "unknown"),
    ],
)
def test_places(a: str, b: str, relation: str) -> None:
    assert relate_places(said(a), said(b)) == relation


@given(st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_places_are_compared_symmetrically(a: str, b: str) -> None:
    assert relate_places(said(a), said(b)) == relate_places(said(b), said(a))


def test_a_place_that_is_not_said_is_not_compared() -> None:
    assert relate_places(None, said("Orlin")) is None


DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 1))


@given(DAYS, DAYS, DAYS, DAYS)
def test_times_are_compared_symmetrically(a: date, b: date, c: date, d: date) -> None:
    one, other = (min(a, b), max(a, b)), (min(c, d), max(c, d))
    assert relate_times(one, other) == relate_times(other, one)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2026-03-14/2026-03-14", "2026-03-14/2026-03-14", "same"),
        ("2026-03-14/2026-03-14", "2026-03-15/2026-03-15", "next"),
        ("2026-03-14/2026-03-14", "2026-03-18/2026-03-18", "near"),
        ("2026-03-14/2026-03-14", "2026-02-01/2026-03-20", "within"),
        ("2026-03-14/2026-03-15", "2026-03-15/2026-03-15", "overlap"),
        ("2026-03-14/2026-03-14", "2025-03-14/2025-03-14", "far"),
    ],
)
def test_times(a: str, b: str, relation: str) -> None:
    one, other = (days_of(Interval(*text.split("/"), "span", text)) for text in (a, b))
    assert one and other and relate_times(one, other) == relation


def test_an_unknown_or_open_time_has_no_days() -> None:
    assert days_of(UNKNOWN) is days_of(None) is days_of(Interval("2026-03-14", None, "span", "2026-03-14/..")) is None
