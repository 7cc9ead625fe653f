"""A desk is made again only when its ledger has changed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from fake_stages import FakeStages

from counterclaim.ledger import Ledger
from counterclaim.show.desks import MOST, Desks

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
BY = {"by": "E. Marsh", "at": NOON}


def test_a_desk_lasts_until_anything_changes(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Petrel: 4 killed in Orlin\nLind: 5 killed in Orlin\n")
    with Ledger(tmp_path / "ledger.db", stages=FakeStages()) as ledger:
        ledger.add(report)
        desks = Desks(ledger, lambda: NOON)
        first = desks.at(None)
        assert desks.at(None) is first and desks.at(NOON) is not first
        ledger.add(report)
        assert desks.at(None) is first
        made = ledger.reject(first.records[min(first.records)].claim, **BY)  # type: ignore[arg-type]
        second = desks.at(None)
        assert second is not first and len(second.claims) == 1
        ledger.undo(made.id, **BY)  # type: ignore[arg-type]
        assert len(desks.at(None).claims) == 2
        (tmp_path / "more.txt").write_text("Vest: 9 injured in Tesk")
        ledger.add(tmp_path / "more.txt")
        assert len(desks.at(None).claims) == 3
        for day in range(1, 9):
            desks.at(datetime(2026, 3, day, tzinfo=UTC))
        assert len(desks._kept) == MOST
