from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.case import is_upper_case, recase
from counterclaim.language.parser import parse

ORDINARY = frozenset("the army said it killed in march may people a of and on".split())


def cased(text: str) -> str:
    return " ".join(recase(text.split(), ORDINARY.__contains__))


@pytest.mark.parametrize(
    ("upper", "expected"),
    [
        ("THE ARMY SAID IT KILLED PEOPLE IN DRAVIN .", "The army said it killed people in Dravin ."),
        ("IT SAID . THE ARMY KILLED PEOPLE", "It said . The army killed people"),
        ("ON 5 MARCH THE ARMY", "On 5 March the army"),
        ("THE PEOPLE MARCH ON DRAVIN", "The people march on Dravin"),
        ("THE FRONT ( ABC ) SAID", "The Front ( ABC ) said"),
        ("U.S. PEOPLE", "U.S. people"),
    ],
)
def test_words_are_given_back_the_case_they_had(upper: str, expected: str) -> None:
    assert cased(upper) == expected


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("THE ARMY SAID IT", True), ("UN: The army said it hit a depot", False), ("", False), ("1989 -- 31", False), ("Армия", False)],
)
def test_a_headline_is_no_transcript(text: str, verdict: bool) -> None:
    assert is_upper_case(text) is verdict


@given(st.lists(st.text(min_size=1, max_size=8).filter(lambda w: not w.isspace()), max_size=10))
def test_every_word_keeps_its_letters_and_its_length(words: list[str]) -> None:
    out = recase(words, ORDINARY.__contains__)
    assert [len(w) for w in out] == [len(w) for w in words]
    assert [w.lower() for w in out] == [w.lower() for w in words]


def test_offsets_of_a_transcript_are_those_of_its_text() -> None:
    text = "THE ARMY SAID  IT\nKILLED FIVE REBELS IN DRAVIN."
    tokens, sentences, _, _ = parse(text)
    assert all(text[t.start : t.end].lower() == t.text.lower() for t in tokens)
    assert len(sentences) == 1
    assert [t.lemma for t in tokens if t.pos == "VERB"] == ["say", "kill"]
