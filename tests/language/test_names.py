"""Names typed by the lexicons, by their own words, and by the parser."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.language.analysis import Entity
from counterclaim.language.names import in_order, type_names
from counterclaim.language.parser import parse
from counterclaim.lexicon.voices import load_voices
from counterclaim.lexicon.weapons import load_weapons
from counterclaim.model.span import Span


def names(text: str) -> tuple[Entity, ...]:
    return type_names(text, *parse(text)[:3])


def named(text: str, exact: str) -> tuple[str, str | None] | None:
    """The kind and entry of the name with these words, or None if there is none."""
    return next(((e.kind, e.entry) for e in names(text) if e.span.exact == exact), None)


@pytest.mark.parametrize(
    ("text", "exact", "kind", "entry"),
    [
        ("Troops fired six ATACMS ballistic missiles.", "ATACMS ballistic missiles", "weapon", "ATACMS"),
        ("The army dropped barrel bombs on the town.", "barrel bombs", "weapon", "barrel bomb"),
        ("The Russian Defence Ministry said so.", "Russian Defence Ministry", "organisation", "Russian Ministry of Defence"),
        ("Russias defence ministry denied it.", "Russias defence ministry", "organisation", "Russian Ministry of Defence"),
        ("Residents told the Shot Telegram channel.", "Shot Telegram channel", "organisation", "Shot"),
        ("It was seen by the CHEKA-OGPU channel.", "CHEKA-OGPU channel", "organisation", "CHEKA-OGPU"),
        ("He told AFP by telephone.", "AFP", "organisation", "Agence France-Presse"),
        ("Fighters of ISIS left the town.", "ISIS", "organisation", "Islamic State"),
        ("They fought the al-Nusra Front in the hills.", "al-Nusra Front", "organisation", "Nusra Front"),
        ("The M23 rebels took the road.", "M23", "organisation", "M23"),
        ("The 3rd Assault Brigade held the village.", "3rd Assault Brigade", "unit", "3rd Separate Assault Brigade"),
        ("Volodymyr Zelensky thanked the crews.", "Volodymyr Zelensky", "person", "Ukrainian President"),
        ("COPREFA said two soldiers died.", "COPREFA", "organisation", "COPREFA"),
        ("THE MEDELLIN\nCARTEL ATTACKED THE BARRACKS IN THE CITY.", "MEDELLIN\nCARTEL", "organisation", "Medellin Cartel"),
    ],
)
def test_the_lexicons_know(text: str, exact: str, kind: str, entry: str) -> None:
    assert named(text, exact) == (kind, entry)


@pytest.mark.parametrize(
    ("text", "exact", "kind"),
    [
        ("Fighters of the Hamza Martyrs Brigade seized a post.", "Hamza Martyrs Brigade", "unit"),
        ("He thanked the 47th Brigade for its work.", "47th Brigade", "unit"),
        ("The convoy belonged to the 93rd Mechanised Division.", "93rd Mechanised Division", "unit"),
        ("The Shadow Wolf Telegram channel showed a fire.", "Shadow Wolf Telegram channel", "organisation"),
        ("It was carried by the Blue River news agency.", "Blue River news agency", "organisation"),
        ("The Ministry of Oil and Mineral Resources denied it.", "Ministry of Oil and Mineral Resources", "organisation"),
        ("They listened to Radio Maralinga that night.", "Radio Maralinga", "organisation"),
    ],
)
def test_a_names_own_words_tell(text: str, exact: str, kind: str) -> None:
    assert named(text, exact) == (kind, None)


def test_an_unknown_word_for_an_outlet_goes_with_the_known_name() -> None:
    assert named("In Syria the Rybar news channel denied it.", "Rybar news channel") == ("organisation", "Rybar")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Shot down over the sea, the drone burned.", "Shot"),
        ("The division of the city lasted years.", "division"),
        ("The Russian brigade left.", "Russian brigade"),
        ("Foreign policy is made elsewhere.", "Foreign policy"),
        ("He reads a newspaper every day.", "newspaper"),
        ("Residents of Hama fled.", "Hamas"),
    ],
)
def test_an_ordinary_word_is_no_name(text: str, word: str) -> None:
    assert not [e for e in names(text) if e.span.exact == word or (e.entry and e.entry.startswith(word))]


def test_a_body_that_is_part_of_a_longer_name_is_not_taken_out_of_it() -> None:
    assert all(e.entry != "Syrian President" for e in names("They drained water from Lake Assad last week."))


def test_a_weapon_inside_a_known_bodys_name_is_none() -> None:
    assert not [e for e in names("Positions of Jaish al-Fateh were hit.") if e.kind == "weapon"]


def test_a_title_is_no_body() -> None:
    assert named("The Syrian President spoke on Monday.", "Syrian President") is None


WORDS = st.sampled_from(
    "The the Russian Syrian army Hamas said Radio Shot channel Telegram Brigade 47th Ministry of Oil and Assad al-Nusra Front , . "
    "- missiles fired ATACMS AFP news agency Volodymyr Zelensky in Aleppo TV".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_names_stand_in_the_text_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    found = names(text)
    entries = {v.name for v in load_voices()} | {w.name for w in load_weapons()}
    assert all(e.span.stands_in(text) for e in found)
    assert all(a.last <= b.first for a, b in pairwise(found))
    assert all(e.entry is None or e.entry in entries for e in found)


def test_of_two_that_overlap_the_first_given_stays() -> None:
    one, two = (Entity(f, n, Span.of("a b c", 2 * f, 2 * n - 1), "other") for f, n in ((1, 3), (0, 2)))
    assert in_order([one, two]) == (one,)
    assert in_order([two, one]) == (two,)
