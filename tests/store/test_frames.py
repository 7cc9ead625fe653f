"""A ledger's listings as frames, and as notebooks show them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_stages import FakeStages

from counterclaim.desk import Desk
from counterclaim.errors import ExtraMissing, UsageError
from counterclaim.framing import TABLES
from counterclaim.ledger import Ledger

REPORT = "Petrel: 4 killed in Taganrog on 2024-12-11\nresidents > Shot: 10 killed in Taganrog\nSt <b>Anne: 3 injured in Idlib\n"
SIZES = {"documents": 1, "claims": 3, "answers": 6, "incidents": 2, "relations": 1}


@pytest.fixture
def ledger(tmp_path: Path):
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    with Ledger(tmp_path / "kept.db", stages=FakeStages()) as kept:
        kept.add(tmp_path / "report.txt")
        yield kept


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_have_every_row_and_typed_columns(ledger: Ledger, library: str) -> None:
    pytest.importorskip(library)
    assert {name: len(ledger.frame(name, library)) for name in TABLES} == SIZES
    claims = ledger.frame("claims", library)
    assert list(claims["voices"]) == ["Petrel", "residents → Shot", "St <b>Anne"]
    assert (
        claims["geonameid"][0] == 484907
        and sum(claims["geonameid"].fillna(0) == 0 if library == "pandas" else claims["geonameid"].is_null()) == 1
    )
    answers = ledger.frame("answers", library)
    assert "int" in str(answers["min"].dtype).lower() and "bool" in str(answers["approx"].dtype).lower()


def test_an_empty_ledger_has_frames_with_columns(tmp_path: Path) -> None:
    pytest.importorskip("pandas")
    with Ledger(tmp_path / "empty.db", stages=FakeStages()) as kept:
        assert all(len(kept.frame(name)) == 0 and list(kept.frame(name).columns) for name in TABLES)


def test_frames_that_can_not_be(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="no table"):
        ledger.frame("voices")
    with pytest.raises(UsageError, match="pandas, polars"):
        ledger.frame("claims", "dask")  # type: ignore[arg-type]
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'counterclaim\[polars\]'"):
        ledger.frame("claims", "polars")


def test_notebooks_show_words_and_run_nothing(ledger: Ledger) -> None:
    desk = Desk(ledger, now=datetime(2026, 3, 20, tzinfo=UTC))
    matrix = desk.assess(desk.incidents[0])._repr_html_()
    claim, document, incident = (
        ledger.claims()[2]._repr_html_(),
        ledger.documents()[0]._repr_html_(),
        ledger.incidents()[0]._repr_html_(),
    )
    assert '<b>St &lt;b&gt;Anne</b>: <q dir="auto">3 injured in Idlib</q>' in claim
    assert "report" in document and "3 claims" in document
    assert "Bombing in" in incident and "claims" in incident
    assert "≥ 4 people" in matrix and "<q>10 killed in Taganrog</q>" in matrix and "civilian harm Weak" in matrix
    assert all("<script" not in shown for shown in (matrix, claim, document, incident))
