"""Voices as commands merge and split them, and as a user's own file has them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result

REPORT = "Petrel: 4 killed in Orlin\nLind: 5 killed in Orlin\nresidents: 3 injured in Marn\nCHM: 6 injured in Marn\n"
BY = ("--by", "E. Marsh")
OWN = "voices: [{name: Coastal Harm Monitor, kind: monitor, aliases: [CHM], origin: its own site}]"


@pytest.fixture
def desk(run, tmp_path: Path):
    """A ledger of one report."""
    (tmp_path / "report.txt").write_text(REPORT)
    assert run("add", "report.txt", "--publisher", "Daily").exit_code == 0
    return run


def voices(result: Result) -> dict[str, dict]:
    assert result.exit_code == 0, result.stderr
    return {row["voice"]: row for row in map(json.loads, result.stdout.splitlines())}


def test_voices_are_merged_split_and_parted_again(desk) -> None:
    assert desk("merge-voices", "Petrel", "Lind", *BY, "--why", "his pen name").exit_code == 0
    found = voices(desk("voices", "--json"))
    assert (found["Petrel"]["claims"], found["Petrel"]["names"]) == (2, ["Lind"]) and "Lind" not in found
    assert "Lind" in desk("voices").stdout
    assert desk("split-voice", "Lind", *BY).exit_code == 0
    assert {"Petrel", "Lind"} <= set(voices(desk("voices", "--json")))
    [split] = [row for row in map(json.loads, desk("judgements", "--json").stdout.splitlines()) if row["value"] == "Lind"]
    assert desk("undo", split["id"], *BY).exit_code == 0
    assert "Lind" not in voices(desk("voices", "--json"))
    [merged] = map(json.loads, desk("judgements", "--json").stdout.splitlines())
    assert (merged["kind"], merged["attached"]) == ("voice", True)
    assert desk("undo", merged["id"], *BY).exit_code == 0
    assert {"Petrel", "Lind"} <= set(voices(desk("voices", "--json")))


def test_what_cannot_be_merged(desk) -> None:
    assert desk("merge-voices", "Petrel", "residents", *BY).exit_code == 2
    assert desk("merge-voices", "Petrel", "Petrel", *BY).exit_code == 2
    assert desk("merge-voices", "Petrel", "Nobody", *BY).exit_code == 3
    assert desk("split-voice", "Nobody", *BY).exit_code == 3


def test_a_users_voices_are_read_from_beside_the_ledger_or_as_named(desk, tmp_path: Path, monkeypatch) -> None:
    assert "CHM" in voices(desk("voices", "--json"))
    (tmp_path / "mine.yaml").write_text(OWN)
    for named in (("--voices", "mine.yaml", "voices", "--json"), ("voices", "--json", "--voices", "mine.yaml")):
        found = voices(desk(*named))["Coastal Harm Monitor"]
        assert (found["kind"], found["names"]) == ("monitor", ["CHM"])
    monkeypatch.setenv("COUNTERCLAIM_VOICES", str(tmp_path / "mine.yaml"))
    assert "Coastal Harm Monitor" in voices(desk("voices", "--json"))
    monkeypatch.delenv("COUNTERCLAIM_VOICES")
    (tmp_path / "voices.yaml").write_text(OWN)
    assert "Coastal Harm Monitor" in voices(desk("voices", "--json"))
    (tmp_path / "voices.yaml").write_text("voices: [{name: X, kind: spy, origin: o}]")
    refused = desk("voices")
    assert refused.exit_code == 2 and "voice 1 (X): `kind` is to be one of" in refused.stderr
