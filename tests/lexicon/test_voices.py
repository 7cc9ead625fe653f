"""Voices by name."""

from __future__ import annotations

import re
from collections import Counter
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.lexicon.phrases import keys_in
from counterclaim.lexicon.voices import MARKS, find_voice, is_role, load_voices, voice_mentions
from counterclaim.model.voice import Voice, VoiceKind

VOICES = load_voices()


def test_the_file_is_large_and_sound() -> None:
    assert len([v for v in VOICES if not is_role(v)]) >= 1000
    assert len({v.name for v in VOICES}) == len(VOICES)
    for v in VOICES:
        assert v.kind in get_args(VoiceKind)
        assert v.country is None or re.fullmatch("[A-Z]{2}", v.country), v
        assert not any(name[:1] in MARKS or not name.strip() for name in (v.name, *v.aliases)), v


def test_every_kind_has_voices() -> None:
    kinds = Counter(v.kind for v in VOICES)
    floors = {"state_body": 150, "military": 90, "official": 120, "armed_group": 120, "agency": 50, "media": 130, "channel": 35}
    assert set(kinds) == set(get_args(VoiceKind))
    assert all(kinds[kind] >= floor for kind, floor in floors.items()), kinds  # type: ignore[index]


def test_no_name_leads_to_two_voices() -> None:
    owner: dict[tuple[str, ...], str] = {}
    for v in VOICES:
        for name in (v.name, *v.aliases):
            assert owner.setdefault(keys_in(name), v.name) == v.name, name


def test_every_name_finds_its_voice() -> None:
    lost = [(n, v.name) for v in VOICES for n in (v.name, *v.aliases) if (k := voice_mentions().get(n)) is None or k.voice != v]
    assert not lost


def test_the_wars_of_our_time_and_of_the_corpora_are_there() -> None:
    countries = Counter(v.country for v in VOICES)
    for country in "SY IQ UA RU IL PS LB YE SD MM CD ML BF ET AM AZ IR IN PK SV CO PE GT NI CL HN".split():
        assert countries[country] >= 5, country


def test_there_are_cyrillic_names() -> None:
    assert sum(any("а" <= c <= "я" for c in name.lower()) for v in VOICES for name in v.aliases) >= 200


@pytest.mark.parametrize(
    ("mention", "name", "kind"),
    [
        ("the Russian Defense Ministry", "Russian Ministry of Defence", "state_body"),
        ("Russia’s Ministry of Defence", "Russian Ministry of Defence", "state_body"),
        ("Russias defence ministry", "Russian Ministry of Defence", "state_body"),
        ("Минобороны РФ", "Russian Ministry of Defence", "state_body"),
        ("Ministry of Defense of the Russian Federation", "Russian Ministry of Defence", "state_body"),
        ("Syrian Observatory for Human Rights (SOHR)", "Syrian Observatory for Human Rights", "monitor"),
        ("the Britain-based Syrian Observatory for Human Rights", "Syrian Observatory for Human Rights", "monitor"),
        ("Observatory head Rami Abdel-Rahman", "Syrian Observatory for Human Rights", "monitor"),
        ("Syria's official news agency SANA", "SANA", "agency"),
        ("An AFP correspondent in eastern Aleppo", "Agence France-Presse", "agency"),
        ("Shot channel", "Shot", "channel"),
        ("the Shot Telegram channel", "Shot", "channel"),
        ("CHEKA-OGPU", "CHEKA-OGPU", "channel"),
        ("ВЧК-ОГПУ", "CHEKA-OGPU", "channel"),
        ("Rybar", "Rybar", "channel"),
        ("regional governor Yuri Slyusar", "Rostov Region Governor", "official"),
        ("Kremlin spokesman Dmitry Peskov", "Kremlin", "state_body"),
        ("President Volodymyr Zelenskyy", "Ukrainian President", "official"),
        ("Ukraine's Air Force", "Ukrainian Air Force", "military"),
        ("ДСНС", "State Emergency Service of Ukraine", "rescue"),
        ("the IDF", "Israel Defense Forces", "military"),
        ("Gaza's health ministry", "Gaza Health Ministry", "medical"),
        ("the Hamas-run health ministry", "Gaza Health Ministry", "medical"),
        ("MSF", "Doctors Without Borders", "medical"),
        ("Médecins Sans Frontières", "Doctors Without Borders", "medical"),
        ("White Helmets", "White Helmets", "rescue"),
        ("ISIS", "Islamic State", "armed_group"),
        ("the so-called Islamic State", "Islamic State", "armed_group"),
        ("Jabhat al-Nusra", "Nusra Front", "armed_group"),
        ("Sudan's Rapid Support Forces", "Rapid Support Forces", "armed_group"),
        ("the RSF", "Rapid Support Forces", "armed_group"),
        ("Houthi military spokesman Yahya Saree", "Houthis", "armed_group"),
        ("FMLN", "Farabundo Marti National Liberation Front", "armed_group"),
        ("Sendero Luminoso", "Shining Path", "armed_group"),
        ("The Extraditables", "Extraditables", "armed_group"),
        ("COPREFA", "COPREFA", "military"),
        ("Radio Venceremos", "Radio Venceremos", "media"),
        ("ACAN-EFE", "ACAN-EFE", "agency"),
        ("UN aid chief Stephen OBrien", "UN Office for the Coordination of Humanitarian Affairs", "international_body"),
        ("Moscow", "Russian government", "state_body"),
        ("M23 rebels", "M23", "armed_group"),
        ("Hamas", "Hamas", "armed_group"),
        ("residents", "residents", "resident"),
        ("Local resident Jane Roe", "residents", "resident"),
        ("several eyewitnesses", "eyewitnesses", "witness"),
        ("a military source in Homs", "military source", "anonymous"),
        ("a source at the police command", "unnamed source", "anonymous"),
        ("medics in the town", "medics", "medical"),
        ("State television", "state media", "media"),
        ("a source within the UN", "unnamed source", "anonymous"),
    ],
)
def test_mentions(mention: str, name: str, kind: str) -> None:
    found = find_voice(mention)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    "mention", ["", "John Smith", "Hama", "activists and residents", "the Observatory and the LCC", "Abu Mohammad"]
)
def test_what_is_not_known_is_no_voice(mention: str) -> None:
    assert find_voice(mention) is None


def test_sides_are_given_where_plain() -> None:
    def side(mention: str) -> str | None:
        found = find_voice(mention)
        return found.side if found else None

    assert side("Syrian army") == "syria:government"
    assert side("Syrian Coalition") == "syria:opposition"
    assert side("TASS") == "russia"
    assert side("Reuters") is None


@given(st.sampled_from(VOICES), st.sampled_from(["{}", "the {}", "{}'s", "The {},", "{} (in a statement)"]))
def test_an_article_a_possessive_or_an_aside_change_nothing(voice: Voice, frame: str) -> None:
    assert find_voice(frame.format(voice.name)) == voice


@given(st.text(max_size=40))
def test_any_words_may_be_asked_for(words: str) -> None:
    found = find_voice(words)
    assert found is None or found in VOICES
