from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.language.analyse import analyse
from counterclaim.pipeline import read_capture
from evaluation import predictions, toy
from evaluation.__main__ import main
from evaluation.speed import Clock, analysed, read_all, start_of

TEXT = (
    "Dravin, 4 April 2017. Shells hit the market of Dravin on Tuesday, governor Ilya Marsh said. Four people were killed and nine "
    "others were wounded. The army denied that it had fired any shells."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(TEXT, "utf-8")
    (tmp_path / "broken.txt").write_bytes(b"")
    return tmp_path


def test_predictions_are_what_the_scorer_reads() -> None:
    rows = predictions.predict({"one": TEXT})
    claims = [row for row in rows if row["type"] == "claim"]
    assert claims and all(TEXT[row["start"] : row["end"]] == row["quote"] and row["doc"] == "one" for row in claims)
    assert {"one/" + row["id"] for row in claims} == {c for row in rows if row["type"] == "incident" for c in row["claims"]}


def test_the_toy_finds_what_is_easy() -> None:
    rows = [row for row in toy.predict({"one": TEXT}) if row["type"] == "claim"]
    (killed,) = [row for row in rows if any(f["field"] == "killed" for f in row["fields"])]
    assert [(f["field"], f["min"]) for f in killed["fields"]] == [("killed", 4), ("injured", 9)]
    assert any(row["chain"] == ["governor Ilya Marsh"] for row in rows)


def test_speed_does_what_the_pipeline_does() -> None:
    (capture,) = predictions.captures_of({"one": TEXT})
    reading = read_capture(capture)
    assert analysed(reading.document, Clock()) == analyse(reading.document.text, reading.document.published) == reading.analysis
    clock = Clock()
    texts, claims = read_all([capture], clock)
    assert texts == [TEXT] and claims == list(reading.claims)
    assert set(clock.seconds) == {"read", "parse", "names, times, quantities, places", "attribute", "claim", "incident and weigh"}


def test_a_command_that_fails_is_said_to() -> None:
    assert start_of(["no-such-command"], runs=1).failed


def test_speed_prints_every_stage_and_what_could_not_be_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed", str(folder), "--runs", "1"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("1 documents, ") and "1 that could not be read" in out
    expected = ("parse", "claim", "words/s", "peak memory", "counterclaim --help", "counterclaim read ONE")
    assert all(words in out for words in expected)


def test_what_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed", str(tmp_path / "none")]) == 2
    assert main(["quality", "--score", str(tmp_path / "score.py")]) == 2
    assert "none is not there" in (err := capsys.readouterr().err) and "--score" in err
