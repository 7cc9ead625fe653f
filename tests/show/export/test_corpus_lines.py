"""Judged claims as lines of the corpus, read back by the corpus' own code."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from fake_stages import FakeStages

from corpus.checks import faults_of
from corpus.standoff import from_standoff
from counterclaim.ledger import Ledger
from counterclaim.show.export.corpus import lines

BY = {"by": "E. Marsh", "at": datetime(2026, 3, 14, tzinfo=UTC)}
TEXT = "Petrel: 4 killed in Orlin\nLind: 5 killed in Orlin\nA pier burned, people said.\n"


def test_lines_are_sound_rows_of_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT)
    with Ledger(tmp_path / "l.db", stages=FakeStages()) as ledger:
        ledger.add(tmp_path / "report.txt")
        assert list(lines(ledger)) == []
        one, two = (record.claim for record in ledger.claims())
        ledger.correct(one, {"killed": {"min": 4, "max": 4, "of": "people"}, "act": "suspect"}, **BY)  # type: ignore[arg-type]
        [row] = map(json.loads, lines(ledger))
        assert not row["complete"] and row["by"] == ["E. Marsh"]
        ledger.reject(two, **BY)  # type: ignore[arg-type]
        ledger.add_claim(one.document, {"quote": "A pier burned", "chain": ["people"], "event": "explosion"}, **BY)  # type: ignore[arg-type]
        [row] = map(json.loads, lines(ledger))
        text = ledger.text(one.document)
    assert row["complete"] and row["rejected"] == [[two.quote.start, two.quote.end]]
    found = from_standoff(row, text)["claims"]
    assert [(c["quote"], c["chain"], c["act"]) for c in found] == [
        ("4 killed in Orlin", ["Petrel"], "suspect"),
        ("A pier burned", ["people"], "assert"),
    ]
    assert [f["of"] for f in found[0]["fields"] if f["field"] == "killed"] == ["people"]
    incidents = [{"claims": [f"{row['doc']}/{claim['id']}" for claim in row["claims"]]}]
    assert faults_of("x", [row], [], incidents, {row["sha256"]: text}) == []
