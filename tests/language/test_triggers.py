"""Event words in a text."""

from __future__ import annotations

from counterclaim.language.parser import parse
from counterclaim.language.triggers import find_triggers


def test_of_two_entries_that_match_the_same_words_the_words_as_they_stand_win() -> None:
    """ "shot down" and "shoot down" are both entries: which is taken must not hang on the run."""
    tokens, _, _, _ = parse("The plane was shot down.")
    assert [t.word for t in find_triggers(tokens)] == ["shot down"]
