"""What an analyst decides of a claim is what everything sees, outlives new readings and new texts, and can be undone."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fake_stages import FakeStages
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger_dump import dump

from counterclaim.desk import Desk
from counterclaim.errors import UsageError
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim
from counterclaim.store.records import ClaimRecord

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
BY = {"by": "E. Marsh", "at": NOON}
REPORT = "Petrel: 4 killed in Orlin\nLind: 5 killed in Orlin\nSOHR: 3 injured in Marn\nA pier burned at dawn, witnesses said.\n"


@pytest.fixture
def ledger(address: str, tmp_path: Path) -> Ledger:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    kept = Ledger(address, stages=FakeStages())
    kept.add(tmp_path / "report.txt")
    return kept


def claims(ledger: Ledger) -> list[Claim]:
    return [record.claim for record in ledger.claims()]


def reread(address: str, report: Path, **stages: object) -> Ledger:
    again = Ledger(address, stages=FakeStages(CODE_VERSION="fake-2", **stages))  # type: ignore[arg-type]
    again.add(report)
    return again


def test_a_rejected_claim_is_in_nothing_but_its_own_list(ledger: Ledger) -> None:
    one, two, other = claims(ledger)
    decision = ledger.reject(two, **BY, why="a misreading")
    assert claims(ledger) == [one, other] and ledger.relations() == []
    assert [r.claim for r in ledger.rejected()] == [two] and ledger.unattached() == []
    assert {key for incident in ledger.incidents() for key in incident.claims} == {one.id, other.id}
    desk = Desk(ledger)
    assert two.id not in desk.roots and all(two.id not in row.claims for row in desk.incidents)
    assert ledger.documents()[0].claims == 2
    ledger.undo(decision.id, **BY)
    assert claims(ledger) == [one, two, other] and len(ledger.relations()) == 1 and ledger.rejected() == []


def test_a_correction_is_what_filters_relations_and_incidents_see(ledger: Ledger) -> None:
    _, two, other = claims(ledger)
    ledger.correct(two, {"killed": {"min": 4, "max": None, "of": "killed"}, "act": "deny"}, **BY)
    assert ledger.relations() == []
    [found] = [record.claim for record in ledger.claims(act="deny")]
    assert (found.id, found.counts[0].min, found.rules[-1]) == (two.id, 4, "judged by E. Marsh")
    ledger.correct(other, {"place": "Orlin", "time": None, "time_iso": "2026-03-13"}, **BY)
    assert len(ledger.incidents()) == 1
    assert [record.claim.id for record in ledger.claims(time="2026-03-13")] == [other.id]
    assert ledger.reviews()[two.id].state == "corrected"


def test_parts_are_corrected_one_by_one_and_undone_one_by_one(ledger: Ledger) -> None:
    one = claims(ledger)[0]
    ledger.correct(one, {"act": "suspect"}, **BY)
    first = ledger.correct(claims(ledger)[0], {"event": "shelling", "chain": ["SOHR"]}, **BY)
    [now, *_] = claims(ledger)
    assert (now.act, now.event, now.chain[0].name) == ("suspect", "shelling", "SOHR")
    ledger.undo(first.id, **BY)
    [now, *_] = claims(ledger)
    assert (now.act, now.event, now.chain[0].name) == ("suspect", "bombing", "Petrel")


def test_a_corrected_quote_is_found_by_its_old_id_too(ledger: Ledger) -> None:
    one = claims(ledger)[0]
    ledger.correct(one, {"quote": "killed"}, **BY)
    now = claims(ledger)[0]
    assert now.quote.exact == "killed" and now.id != one.id
    record = ledger.get(one.id)
    assert isinstance(record, ClaimRecord) and record.claim == now
    ledger.judge("split", "", "", [one], **BY)
    assert frozenset({now.id}) in {frozenset(incident.claims) for incident in ledger.incidents()}
    assert [j.kind for j in ledger.history(now)] == ["correct", "split"] and ledger.claim(one.id).claim == now
    ledger.reject(now, **BY)
    assert ledger.unattached() == [] and [r.claim.id for r in ledger.rejected()] == [now.id]


def test_a_missed_claim_is_added_with_its_labels(ledger: Ledger) -> None:
    document = claims(ledger)[0].document
    said = {"quote": "A pier burned at dawn", "chain": ["witnesses"], "event": "explosion", "target": "A pier", "place": "Marn"}
    ledger.add_claim(document, said, **BY)
    [new] = [claim for claim in claims(ledger) if claim.quote.exact.startswith("A pier")]
    assert new.chain[0].name == "witnesses" and new.names[0].value == "A pier" and ledger.reviews()[new.id].state == "added"
    assert any(new.id in incident.claims for incident in ledger.incidents())
    with pytest.raises(UsageError, match="verbatim"):
        ledger.add_claim(document, {"quote": "a pier was on fire"}, **BY)


def test_decisions_outlive_a_new_extractor(address: str, tmp_path: Path, ledger: Ledger) -> None:
    one, two, other = claims(ledger)
    ledger.accept(one, **BY)
    ledger.correct(two, {"polarity": "-"}, **BY)
    ledger.reject(other, **BY)
    ledger.add_claim(one.document, {"quote": "A pier burned", "act": "suspect"}, **BY)
    ledger.close()
    with reread(address, tmp_path / "report.txt", act="predict") as again:
        found = {claim.quote.exact: claim for claim in claims(again)}
        assert [claim.act for claim in found.values()] == ["assert", "predict", "suspect"]
        assert found[two.quote.exact].polarity == "-" and other.quote.exact not in found
        assert again.unattached() == []


def test_decisions_follow_the_words_into_an_edited_text(ledger: Ledger, tmp_path: Path) -> None:
    one, two, other = claims(ledger)
    ledger.correct(two, {"act": "deny"}, **BY)
    lost = ledger.accept(other, **BY)
    ledger.reject(one, **BY)
    ledger.add_claim(one.document, {"quote": "A pier burned"}, **BY)
    (tmp_path / "report.txt").write_text("News.\n" + REPORT.replace("SOHR: 3 injured in Marn\n", ""))
    ledger.add(tmp_path / "report.txt")
    assert [(c.act, c.quote.exact) for c in claims(ledger)] == [("deny", "5 killed in Orlin"), ("assert", "A pier burned")]
    assert [j.id for j in ledger.unattached()] == [lost.id]


def test_the_last_decision_holds_and_all_are_history(ledger: Ledger) -> None:
    one = claims(ledger)[0]
    ledger.reject(one, **BY)
    ledger.accept(one, by="N. Ode", at=NOON + timedelta(hours=1))
    assert claims(ledger)[0] == one and ledger.reviews()[one.id].state == "accepted"
    note = ledger.comment([one], "Compare the later report.", by="N. Ode", at=NOON)
    ledger.undo(note.id, **BY)
    assert [j.kind for j in ledger.history(one)] == ["reject", "accept", "comment", "undo"]
    assert [r.extractor for r in ledger.versions(one.id)] == ["fake-1", "fake-1 judged"]


def test_a_merge_outlives_the_rejection_of_one_of_its_claims(ledger: Ledger) -> None:
    one, two, other = claims(ledger)
    ledger.judge("merge", "", "", [one, two, other], **BY)
    ledger.judge("relation", "killed", "agrees", [one, two], **BY)
    ledger.reject(one, **BY)
    assert {frozenset(incident.claims) for incident in ledger.incidents()} == {frozenset({two.id, other.id})}
    assert ledger.relations() == [] and ledger.unattached() == []
    assert ledger.review_of(one).state == "rejected" and ledger.review_of(two).state is None


NONSENSE: list[dict[str, object]] = [
    {},
    {"act": "shout"},
    {"killed": {"min": 3, "max": 2}},
    {"killed": -1},
    {"place": "Atlantis"},
    {"colour": "red"},
    {"act": "assert"},
]


def test_what_makes_no_sense_is_refused(ledger: Ledger) -> None:
    for changes in NONSENSE:
        with pytest.raises(UsageError):
            ledger.correct(claims(ledger)[0], changes, **BY)
    assert ledger.judgements() == []


DECISIONS = st.lists(
    st.tuples(st.sampled_from(["accept", "reject", "act", "quote", "add", "undo"]), st.integers(0, 3)), min_size=1, max_size=6
)


@settings(max_examples=4, deadline=None)
@given(DECISIONS)
def test_law_adding_again_and_reading_anew_keep_every_decision(decisions: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        report, address = Path(folder, "report.txt"), str(Path(folder, "ledger.db"))
        report.write_text(REPORT)
        with Ledger(address, stages=FakeStages()) as ledger:
            ledger.add(report)
            for number, (what, which) in enumerate(decisions):
                decide(ledger, what, which, NOON + timedelta(minutes=number))
            before, listed, told, lost = dump(address), claims(ledger), ledger.judgements(), ledger.unattached()
            ledger.add(report)
            assert dump(address) == before
        with reread(address, report) as again:
            assert claims(again) == listed
            # Lost already is what was decided of a claim that an undone decision had added.
            assert again.judgements() == told and again.unattached() == lost
            for judgement in reversed(told):
                again.undo(judgement.id, by="N. Ode", at=NOON + timedelta(days=1))
            assert [(c.act, c.rules) for c in claims(again)] == [("assert", ("colon",))] * 3


def decide(ledger: Ledger, what: str, which: int, at: datetime) -> None:
    """A decision on one of the claims, where it is one that can be made."""
    found, made = claims(ledger), ledger.judgements()
    by = {"by": "E. Marsh", "at": at}
    if what == "add":
        ledger.add_claim(ledger.documents()[0].id, {"quote": "A pier burned at dawn"[: 13 + which]}, **by)  # type: ignore[arg-type]
    elif what == "undo" and made:
        ledger.undo(made[which % len(made)].id, **by)  # type: ignore[arg-type]
    elif found and what in {"accept", "reject"}:
        getattr(ledger, what)(found[which % len(found)], **by)
    elif found and what in {"act", "quote"}:
        claim = found[which % len(found)]
        change = {"act": "suspect" if claim.act == "assert" else "assert"}
        if what == "quote" and len(claim.quote.exact) > 8:
            change = {"quote": claim.quote.exact[2:]}
        ledger.correct(claim, change, **by)  # type: ignore[arg-type]
