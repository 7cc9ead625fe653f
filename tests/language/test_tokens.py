"""Where words begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.tokens import word_spans

CASES = {
    "Iranian-backed fighters": "Iranian - backed fighters",
    "They didn't; it didnt help": "They did n't ; it did nt help",
    "the army's tanks (some 12,000).": "the army 's tanks ( some 12,000 ) .",
    "the U.S. said at 10p.m. that it cannot": "the U.S. said at 10 p.m. that it can not",
    "Gen. Ali, of the U.N.": "Gen. Ali , of the U.N.",
    "between 3-16 km, 40km away": "between 3 - 16 km , 40 km away",
    "“We hit it!” he said…": "“ We hit it ! ” he said …",
    "EARLY TODAY--SEVERAL DIED": "EARLY TODAY -- SEVERAL DIED",
    "see https://example.org/a-b?c=1 now": "see https://example.org/a-b?c=1 now",
    "a Su-34 and Kh-101s": "a Su-34 and Kh-101s",
    "he died.The mayor said": "he died . The mayor said",
}


@pytest.mark.parametrize("text", CASES)
def test_words_are_parted_as_in_the_penn_treebank(text):
    assert " ".join(text[s:e] for s, e in word_spans(text)) == CASES[text]


@given(st.text(max_size=80))
def test_every_letter_is_in_one_word_and_white_space_in_none(text):
    spans = word_spans(text)
    covered = [i for s, e in spans for i in range(s, e)]
    assert covered == sorted(set(covered))
    assert all(s < e for s, e in spans)
    assert {i for i, c in enumerate(text) if not c.isspace()} == {i for i in covered if not text[i].isspace()}
    assert not any(c.isspace() for s, e in spans for c in text[s:e])
