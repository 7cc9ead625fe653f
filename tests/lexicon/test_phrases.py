"""Keys and the phrase table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.lexicon.phrases import PhraseTable, keys_in, keys_of


def find(phrases: list[str], words: str, surfaces: str | None = None) -> list[str]:
    split = words.split()
    found = PhraseTable((p, p) for p in phrases).find(split, surfaces.split() if surfaces else None)
    return [" ".join(split[m.first : m.last]) for m in found]


def test_one_name_in_its_many_spellings_has_one_key() -> None:
    assert keys_in("S-300") == keys_in("S300") == keys_in("S 300") == keys_in("S-300s")
    assert keys_in("Assad's") == keys_in("Assads") == keys_in("Assad’s") == keys_in("Assad")
    assert keys_in("U.N. Security Council") == keys_in("UN Security Council")
    assert keys_in("Ministry of Defense") == keys_in("ministry of defence")
    assert keys_in("Médecins Sans Frontières") == keys_in("Medecins sans Frontieres")
    assert keys_in("Sana'a") == keys_in("Sanaa")
    assert keys_of("-") == keys_of("'s") == ()


def test_the_longest_phrase_wins_and_tokens_split_anyhow() -> None:
    assert find(["bomb", "car bomb"], "a car bomb and a bomb") == ["car bomb", "bomb"]
    assert find(["al-Nusra Front"], "the al - Nusra Front said") == ["al - Nusra Front"]
    assert find(["People's Protection Units"], "the People 's Protection Units") == ["People 's Protection Units"]
    assert find(["People's Protection Units"], "the Peoples Protection Units") == ["Peoples Protection Units"]


def test_marks_and_inner_hyphens_part_phrases() -> None:
    assert find(["car bomb"], "a car , bomb") == []
    assert find(["tank"], "an anti-tank weapon") == []
    assert find(["Kh-101"], "a Kh-101/Kh-555 or a Kh-101-type") == ["Kh-101-type"]


def test_case_counts_as_the_phrase_is_written() -> None:
    assert find(["Grad"], "a grad student and a Grad") == ["Grad"]
    assert find(["=WHO"], "Who said it ? WHO") == ["WHO"]
    assert find(["NATO"], "Nato and nato and NATO") == ["Nato", "NATO"]
    assert find(["drone"], "Drones and DRONES") == ["Drones", "DRONES"]
    assert find(["=ICBM"], "two ICBMs") == ["ICBMs"]


def test_an_abbreviation_may_go_by_the_printed_capitals() -> None:
    assert find(["ARENA"], "the arena party", "THE ARENA PARTY") == ["arena"]
    assert find(["Shot"], "he was shot", "HE WAS SHOT") == []


@given(st.lists(st.text(max_size=12), max_size=12), st.lists(st.text(min_size=1, max_size=12), max_size=5))
def test_matches_lie_within_the_words_and_never_overlap(words: list[str], phrases: list[str]) -> None:
    table = PhraseTable((p, p) for p in phrases if p.split() and p.removeprefix("=").strip())
    end = 0
    for match in table.find(words):
        assert end <= match.first < match.last <= len(words)
        end = match.last
