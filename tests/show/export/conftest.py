"""A ledger of three reports for the exports to be made from, one with words that are dangerous in a spreadsheet or a page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_stages import FakeStages

from counterclaim.desk import Desk
from counterclaim.ledger import Ledger, Outside
from counterclaim.model.capture import Given
from counterclaim.show.export.selection import Selection

NOW = datetime(2026, 3, 20, tzinfo=UTC)
NASTY = '=HYPERLINK("http://x")<script>alert(1)</script>'
REPORTS = {
    "daily": ("Petrel: 4 killed in Taganrog on 2024-12-11\nresidents > Shot: 10 killed in Taganrog\n", "2024-12-12", "Daily"),
    "herald": (
        "Petrel: 9 killed in Taganrog on 2024-12-11\nHospital of St <b>Anne: 9 killed in Taganrog\n",
        "2024-12-13T10:00+03:00",
        NASTY,
    ),
    "other": ("SOHR: 3 injured in Idlib\n", None, None),
}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "kept.db", stages=FakeStages()) as kept:
        for name, (text, published, publisher) in REPORTS.items():
            (tmp_path / f"{name}.txt").write_text(text, "utf-8")
            url = f"https://{name}.example/1" if published else None
            given = Given(published=published, publisher=publisher, url=url)
            kept.add(tmp_path / f"{name}.txt", Outside(given=given, now=lambda: NOW))
        yield kept


@pytest.fixture
def chosen(ledger: Ledger) -> Selection:
    return Selection(Desk(ledger, now=NOW))
