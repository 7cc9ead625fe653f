"""Rows of figures as claims, and how their disagreements are told: three made-up rows and a made-up series."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation import pnas
from evaluation.__main__ import main

ROW = {"days": "3", "loss_count": "100", "claim_source": "UA Source", "loss_country": "Russia", "category": "Tanks"} | {
    "time_frame": "Cumulative",
    "minimum": "1",
    "maximum": "0",
}


def test_a_row_is_a_claim_with_its_scope_and_bounds() -> None:
    loss = pnas.loss_of(7, ROW)
    count = loss.count
    assert (count.field, count.min, count.max, count.of, count.period) == ("destroyed", 100, None, "Russian tanks", "cumulative")
    assert loss.claim.time and loss.claim.time.interval.edtf == "2022-02-26" and loss.claim.quote.exact.startswith("100 Russian")
    deaths = pnas.loss_of(8, ROW | {"category": "Military Deaths", "maximum": "1", "minimum": "0"}).count
    assert (deaths.field, deaths.min, deaths.max, deaths.of) == ("killed", None, 100, "Russian soldiers")


def test_disagreements_are_counted_by_how_they_are_told() -> None:
    party = pnas.loss_of(1, ROW | {"minimum": "0"})
    enemy = pnas.loss_of(2, ROW | {"minimum": "0", "claim_source": "RU Source", "loss_count": "40"})
    daily = pnas.loss_of(3, ROW | {"minimum": "0", "time_frame": "Day", "loss_count": "5"})
    ships = pnas.loss_of(4, ROW | {"minimum": "0", "category": "Ships", "loss_count": "2"})
    outcome = pnas.compare([[party, enemy, daily, ships]])
    assert outcome.all_told == {"contradicts": 1} and not outcome.false
    assert (party.differs_in(daily), party.differs_in(ships)) == ("time frame", "category")
    assert party.differs_in(pnas.loss_of(5, ROW)) == "bounds, which meet"


def test_what_pictures_confirm_is_another_scope(tmp_path: Path) -> None:
    folder = tmp_path / "ua_mod_claims"
    folder.mkdir()
    (folder / "russia_losses_equipment.json").write_text(json.dumps([{"date": "2022-04-01", "tank": 50}]))
    (folder / "russia_losses_equipment_oryx.json").write_text(json.dumps([{"equipment_ua": "Tanks", "losses_total": 20}]))
    assert pnas.against_oryx(tmp_path) == {"differs_in_scope": 1}


def test_without_the_table_it_says_so(tmp_path: Path) -> None:
    assert main(["pnas", "--data", str(tmp_path)]) == 2
