from __future__ import annotations

from pathlib import Path

from evaluation.__main__ import main
from evaluation.made_ledger import make_ledger, reports
from evaluation.pages import addresses_of


def test_a_made_ledger_has_as_many_claims_as_asked_for(tmp_path: Path) -> None:
    with make_ledger(str(tmp_path / "made.db"), 60) as ledger:
        assert len(ledger.claims()) == 60
        assert len(ledger.documents()) == 6
        assert not ledger.refused()
        assert {key for one in ledger.incidents() for key in one.claims} == {record.claim.id for record in ledger.claims()}


def test_the_same_seed_makes_the_same_reports() -> None:
    assert list(reports(50, seed=3)) == list(reports(50, seed=3))
    assert list(reports(50, seed=3)) != list(reports(50, seed=4))


def test_a_page_of_each_kind_is_asked_for(tmp_path: Path) -> None:
    with make_ledger(str(tmp_path / "made.db"), 60) as ledger:
        found = addresses_of(ledger)
    assert {page.split("/")[1].split("?")[0] for page in found.values()} == {
        *("", "incidents", "documents", "voices", "commitments", "conflicts", "health", "judgements")
    }


def test_every_page_is_timed_twice_over(tmp_path: Path, capsys) -> None:
    ledger = tmp_path / "kept.db"
    for _ in range(2):
        assert main(["pages", "--claims", "40", "--runs", "1", "--ledger", str(ledger)]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].startswith("40 claims, 4 documents, ")
        assert [line for line in lines if line.startswith("judgements ")]
