"""Lemmas as edit scripts."""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.lemmas import apply_script, mended, script_of

LOWER = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@given(LOWER, LOWER)
def test_a_script_gives_the_lemma_it_was_made_of(word, lemma):
    assert apply_script(script_of(word, lemma), word) == lemma


def test_a_script_serves_other_words_of_its_kind():
    assert apply_script(script_of("bombed", "bomb"), "shelled") == "shell"
    assert apply_script(script_of("went", "go"), "it") == "it"  # too short for it: the word itself


def test_a_lemma_that_is_no_word_is_mended():
    known = {"vow", "slam", "deny", "use"}
    assert [
        mended(w, lemma, known) for w, lemma in [("vowed", "vowe"), ("slammed", "slamm"), ("Denies", "denie"), ("using", "us")]
    ] == [
        "vow",
        "slam",
        "deny",
        "use",
    ]
    assert mended("Olvaned", "olvane", known) == "olvane"
