"""What goes into a ledger comes out of it, once, and as it was."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_stages import TAGANROG, FakeStages
from ledger_dump import dump

from counterclaim.errors import LedgerMissing, NotFound, UsageError
from counterclaim.ledger import Ledger, Outside, read_files
from counterclaim.model.capture import Given
from counterclaim.model.incident import Incident
from counterclaim.store.records import ClaimRecord, DocumentRecord

REPORT = """The ministry: 4 killed in Taganrog on 2024-12-11
residents > Shot: 10 killed in Taganrog
SOHR: 3 injured in Idlib on 2024-11-30
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_a_report_comes_back_as_it_was_read(address: str, report: Path) -> None:
    stages = FakeStages()
    with Ledger(address, stages=stages) as ledger:
        added = ledger.add(report, Outside(Given(published="2024-12-12", publisher="Daily")))
        assert (added.added, added.unchanged, added.refused) == (1, 0, 0)
        kept = ledger.claims()
        [document] = ledger.documents()
        [(_, attributions)] = ledger.attributions()
        [(_, places)] = ledger.places()
        apart = read_files(report, stages=stages)
        assert [record.claim for record in kept] == [record.claim for record in apart.claims()]
        assert [(document.id, attributions)] == list(apart.attributions())
        assert [(document.id, places)] == list(apart.places())
        assert sorted(ledger.relations(), key=str) == sorted(apart.relations(), key=str)
        assert [i.claims for i in ledger.incidents()] == [i.claims for i in apart.incidents()]
        assert kept[0].claim.place is not None and kept[0].claim.place.entry == TAGANROG
        assert document.names == ("report",)
        assert document.mastheads[0].publisher == "Daily"
        assert document.mastheads[0].published.origin == "given"
        assert ledger.text(document.id) == REPORT
        assert ledger.payload(document.payload_sha256) == REPORT.encode()
        assert ledger.attribution(kept[1]) == attributions[1]


def test_a_second_run_changes_nothing(address: str, report: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" ")
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(tmp_path, Outside(Given(published="2024-12-12")))
        before = dump(address)
        again = ledger.add(tmp_path, Outside(Given(published="2024-12-12")))
        assert (again.added, again.unchanged) == (0, 1)
        assert dump(address) == before
        ledger.add(report)  # what was told before is not forgotten when it is not told again
        assert ledger.documents()[0].mastheads[0].published.origin == "given"


def test_a_reopened_ledger_goes_on(address: str, report: Path) -> None:
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(report)
    with Ledger(address, create=False) as ledger:
        assert len(ledger.claims()) == 3


def test_without_a_ledger_there_is_nothing_to_list(address: str) -> None:
    with pytest.raises(LedgerMissing, match="counterclaim add"):
        Ledger(address, create=False)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ({"voice": "shot"}, [10]),
        ({"voice": "Residents"}, [10]),
        ({"act": "assert"}, [4, 10, 3]),
        ({"act": "deny"}, []),
        ({"field": "injured"}, [3]),
        ({"field": "target"}, [4, 10, 3]),
        ({"place": "TAGAN"}, [4, 10]),
        ({"time": "2024-12-11"}, [4]),
        ({"time": "2024-12"}, [4]),
        ({"time": "2024"}, [4, 3]),
        ({"time": "2024-11-01/2024-12-01"}, [3]),
        ({"time": "12-11"}, [4]),
        ({"text": "Killed in"}, [4, 10]),
        ({"text": "100%"}, []),
        ({"field": "killed", "voice": "ministry"}, [4]),
    ],
)
def test_claims_are_filtered(address: str, report: Path, wanted: dict[str, str], numbers: list[int]) -> None:
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(report)
        assert [record.claim.counts[0].min for record in ledger.claims(**wanted)] == numbers  # type: ignore[arg-type]


