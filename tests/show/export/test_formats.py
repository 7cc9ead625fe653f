"""The lines of each export, part by part."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from fake_stages import FakeStages

from counterclaim.model.claim import Count, Name
from counterclaim.reading import read_files
from counterclaim.show.export import FORMATS
from counterclaim.show.export.jsonl import answer_object
from counterclaim.store.memory import Readings

REPORT = "The ministry: 4 killed in Taganrog on 2024-12-11\nresidents > Shot: 10 killed in Taganrog\n"


@pytest.fixture
def readings(tmp_path: Path) -> Readings:
    for name, text in (("wire", REPORT), ("daily", REPORT), ("other", "SANA: 1 killed in Idlib")):
        (tmp_path / f"{name}.txt").write_text(text)
    return read_files(tmp_path, stages=FakeStages())


def exported(readings: Readings, form: str) -> list[dict]:
    return [json.loads(line) for line in FORMATS[form](readings)]


def test_a_claim_stands_under_each_name_of_its_text(readings: Readings) -> None:
    lines = exported(readings, "jsonl")
    claims = [line for line in lines if line["type"] == "claim"]
    assert [claim["doc"] for claim in claims] == ["daily", "wire", "daily", "wire", "other"]
    assert claims[0] == {
        "type": "claim",
        "doc": "daily",
        "id": claims[0]["id"],
        "quote": "4 killed in Taganrog on 2024-12-11",
        "start": 14,
        "end": 48,
        "chain": ["The ministry"],
        "act": "assert",
        "polarity": "+",
        "event": "bombing",
        "fields": [
            {"field": "killed", "min": 4, "max": None, "approx": False, "of": "people", "by": None},
            {"field": "target", "value": "Taganrog"},
        ],
        "place": "Taganrog",
        "time": "2024-12-11",
        "time_iso": "2024-12-11",
        "condition": None,
    }


def test_relations_and_incidents_name_claims_that_are_there(readings: Readings) -> None:
    lines = exported(readings, "jsonl")
    named = {f"{line['doc']}/{line['id']}" for line in lines if line["type"] == "claim"}
    relations = [line for line in lines if line["type"] == "relation"]
    assert [(r["a"].split("/")[0], r["b"].split("/")[0]) for r in relations] == [("daily", "daily"), ("wire", "wire")]
    assert all(relation[end] in named for relation in relations for end in "ab")
    incidents = [line for line in lines if line["type"] == "incident"]
    assert sorted(claim for incident in incidents for claim in incident["claims"]) == sorted(named)


def test_what_seldom_applies_is_left_out() -> None:
    count = Count("intercepted", 4, 4, of="the others")
    assert answer_object(count) == {"field": "intercepted", "min": 4, "max": 4, "approx": False, "of": "the others", "by": None}
    more = replace(count, derived=True, category="missiles", period="day", part_of="all six")
    assert answer_object(more).items() >= {"derived": True, "category": "missiles", "period": "day", "part_of": "all six"}.items()
    assert answer_object(Name("weapon", "ATACMS")) == {"field": "weapon", "value": "ATACMS"}


def test_attributions(readings: Readings) -> None:
    lines = exported(readings, "attributions")
    assert [line["doc"] for line in lines] == ["daily", "daily", "wire", "wire", "other"]
    assert lines[1] == {
        "doc": "daily",
        "source": [{"start": 49, "end": 65, "exact": "residents > Shot"}],
        "cue": [{"start": 65, "end": 67, "exact": ": "}],
        "content": [{"start": 67, "end": 88, "exact": "10 killed in Taganrog"}],
        "chain": ["residents", "Shot"],
        "rule": "colon",
    }


def test_places(readings: Readings) -> None:
    known, unknown = exported(readings, "places")[0], exported(readings, "places")[-1]
    assert known["exact"] == "Taganrog" and (known["geonameid"], known["precision"]) == (484907, "settlement")
    assert unknown["exact"] == "Idlib" and unknown["geonameid"] is unknown["latitude"] is unknown["precision"] is None
