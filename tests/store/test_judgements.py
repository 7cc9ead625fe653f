"""A judgement outranks the machine, is never lost by a rerun, and can be undone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_stages import FakeStages
from ledger_dump import dump

from counterclaim.errors import NotFound, UsageError
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident, Membership

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
REPORT = "Petrel: 4 killed in Orlin\nLind: 5 killed in Orlin\nSOHR: 3 injured in Marn\n"


@pytest.fixture
def ledger(address: str, tmp_path: Path) -> Ledger:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    kept = Ledger(address, stages=FakeStages())
    kept.add(tmp_path / "report.txt")
    return kept


def claims(ledger: Ledger) -> list[Claim]:
    return [record.claim for record in ledger.claims()]


def groups(ledger: Ledger) -> set[frozenset[str]]:
    return {frozenset(incident.claims) for incident in ledger.incidents()}


def test_a_merge_sticks_and_old_ids_lead_on(ledger: Ledger, tmp_path: Path) -> None:
    one, two, other = claims(ledger)
    old = [incident.id for incident in ledger.incidents()]
    merged = ledger.judge("merge", "", "", [one, other], by="E. Marsh", at=NOON, why="one night")
    assert groups(ledger) == {frozenset({one.id, two.id, other.id})}
    assert {"joined by E. Marsh: one night"} <= {m.reason for incident in ledger.incidents() for m in incident.members}
    found = [ledger.get(key) for key in old]
    assert all(isinstance(i, Incident) and len(i.claims) == 3 for i in found)
    (tmp_path / "more.txt").write_text("Vest: 9 injured in Tesk")
    ledger.add(tmp_path / "more.txt")
    assert len(groups(ledger)) == 2
    ledger.undo(merged.id[:6], by="E. Marsh", at=NOON)
    assert groups(ledger) == {frozenset({one.id, two.id}), frozenset({other.id}), frozenset({claims(ledger)[3].id})}


def test_a_split_parts_relations_too(ledger: Ledger) -> None:
    one, two, other = claims(ledger)
    assert [r.kind for r in ledger.relations()] == ["contradicts"]
    ledger.judge("split", "", "", [two], by="E. Marsh", at=NOON)
    assert [m for incident in ledger.incidents() for m in incident.members] == [Membership(two.id, "split off by E. Marsh")]
    assert groups(ledger) == {frozenset({one.id}), frozenset({two.id}), frozenset({other.id})}
    assert ledger.relations() == []


def test_a_relation_is_rejected_or_set(ledger: Ledger) -> None:
    one, two, _ = claims(ledger)
    ledger.judge("relation", "killed", "updates", [two, one], by="E. Marsh", at=NOON, why="Lind spoke later")
    [found] = ledger.relations()
    assert (found.a, found.kind, found.reason, found.rule) == (two.id, "updates", "Lind spoke later", "judged by E. Marsh")
    ledger.judge("relation", "killed", "reject", [one, two], by="E. Marsh", at=NOON)
    assert ledger.relations() == []


def test_a_judgement_finds_its_claim_again_in_a_new_reading(address: str, tmp_path: Path, ledger: Ledger) -> None:
    _, two, _ = claims(ledger)
    ledger.judge("split", "", "", [two], by="E. Marsh", at=NOON)
    ledger.close()
    with Ledger(address, stages=FakeStages(CODE_VERSION="fake-2", act="suspect")) as again:
        again.add(tmp_path / "report.txt")
        assert frozenset({two.id}) in groups(again) and again.unattached() == []


def test_what_cannot_be_attached_is_listed(ledger: Ledger, tmp_path: Path) -> None:
    judgement = ledger.judge("split", "", "", [claims(ledger)[1]], by="E. Marsh", at=NOON)
    (tmp_path / "report.txt").write_text("Petrel: 4 killed in Orlin\n")
    ledger.add(tmp_path / "report.txt")
    assert [j.id for j in ledger.unattached()] == [judgement.id]


def test_an_undoing_erases_nothing(ledger: Ledger) -> None:
    first = ledger.judge("reliability", "SOHR", "B", [], by="E. Marsh", at=NOON)
    ledger.undo(first.id, by="E. Marsh", at=NOON)
    assert ledger.judgements() == []
    with pytest.raises(NotFound):
        ledger.undo(first.id, by="E. Marsh", at=NOON)
    assert [j.kind for j in ledger.judgements(also_undone=True)] == ["reliability", "undo"]


def test_a_judgement_needs_a_name(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="--by"):
        ledger.judge("reliability", "SOHR", "B", [], by=" ", at=NOON)


def test_judging_twice_changes_nothing(ledger: Ledger, address: str) -> None:
    ledger.judge("merge", "", "", claims(ledger)[::2], by="E. Marsh", at=NOON)
    before = dump(address)
    ledger.judge("merge", "", "", claims(ledger)[::2], by="E. Marsh", at=NOON)
    assert dump(address) == before
