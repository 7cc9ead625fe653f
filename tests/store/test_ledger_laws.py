"""Laws 1, 7 and 8, whatever comes in."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from fake_stages import FakeReading, FakeStages
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger_dump import dump

from counterclaim.ledger import Ledger, Outside, read_files
from counterclaim.model.capture import Capture, Given
from counterclaim.model.span import Span

VOICES = st.sampled_from(["SANA", "SOHR", "residents > Shot", "Минобороны"])
LINES = st.builds(
    "{}: {} {} in {}{}".format,
    VOICES,
    st.integers(0, 10**6),
    st.sampled_from(["killed", "injured"]),
    st.sampled_from(["Homs", "Idlib", "Taganrog"]),
    st.sampled_from(["", " on 2024-12-11", " on 2017-04-04"]),
)
TEXTS = st.lists(st.one_of(LINES, st.sampled_from(["unreadable", "bug", "nothing here"])), min_size=1, max_size=5).map("\n".join)
FOLDERS = st.dictionaries(st.sampled_from(["a.txt", "b.txt", "c/a.txt", "d.md"]), TEXTS, min_size=1, max_size=4)
GIVEN = st.builds(
    Given, published=st.sampled_from([None, "2024-12-12", "2024-12-13T04:00"]), publisher=st.sampled_from([None, "Daily"])
)


def written(files: dict[str, str], folder: str) -> Path:
    for name, text in files.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return Path(folder)


@settings(max_examples=12, deadline=None)
@given(FOLDERS, st.lists(GIVEN, min_size=1, max_size=3))
def test_what_is_added_again_changes_nothing(files: dict[str, str], said: list[Given]) -> None:
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as apart:
        reports, address = written(files, folder), str(Path(apart, "ledger.db"))
        with Ledger(address, stages=FakeStages()) as ledger:
            for told in said:
                ledger.add(reports, Outside(told))
                before = dump(address)
                ledger.add(reports, Outside(told))
                assert dump(address) == before


@settings(max_examples=12, deadline=None)
@given(FOLDERS, GIVEN, st.randoms())
def test_the_order_of_adding_changes_no_claim_and_no_incident(files: dict[str, str], said: Given, random) -> None:  # type: ignore[no-untyped-def]
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as apart:
        reports = written(files, folder)
        paths = sorted(path for path in reports.rglob("*") if path.is_file())
        seen = []
        for number in range(2):
            with Ledger(str(Path(apart, f"{number}.db")), stages=FakeStages()) as ledger:
                ledger.add(paths[0], Outside(said))
                ledger.add(paths)
                seen.append(
                    (
                        {(record.claim, frozenset(record.names)) for record in ledger.claims()},
                        {(incident.id, frozenset(incident.claims)) for incident in ledger.incidents()},
                    )
                )
            random.shuffle(paths)
        if paths[0] == sorted(paths)[0]:  # what was said was said of the same file
            assert seen[0] == seen[1]
        assert {claim.id for claim, _ in seen[0][0]} == {claim.id for claim, _ in seen[1][0]}


@settings(max_examples=40, deadline=None)
# No two of one place: the stages give each claim of a span its own ordinal, so that ids are never shared.
@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.text(min_size=1, max_size=8)), max_size=6, unique_by=lambda one: one[0]))
def test_no_claim_is_kept_whose_words_do_not_stand_there(text: str, moved: list[tuple[int, str]]) -> None:
    class Wayward(FakeStages):
        def read_capture(self, capture: Capture) -> FakeReading:
            reading = super().read_capture(capture)
            spans = [Span(start, start + len(words), words) for start, words in moved]
            claims = tuple(replace(claim, quote=span) for claim, span in zip(reading.claims, spans, strict=False))
            return replace(reading, claims=claims + reading.claims[len(claims) :])

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.txt")
        path.write_text(text, "utf-8")
        readings = read_files(path, stages=Wayward())
        for record in readings.claims():
            assert record.claim.quote.stands_in(readings.text(record.claim.document))
        with Ledger(str(Path(folder, "ledger.db")), stages=Wayward()) as ledger:
            ledger.add(path)
            for record in ledger.claims():
                assert record.claim.quote.stands_in(ledger.text(record.claim.document))
            assert {r.claim for r in ledger.claims()} == {r.claim for r in readings.claims()}
            assert [d.misquoted for d in ledger.documents()] == [d.misquoted for d in readings.documents()]


def test_what_breaks_off_loses_nothing_kept(address: str, tmp_path: Path) -> None:
    class Breaking(FakeStages):
        def read_capture(self, capture: Capture) -> FakeReading:
            if b"Homs" in capture.payload:
                raise KeyboardInterrupt
            return super().read_capture(capture)

    for name, place in (("a", "Taganrog"), ("b", "Homs"), ("c", "Idlib")):
        (tmp_path / f"{name}.txt").write_text(f"SANA: 3 killed in {place}")
    with Ledger(address, stages=Breaking()) as ledger, pytest.raises(KeyboardInterrupt):
        ledger.add(tmp_path)
    with Ledger(address, stages=FakeStages()) as ledger:
        assert [record.claim.place.span.exact for record in ledger.claims() if record.claim.place] == ["Taganrog"]
        ledger.add(tmp_path / "a.txt")  # unchanged, and yet its incident is made up for
        assert [incident.title for incident in ledger.incidents()] == ["Bombing in Taganrog"]
        ledger.add(tmp_path)
        assert len(ledger.incidents()) == len(ledger.claims()) == 3


def test_a_document_that_cannot_be_kept_leaves_no_rows(address: str, tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_text(f"SANA: {10**30} killed in Homs")
    with Ledger(address, stages=FakeStages()) as ledger:
        ledger.add(tmp_path)
        assert "could not be kept" in ledger.refused()[0].reason
    rows = dump(address)
    assert not rows["documents"] and not rows["captures"] and not rows["claims"]
