"""docs/python.md does what it says; its section on frames where pandas is there."""

from __future__ import annotations

import doctest
import importlib.util
import shutil
from pathlib import Path

import pytest

from counterclaim.show.cli.demo import REPORTS

PAGE = Path(__file__).parents[1] / "docs" / "python.md"


def test_the_page_runs_as_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(REPORTS, tmp_path / "reports", ignore=shutil.ignore_patterns("README.md"))
    monkeypatch.chdir(tmp_path)
    sections = PAGE.read_text("utf-8").replace("```", "").split("\n## ")
    names: dict[str, object] = {}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for section in sections:
        if "pandas" in section and importlib.util.find_spec("pandas") is None:
            continue
        part = doctest.DocTestParser().get_doctest(section, names, section.splitlines()[0], str(PAGE), 0)
        told: list[str] = []
        failed = runner.run(part, out=told.append, clear_globs=False).failed
        names = part.globs
        assert not failed, "".join(told)
    assert runner.tries > 15
