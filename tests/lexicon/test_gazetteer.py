from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import AssetError
from counterclaim.lexicon.gazetteer import FOLDER, SHA256, Gazetteer
from counterclaim.lexicon.place_names import sound_key, spelling_key, without_generic

GAZETTEER = Gazetteer.open()


@pytest.mark.parametrize("name", SHA256)
def test_the_packaged_file_is_the_pinned_one(name: str) -> None:
    assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == SHA256[name]


def test_the_files_together_stay_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in SHA256) < 40_000_000


def test_opening_reads_nothing_and_the_first_look_up_is_quick() -> None:
    code = (
        "import time; from counterclaim.lexicon.gazetteer import Gazetteer; start = time.perf_counter();"
        "Gazetteer.open().find('Taganrog'); print(time.perf_counter() - start)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ))
    assert float(out.stdout) < 0.03


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Aleppo", "SY", "city"),
        ("Khan Sheikhun", "SY", "town"),
        ("Khan Sheikhoun", "SY", "town"),
        ("Khan Shaykhoon", "SY", "town"),
        ("Deir ez-Zor", "SY", "city"),
        ("Deir Ezzor", "SY", "city"),
        ("Dayr az-Zawr", "SY", "city"),
        ("Kharkov", "UA", "city"),
        ("Харків", "UA", "city"),
        ("Kiev", "UA", "city"),
        ("Chasov Yar", "UA", "town"),
        ("al-Fashir", "SD", "city"),
        ("Robotyne", "UA", "locality"),
        ("Rostov", "RU", "region"),
        ("Crimea", "UA", "region"),
        ("Gaza Strip", "PS", "region"),
        ("Golan Heights", "SY", "area"),
        ("eastern Ghouta", "SY", "area"),
        ("Donbass", "UA", "area"),
        ("Black Sea", "", "sea"),
        ("Syria", "SY", "country"),
        ("UK", "GB", "country"),
    ],
)
def test_a_place_is_found_by_the_names_reports_use(name: str, country: str, kind: str) -> None:
    assert (country, kind) in {(place.country, place.kind) for place in GAZETTEER.find(name)}


def test_likelier_namesakes_come_first() -> None:
    assert [place.country for place in GAZETTEER.find("Georgia")][:2] == ["GE", "US"]
    assert GAZETTEER.find("Kherson")[0].country == "UA"


def test_an_unknown_name_has_no_places() -> None:
    assert GAZETTEER.find("Zzyqwx") == []
    assert GAZETTEER.find("") == []
    assert GAZETTEER.find("--") == []


def test_points_are_no_finer_than_their_places() -> None:
    (country,) = [p for p in GAZETTEER.find("Syria") if p.kind == "country"]
    (region,) = [p for p in GAZETTEER.find("Idlib") if p.kind == "region"]
    (village,) = [p for p in GAZETTEER.find("Robotyne") if p.country == "UA"]
    assert country.latitude == round(country.latitude)
    assert region.latitude == round(region.latitude, 1)
    assert (village.latitude, village.precision) == (round(village.latitude, 1), "district")


def test_settlements_know_their_region() -> None:
    (place,) = [p for p in GAZETTEER.find("Taganrog") if p.country == "RU"]
    assert place.region == "Rostov"
    assert place.region in {region.name for region in GAZETTEER.find("Rostov") if region.kind == "region"}


@pytest.mark.parametrize(("people", "country"), [("Syrian", "SY"), ("Syrians", "SY"), ("turkish", "TR"), ("rebel", None)])
def test_a_people_has_its_country(people: str, country: str | None) -> None:
    assert GAZETTEER.country_of(people) == country


def test_a_missing_gazetteer_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="cannot be opened"):
        Gazetteer.open(tmp_path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khan Sheikhun", "Khān Shaykhūn"),
        ("Deir Ezzor", "Deir ez-Zor"),
        ("Maaret al-Numan", "Ma‘arrat an Nu‘mān"),
        ("Sweida", "As-Suwayda"),
        ("Douma", "Dūmā"),
        ("al-Foua", "Fuaa"),
    ],
)
def test_transliterations_sound_alike(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


def test_names_that_differ_do_not_sound_alike() -> None:
    assert len({sound_key(name) for name in ("Hama", "Homs", "Idlib", "Aleppo", "Kursk", "Kherson", "Kharkiv")}) == 7


def test_a_regions_name_stands_without_its_kind() -> None:
    assert without_generic("Idlib Governorate") == "Idlib"
    assert without_generic("Province") == "Province"


@given(st.text(max_size=20))
def test_a_key_of_a_key_is_itself(name: str) -> None:
    assert spelling_key(spelling_key(name)) == spelling_key(name)


@given(st.sampled_from(["Aleppo", "Deir ez-Zor", "Taganrog", "Харків"]))
def test_case_and_accents_make_no_difference(name: str) -> None:
    assert GAZETTEER.find(name.upper()) == GAZETTEER.find(name)


@given(st.text(max_size=12))
def test_any_name_can_be_looked_up(name: str) -> None:
    assert all(match.place.name for match in GAZETTEER.look_up(name))
