"""What `captures` wrote is taken in again: the same ledger comes out."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_stages import FakeStages
from ledger_dump import dump

from counterclaim.ledger import Ledger, Outside
from counterclaim.model.capture import Given
from counterclaim.show.export import FORMATS, LEDGER_FORMATS


def test_the_same_claims_with_the_same_ids_come_out(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "daily.txt"
    path.write_text("Petrel: 5 killed in Taganrog on 2024-12-11\n", "utf-8")  # the item is edited
    later = datetime(2026, 3, 21, tzinfo=UTC)
    ledger.add(path, Outside(given=Given(published="2024-12-12", publisher="Daily"), now=lambda: later))
    written = tmp_path / "kept.jsonl"
    written.write_text("".join(line + "\n" for line in LEDGER_FORMATS["captures"](ledger)), "utf-8")
    with Ledger(tmp_path / "again.db", stages=FakeStages()) as again:
        report = again.add(written)
        assert (report.added, report.refused) == (4, 0)
        assert [list(FORMATS[form](again)) for form in FORMATS] == [list(FORMATS[form](ledger)) for form in FORMATS]
        assert [d.mastheads for d in again.documents()] == [d.mastheads for d in ledger.documents()]
        assert again.add(written).unchanged == 4
    assert dump(str(tmp_path / "again.db")) == dump(str(tmp_path / "kept.db"))


@pytest.mark.parametrize(
    "broken",
    [
        {"counterclaim_capture": 2},
        {"payload": "%"},
        {"received": "2026-01-01T00:00"},
        {"given": {"x": "y"}},
        {"item": 7},
        {"given": None},
    ],
)
def test_a_broken_line_is_refused_and_stops_nothing(ledger: Ledger, tmp_path: Path, broken: dict) -> None:
    first, *rest = LEDGER_FORMATS["captures"](ledger)
    (tmp_path / "kept.jsonl").write_text("\n".join([json.dumps(json.loads(first) | broken), *rest]), "utf-8")
    with Ledger(tmp_path / "again.db", stages=FakeStages()) as again:
        report = again.add(tmp_path / "kept.jsonl")
        assert (report.added, report.refused) == (2, 1) and "kept.jsonl#line 1" in report.refusals[0].origin
