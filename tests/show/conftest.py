"""Commands run in this process, on stages that need no parser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fake_stages import FakeStages

from counterclaim.show.cli.group import cli

REPORT = """The ministry: 4 killed in Taganrog on 2024-12-11
residents > Shot: 10 killed in Taganrog
SOHR: 3 injured in Idlib
"""
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in an empty folder: `run("claims", "--json")`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COUNTERCLAIM_LEDGER", raising=False)

    def run_command(*arguments: str, stages: object | None = None, **options: object) -> Result:
        return CliRunner().invoke(cli, list(arguments), obj=stages or FakeStages(), catch_exceptions=False, **options)  # type: ignore[arg-type]

    return run_command


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> Run:
    """The same, with a report in the default ledger."""
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    assert run("add", "report.txt", "--published", "2024-12-12", "--publisher", "Daily").exit_code == 0
    return run