def test_cyrillic_is_found_whatever_its_case(address: str, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("Минобороны: 4 killed in Таганрог\n", "utf-8")
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(tmp_path / "r.txt")
        assert len(ledger.claims(voice="минОБОРОНЫ")) == 1
        assert len(ledger.claims(place="ТАГАН")) == 1


def test_a_voice_is_found_under_any_name_it_goes_by(address: str, tmp_path: Path) -> None:
    text = (
        "the Syrian Observatory for Human Rights: 4 killed in Homs\nlocal residents: 5 killed in Homs\nthe army: 6 killed in Homs"
    )
    (tmp_path / "r.txt").write_text(text)
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(tmp_path / "r.txt")
        assert [record.claim.counts[0].min for record in ledger.claims(voice="SOHR")] == [4]
        assert [record.claim.counts[0].min for record in ledger.claims(voice="inhabitants")] == [5]


def test_a_date_that_is_none_is_a_usage_error(address: str) -> None:
    with Ledger(address) as ledger, pytest.raises(UsageError):
        ledger.claims(time="2024-13")


def test_a_record_is_got_by_id_by_the_start_of_it_or_by_name(address: str, report: Path) -> None:
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(report)
        first, [document], incident = ledger.claims()[0], ledger.documents(), ledger.incidents()[0]
        by_prefix = ledger.get(first.claim.id[:12])
        assert isinstance(by_prefix, ClaimRecord) and by_prefix == first
        by_name = ledger.get("report")
        assert isinstance(by_name, DocumentRecord) and by_name == document == ledger.get(document.id)
        by_id = ledger.get(incident.id)
        assert isinstance(by_id, Incident) and by_id == incident
        with pytest.raises(NotFound):
            ledger.get("nothing")
        with pytest.raises(UsageError):
            ledger.get("")


def test_what_cannot_be_read_is_kept_with_its_reason_and_stops_nothing(address: str, report: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("this is unreadable")
    (tmp_path / "b.txt").write_text("this meets a bug")
    (tmp_path / "c.txt").write_text("")
    with Ledger(address, stages=FakeStages()) as ledger:
        added = ledger.add([tmp_path, tmp_path / "missing.txt"])
        reasons = {Path(r.origin).name: r.reason for r in ledger.refused()}
        assert (added.added, added.refused, len(ledger.claims())) == (1, 4, 3)
    assert reasons["a.txt"] == "says it is"
    assert "ZeroDivisionError" in reasons["b.txt"]
    assert reasons["c.txt"] == "empty"
    assert "missing.txt" in reasons


def test_what_could_be_read_after_all_is_refused_no_longer(address: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("SANA: 1 killed in Homs by a bug")
    with Ledger(address, stages=FakeStages()) as ledger:
        assert ledger.add(tmp_path).refused == len(ledger.refused()) == 1
    with Ledger(address, stages=FakeStages(buggy=False)) as ledger:
        assert ledger.add(tmp_path).added == 1
        assert ledger.refused() == []


def test_a_claim_whose_words_do_not_stand_there_is_refused_and_counted(address: str, report: Path) -> None:
    with Ledger(address, stages=FakeStages(shift=1)) as ledger:
        assert ledger.add(report).misquoted == 3
        assert ledger.claims() == []
        assert ledger.documents()[0].misquoted == 3
    assert read_files(report, stages=FakeStages(shift=1)).documents()[0].misquoted == 3


def test_a_better_extractor_makes_new_versions_and_no_new_claims(address: str, report: Path) -> None:
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(report)
        before = [record.claim.id for record in ledger.claims()]
    with Ledger(address, stages=FakeStages("fake-2", act="deny")) as ledger:
        assert ledger.add(report).added == 1
        after = ledger.claims()
        assert [record.claim.id for record in after] == before
        assert {(record.claim.act, record.extractor) for record in after} == {("deny", "fake-2")}
    rows = dump(address)
    assert len(rows["claim_versions"]) == 6
    with Ledger(address, stages=FakeStages()) as ledger:  # the older one, run again, takes nothing back
        assert ledger.add(report).unchanged == 1
        assert dump(address) == rows


def test_one_text_under_two_mastheads_is_one_document(address: str, tmp_path: Path) -> None:
    for name in ("wire", "daily"):
        (tmp_path / f"{name}.txt").write_text(REPORT)
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(tmp_path)
        [document] = ledger.documents()
        assert document.names == ("daily", "wire")
        assert {record.names for record in ledger.claims()} == {("daily", "wire")}
        assert len(ledger.claims()) == 3


def test_two_texts_under_one_name_are_told_apart(address: str, tmp_path: Path) -> None:
    for folder, text in (("a", REPORT), ("b", "SANA: 1 killed in Homs")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.txt").write_text(text)
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(tmp_path)
        documents = ledger.documents()
        assert [d.names for d in documents] == [(f"report~{d.payload_sha256[:8]}",) for d in documents]
        assert all(record.names == d.names for d in documents for record in ledger.claims(document=d.id))


def test_an_edited_item_supersedes_what_it_held_and_can_go_back(address: str, report: Path) -> None:
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(report)
        old = ledger.claims()[0]
        report.write_text("SANA: 1 killed in Homs\n")
        ledger.add(report)
        assert [record.claim.quote.exact for record in ledger.claims()] == ["1 killed in Homs"]
        assert ledger.claims()[0].names == ("report",)
        assert [document.is_current for document in ledger.documents()] == [False, True]
        assert ledger.incidents()[0].title == "Bombing in Homs" and not ledger.relations()
        withdrawn = ledger.get(old.claim.id)
        assert isinstance(withdrawn, ClaimRecord) and withdrawn.claim == old.claim
        report.write_text(REPORT)
        ledger.add(report)
        assert len(ledger.claims()) == 3


def test_a_date_told_later_is_taken_up(address: str, report: Path) -> None:
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(report)
        assert ledger.add(report, Outside(Given(published="2024-12-12"))).added == 1
        [document] = ledger.documents()
        assert document.mastheads[0].published.moment == datetime(2024, 12, 12)
    assert len(dump(address)["readings"]) == 2
    assert len(dump(address)["captures"]) == 1


def test_a_date_that_makes_no_sense_is_refused_before_anything_is_read(address: str, report: Path) -> None:
    with Ledger(address, stages=FakeStages()) as ledger:
        with pytest.raises(UsageError):
            ledger.add(report, Outside(Given(published="soon")))
        assert ledger.documents() == []


def test_a_merged_incident_is_found_under_its_old_id(address: str, tmp_path: Path) -> None:
    class Merging(FakeStages):
        def incidents_from(self, claims, relations):  # type: ignore[no-untyped-def]
            return (Incident(tuple(claim.id for claim in claims), "all of it"),) if claims else ()

    (tmp_path / "report.txt").write_text(REPORT)
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(tmp_path)
        apart = ledger.incidents()
    with Ledger(address, stages=Merging("fake-2")) as ledger:
        ledger.add(tmp_path)
        [whole] = ledger.incidents()
        assert [ledger.get(incident.id) for incident in apart] == [whole, whole]
    with Ledger(address, stages=FakeStages("fake-3")) as ledger:
        ledger.add(tmp_path)
        assert [ledger.get(incident.id) for incident in apart] == apart
    assert all(row["old_id"] not in {i.id for i in apart} for row in dump(address)["redirects"])


def test_a_moment_with_a_zone_is_kept_with_it(address: str, report: Path) -> None:
    moment = datetime(2024, 12, 13, 8, tzinfo=UTC)
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(report, Outside(now=lambda: moment))
        assert ledger.documents()[0].mastheads[0].received == moment
