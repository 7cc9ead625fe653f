"""Which names of different documents are one voice, by spelling, by a user's file and by judgement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_claims import claim, count

from counterclaim.model.claim import Claim
from counterclaim.model.judgement import Judgement
from counterclaim.model.voice import Voice
from counterclaim.weigh.roots import Source, find_roots
from counterclaim.weigh.roster import PACKAGED, Roster, name_key, roster_of
from counterclaim.weigh.same_voice import same_names

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
MONITOR = Voice("Coastal Harm Monitor", "monitor", "VD", None, ("CHM", "the Harbour-based monitor"), "its own site")


def said(*voices: str) -> list[Claim]:
    """Each voice in a document of its own."""
    return [claim(f"d{n}", 0, "5 people were killed", count("killed", 5, "people"), voice=v) for n, v in enumerate(voices)]


def names(claims: Sequence[Claim], roster: Roster = PACKAGED) -> list[str]:
    sources = {c.document: Source(c.document, (f"Outlet {c.document}",)) for c in claims}
    found = find_roots(claims, sources, roster)
    assert all((found[a.id].key == found[b.id].key) == (found[a.id].name == found[b.id].name) for a in claims for b in claims)
    return [found[c.id].name for c in claims]


def judged(*pairs: tuple[str, str]) -> list[Judgement]:
    return [Judgement("voice", subject, value, (), "E. Marsh", NOON) for subject, value in pairs]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Yuri Selyanov", "Yury Selyanov", "Yuriy Selyanov", "Юрий Селянов"),
        ("Sami Abdul-Rahim", "Sami Abdel Rahim", "Sami Abdulrahim"),
        ("Governor Anna Petrel", "regional governor Anna V. Petrel", "Governor Petrel"),
        ("Syrian Observatory for Human Rights", "the Observatory", "SOHR", "the Britain-based war monitor"),
    ],
)
def test_spellings_of_one_voice_are_one_root(spellings: tuple[str, ...]) -> None:
    assert len(set(names(said(*spellings)))) == 1


@pytest.mark.parametrize(
    "others",
    [
        ("Ahmad Hasan", "Ahmed Hussein"),
        ("Governor Anna Petrel", "Boris Petrel", "Captain Petrel"),
        ("a hospital in Upper Tesk", "the directorate in Tesk", "Tesk"),
        ("Tesk Observatory", "Orlin Observatory", "the Observatory"),
        ("Anna Petrel", "Anna Lind"),
    ],
)
def test_others_are_not(others: tuple[str, ...]) -> None:
    assert len(set(names(said(*others)))) == len(others)


def test_initials_are_the_body_that_the_report_names() -> None:
    told = said("Orlin Rescue Corps")
    short = claim(told[0].document, 60, "2 were hurt", count("injured", 2), voice="ORC")
    assert names([*told, short]) == ["Orlin Rescue Corps"] * 2


def test_a_users_voices_go_before_the_packaged() -> None:
    assert names(said("CHM", "the Harbour-based monitor"), roster_of([MONITOR])) == ["Coastal Harm Monitor"] * 2
    own = Voice("Sorin Human Observatory", "monitor", "VD", None, ("SOHR",), "made up")
    assert names(said("SOHR"), roster_of([own])) == ["Sorin Human Observatory"]
    assert names(said("SOHR")) == ["Syrian Observatory for Human Rights"]


def test_a_judgement_goes_before_both_and_the_last_counts() -> None:
    claims = said("CHM", "Marek Lind", "residents")
    merged = roster_of([MONITOR], judged(("marek lind", "Coastal Harm Monitor")))
    assert names(claims, merged)[:2] == ["Coastal Harm Monitor"] * 2
    assert names(claims, roster_of([MONITOR], judged(("CHM", "CHM"))))[0] == "CHM"
    again = roster_of([MONITOR], judged(("marek lind", "Coastal Harm Monitor"), ("marek lind", "Marek Lind")))
    assert names(claims, again)[1] == "Marek Lind"
    assert names(claims, merged)[2] == "residents"


def test_judgements_lead_on_and_a_circle_ends() -> None:
    roster = roster_of((), judged(("a", "B"), ("b", "C"), ("x", "Y"), ("y", "X")))
    assert (roster.judged_to_be("A"), roster.judged_to_be("q"), roster.judged_to_be("q", "b")) == ("C", None, "C")
    assert roster.judged_to_be("X") in {"X", "Y"}


def test_a_name_is_compared_in_latin_letters() -> None:
    assert name_key("The  Slyusár") == name_key("Слюсар") == "slyusar"


@given(
    st.lists(
        st.sampled_from(
            ["Yuri Selyanov", "Yury Selyanov", "Governor Petrel", "governor Anna Petrel", "Tesk Observatory", "Observatory", "Lind"]
        ),
        max_size=8,
    )
)
def test_what_a_name_is_a_form_of_is_no_form_of_another(mentions: list[str]) -> None:
    same = same_names(mentions)
    assert not set(same) & set(same.values())
    assert same_names(mentions[::-1]) == same
