"""Corrections as analysts write them; words found again; times in EDTF."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_claims import claim, count

from counterclaim.errors import UsageError
from counterclaim.model.judgement import Anchor
from counterclaim.weigh.anchoring import find_again
from counterclaim.weigh.correcting import CHANGES, COUNT_PARTS, corrected
from counterclaim.weigh.edtf import interval_of
from counterclaim.weigh.labels import ALL, Decision, claim_of, labels_of, laid

TEXT = "Drones hit Orlin, the army said. Shells hit Orlin too, it said; 4 died in Aleppo."


def made():  # type: ignore[no-untyped-def]
    return claim("d" * 16, TEXT.index("Shells"), "Shells hit Orlin", count("killed", 4, "soldiers"), voice="the army")


def test_words_are_those_nearest_to_the_claim() -> None:
    found, parts = corrected(made(), {"target": "Orlin", "place": "in Aleppo", "condition": None}, TEXT)
    assert found.names[0].span and found.names[0].span.start == TEXT.rindex("Orlin")
    assert found.place and found.place.entry and found.place.entry.country == "SY"
    assert parts == ("target", "place", "condition") and found.counts == made().counts


@pytest.mark.parametrize(
    "changes",
    [
        {"fields": [{"field": "rain"}]},
        {"killed": {"min": 1, "height": 2}},
        {"killed": 5},
        {"chain": 3},
        {"quote": " "},
        {"killed": {}},
    ],
)
def test_what_the_guidelines_do_not_have_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        corrected(made(), changes, TEXT)


VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.sampled_from(["Orlin", "2017-04", "4", "+", "assert", "killed", "day", ""])
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(sorted(COUNT_PARTS | {"value"})), inner)),
    max_leaves=6,
)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from([*CHANGES, "start", "killed", "weapon", "colour"]), VALUES, max_size=4))
def test_whatever_is_asked_for_is_a_claim_of_the_text_or_refused(changes: dict[str, object]) -> None:
    try:
        found, parts = corrected(made(), changes, TEXT)
    except UsageError:
        return
    assert claim_of(json.loads(json.dumps(labels_of(found))), found.document, TEXT, found.quote).quote.stands_in(TEXT) and parts


def test_labels_come_back_as_they_were_and_move_with_their_text() -> None:
    whole, _ = corrected(made(), {"place": "Aleppo", "time_iso": "2017-04", "actor": "the army"}, TEXT)
    labels = Decision.of(Decision(labels_of(whole), (ALL,)).as_value()).labels
    assert claim_of(labels, whole.document, TEXT, whole.quote) == whole
    moved = claim_of(
        labels,
        whole.document,
        "News. " + TEXT,
        whole.quote.__class__.of("News. " + TEXT, 6 + whole.quote.start, 6 + whole.quote.end),
    )
    assert (
        moved.names[0].span
        and moved.names[0].span.exact == "the army"
        and moved.place
        and moved.place.span.start == 6 + TEXT.index("Aleppo")
    )
    assert laid(made(), whole, ("actor",)).answers == whole.answers and laid(made(), whole, ("place",)).time == made().time


@given(st.text("ab ", max_size=6), st.text("ab ", max_size=6), st.text("xy", min_size=1, max_size=3))
def test_an_anchor_is_found_in_its_own_text_whatever_comes_before(before: str, after: str, words: str) -> None:
    text = before + words + after
    anchor = Anchor("", "", len(before), len(before) + len(words), words, before, after)
    found = find_again(anchor, "News: " + text)
    assert found is not None and found.start == len(before) + 6


def test_an_anchor_in_two_like_places_is_in_none() -> None:
    assert find_again(Anchor("", "", 0, 1, "x", "", ""), "a x b x") is None
    assert find_again(Anchor("", "", 0, 1, "x", "", " b"), "a x b x") is not None


@pytest.mark.parametrize(
    ("words", "start", "end", "precision"),
    [
        ("2017", "2017-01-01", "2017-12-31", "year"),
        ("2016-02", "2016-02-01", "2016-02-29", "month"),
        ("2017-04-04T06:30", "2017-04-04T06:30", "2017-04-04T06:30", "minute"),
        ("2016-10-12/2016-10-13", "2016-10-12", "2016-10-13", "span"),
        ("../2016", None, "2016-12-31", "span"),
    ],
)
def test_times(words: str, start: str | None, end: str, precision: str) -> None:
    found = interval_of(words)
    assert (found.start, found.end, found.precision, found.edtf) == (start, end, precision, words)


@pytest.mark.parametrize("words", ["", "noon", "2017-13", "2017-02-30", "2018/2017", "../..", "1/2/3"])
def test_what_is_no_time_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        interval_of(words)
