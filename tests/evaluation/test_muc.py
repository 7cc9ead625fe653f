"""MUC's templates against our claims, on two small messages of our own."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.model.claim import Claim, Count
from evaluation import muc
from evaluation.__main__ import main
from evaluation.muc_templates import Fill, confidence_of, credit, form_of_claims, form_of_template, is_organisation
from tests.made_claims import claim, count, name

TEMPLATE = {
    "MESSAGE: TEMPLATE": ["1"],
    "INCIDENT: TYPE": ["BOMBING"],
    "PERP: INDIVIDUAL ID": ['"GUERRILLAS"'],
    "PERP: ORGANIZATION ID": ['"HARBOUR LIBERATION ARMY" / "HLA"'],
    "PERP: ORGANIZATION CONFIDENCE": ['CLAIMED OR ADMITTED: "HARBOUR LIBERATION ARMY" / "HLA"'],
    "HUM TGT: DESCRIPTION": ['"MAYOR": "ANNA BELL"', '"GUARDS"'],
    "HUM TGT: NUMBER": ['1: "ANNA BELL"', 'PLURAL: "GUARDS"'],
    "HUM TGT: EFFECT OF INCIDENT": ['DEATH: "ANNA BELL"', '? INJURY: "GUARDS"'],
}
DEATH = claim("d", 0, "the mayor died", count("killed", 1, "the mayor"), event="bombing")
CLAIMED = claim("d", 40, "it was us", name("actor", "Harbour Liberation Army"), event="bombing", act="admit", voice="the HLA")


def test_a_template_becomes_fills_with_all_that_its_persons_are_called() -> None:
    form = form_of_template(TEMPLATE)
    assert form.kinds == {"BOMBING"} and not form.optional
    assert [f.about for f in form.fills if f.slot == "number"] == [("ANNA BELL", "MAYOR"), ("GUARDS",)]
    assert [f.optional for f in form.fills if f.slot == "effect"] == [False, True]


def test_claims_fill_the_slots_and_denials_none() -> None:
    denied = claim("d", 80, "no guards were hurt", count("injured", 3, "guards"), act="deny")
    fills = form_of_claims([DEATH, CLAIMED, denied]).fills
    assert [(f.slot, f.values) for f in fills] == [
        ("number", ("1-1",)),
        ("effect", ("DEATH",)),
        ("perpetrator", ()),
        ("confidence", ("CLAIMED OR ADMITTED",)),
    ]
    none = claim("d", 80, "nobody was hurt", count("killed", 0), count("injured", 0))
    assert {f.values for f in form_of_claims([none]).fills} == {("NO INJURY OR DEATH", "NO DEATH", "NO INJURY")}


@pytest.mark.parametrize(
    ("wanted", "mine", "earned"),
    [
        ("9", count("killed", 9), 1.0),
        ("PLURAL", count("killed", (1, None), bare=True), 1.0),
        ("~100", count("killed", (80, None)), 0.5),
        ("1", count("killed", (1, None), bare=True), 0.5),
        ("9", count("killed", 8), 0.0),
    ],
)
def test_a_number_earns_all_or_half(wanted: str, mine: Count, earned: float) -> None:
    about = ("people",)
    assert credit(Fill("number", (wanted,), about), Fill("number", (), about, count=mine)) == earned
    assert credit(Fill("number", (wanted,), ("Anna Bell",)), Fill("number", (), about, count=mine)) == 0


def test_how_firmly_is_in_the_act_and_the_voice() -> None:
    said = [
        confidence_of(one, "the rebels")
        for one in (
            claim("d", 0, "x"),
            claim("d", 0, "x", voice="the rebels"),
            claim("d", 0, "x", voice="the police", act="accuse"),
            claim("d", 0, "x", voice="a neighbour", act="accuse"),
            claim("d", 0, "x", act="suspect"),
        )
    ]
    assert said == [
        "REPORTED AS FACT",
        "CLAIMED OR ADMITTED",
        "SUSPECTED OR ACCUSED BY AUTHORITIES",
        "SUSPECTED OR ACCUSED",
        "POSSIBLE",
    ]
    assert is_organisation("Harbour Liberation Army") and not is_organisation("armed men")


def test_forms_are_paired_with_templates_and_what_is_alone_counts() -> None:
    form = form_of_template(TEMPLATE)
    both = muc.by_template([form], [DEATH, CLAIMED])
    assert (both["effect"].earned, both["effect"].wanted, both["effect"].given) == (1, 1, 1)
    alone = muc.by_template([], [DEATH])
    assert alone["number"].given == 1 and muc.by_template([], [DEATH], spurious=False)["number"].given == 0
    assert muc.by_template([replace(form, optional=True)], [])["number"].wanted == 0


def test_saying_it_again_is_not_counted_against_us() -> None:
    one = form_of_claims([DEATH]).fills
    again = form_of_claims([claim("d", 90, "a mayor died", count("killed", 1, "a mayor"))]).fills
    tally = muc.compare(form_of_template(TEMPLATE).fills, (*one, *again)).tallies["number"]
    assert (tally.earned, tally.wanted, tally.given) == (1, 2, 1) and tally.shares == "50/100"


def test_the_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    messages = [{"id": "m1", "text": "one", "templates": [TEMPLATE]}, {"id": "m2", "text": "two", "templates": []}]
    (tmp_path / "muc34").mkdir()
    with gzip.open(tmp_path / "muc34" / "dev.jsonl.gz", "wt") as file:
        file.write("\n".join(json.dumps(message) for message in messages))

    def read(identity: str, text: str) -> Sequence[Claim]:
        return [DEATH] if identity == "m1" else [CLAIMED]

    lines = list(muc.report(tmp_path, misses=True, read=read))
    assert "m2 + perpetrator: : Harbour Liberation Army" in lines and "m1 - number: PLURAL: GUARDS" in lines
    assert lines[-4].split() == ["number", "50/100", "50/100", "50/100", "66/56", "2", "1"]
    assert main(["muc", "--data", str(tmp_path / "none")]) == 2
