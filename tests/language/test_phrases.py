from __future__ import annotations

import pytest

from counterclaim.language.analyse import analyse
from counterclaim.language.analysis import Analysis, Token
from counterclaim.language.phrases import conjuncts, governor, is_passive, noun_phrase, phrase_span, subject_of


def at(analysis: Analysis, word: str) -> Token:
    return next(t for t in analysis.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The spokesman of the northern army, who was ill, resigned.", "spokesman", "The spokesman of the northern army"),
        ("Shells hit a school and a clinic.", "school", "a school"),
        ("The rebel-held town of Brenn fell.", "town", "The rebel-held town of Brenn"),
        ("The army, backed by tribesmen, took the hill.", "army", "The army"),
    ],
)
def test_a_noun_phrase_is_whole_without_its_clauses(text: str, head: str, phrase: str) -> None:
    analysis = analyse(text)
    assert analysis.span(*noun_phrase(analysis, at(analysis, head).index)).exact == phrase


def test_clauses_stay_and_articles_go_where_asked() -> None:
    analysis = analyse("The soldiers who fled were caught.")
    soldiers = at(analysis, "soldiers").index
    assert phrase_span(analysis, soldiers, clauses=True).exact == "The soldiers who fled"
    assert phrase_span(analysis, soldiers, articles=False).exact == "soldiers"


def test_conjuncts_are_all_that_are_joined() -> None:
    analysis = analyse("Shells hit a school, a clinic and two houses.")
    assert [t.text for t in conjuncts(analysis, at(analysis, "school").index)] == ["school", "clinic", "houses"]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Rebels attacked the base and captured it.", "captured", "Rebels"),
        ("Gunmen stormed the bus, killing two men.", "killing", "Gunmen"),
        ("The man who planted the bomb fled.", "planted", "man"),
        ("Soldiers killed in the ambush were buried.", "killed", "Soldiers"),
        ("Shell the base.", "Shell", None),
    ],
)
def test_who_a_verb_is_said_of(text: str, verb: str, subject: str | None) -> None:
    analysis = analyse(text)
    found = subject_of(analysis, at(analysis, verb).index)
    assert (found.text if found else None) == subject


@pytest.mark.parametrize(
    ("text", "verb", "verdict"),
    [
        ("Five people were killed.", "killed", True),
        ("Shells killed five people.", "killed", False),
        ("The man killed by the blast was a guard.", "killed", True),
        ("Houses were hit and damaged.", "damaged", True),
        ("They hit and damaged the house.", "damaged", False),
    ],
)
def test_whether_the_subject_suffers_it(text: str, verb: str, verdict: bool) -> None:
    analysis = analyse(text)
    assert is_passive(analysis, at(analysis, verb).index) is verdict


def test_the_verb_above_a_word() -> None:
    analysis = analyse("Shells hit the roof of the school.")
    found = governor(analysis, at(analysis, "school").index)
    assert found is not None and found.text == "hit"
