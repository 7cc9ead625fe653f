"""The whole way, with the package's own stages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.show.cli.demo import REPORTS
from counterclaim.show.cli.group import cli


def run(*arguments: str) -> str:
    return CliRunner().invoke(cli, arguments, catch_exceptions=False).stdout


def test_the_demo_shows_where_accounts_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    reports = sorted(REPORTS.glob("*.txt"))
    shown = run("demo", "--ledger", "demo.db")
    assert all(words in shown for words in ("Where accounts part", "contradicts", *(path.stem for path in reports)))
    exported = run("export", "--ledger", "demo.db").splitlines()
    assert exported == run("read", *map(str, reports), "--format", "jsonl").splitlines()
    texts = {path.stem: path.read_text("utf-8") for path in reports}
    claims = [row for row in map(json.loads, exported) if row["type"] == "claim"]
    assert claims and all(texts[row["doc"]][row["start"] : row["end"]] == row["quote"] for row in claims)
