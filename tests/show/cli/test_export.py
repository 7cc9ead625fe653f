"""`export` to files and folders: whole or not at all, and over nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counterclaim.show import export
from counterclaim.show.cli.options import FILES, FOLDERS, FORMATS, LEDGER_FORMATS
from counterclaim.show.export import catalogue


def test_the_command_line_knows_each_format() -> None:
    assert (set(FORMATS), set(LEDGER_FORMATS)) == (set(export.FORMATS), set(export.LEDGER_FORMATS))
    assert (set(FILES), set(FOLDERS)) == (set(catalogue.FILES), set(catalogue.FOLDERS))


def test_nothing_is_overwritten_unless_told_so(kept, tmp_path: Path) -> None:
    for form in ("jsonl", "geojson"):
        (tmp_path / form).write_text("mine")
        refused = kept("export", "--format", form, "--out", form)
        assert refused.exit_code == 2 and "--force" in refused.stderr and (tmp_path / form).read_text() == "mine"
        assert kept("export", "--format", form, "--out", form, "--force").exit_code == 0
        assert (tmp_path / form).read_text() != "mine"
    assert not list(tmp_path.glob(".counterclaim-*"))


def test_a_folder_is_replaced_as_a_whole(kept, tmp_path: Path) -> None:
    assert kept("export", "--format", "csv", "--out", "tables").exit_code == 0
    names = {path.name for path in (tmp_path / "tables").iterdir()}
    assert names == {f"{name}.csv" for name in ("documents", "claims", "answers", "incidents", "relations")} | {"README.txt"}
    (tmp_path / "tables" / "old.csv").write_text("")
    assert kept("export", "--format", "csv", "--out", "tables").exit_code == 2
    assert kept("export", "--format", "csv", "--out", "tables", "--force").exit_code == 0
    assert {path.name for path in (tmp_path / "tables").iterdir()} == names


def test_a_folder_that_holds_anything_else_is_left_alone(kept, tmp_path: Path) -> None:
    refused = kept("export", "--format", "csv", "--out", ".", "--force")
    assert refused.exit_code == 2 and (tmp_path / "counterclaim.db").exists()
    assert kept("export", "--format", "csv", "--out", "report.txt", "--force").exit_code == 2
    assert kept("export", "--format", "csv", "--out", "no/such/folder").exit_code == 2


def test_a_device_or_a_folder_is_no_file_to_overwrite(kept, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for out in ("/dev/null", "folder"):
        assert kept("export", "--out", out, "--force").exit_code == 2
    assert Path("/dev/null").is_char_device() and (tmp_path / "folder").is_dir()
    assert kept("export", "--out", "-").stdout == kept("export").stdout != ""


def test_a_link_keeps_leading_to_what_is_overwritten(kept, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real")
    assert kept("export", "--out", "link").exit_code == 0 and kept("export", "--out", "link", "--force").exit_code == 0
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_text("utf-8") == kept("export").stdout


def test_one_incident_as_of_a_time(kept) -> None:
    whole = json.loads(kept("export", "--format", "geojson").stdout)
    one = next(f for f in whole["features"] if f["properties"]["type"] == "incident")
    narrow = json.loads(kept("export", "--format", "geojson", "--incident", one["id"].split("/")[1][:6]).stdout)
    assert len(narrow["features"]) == 1 + one["properties"]["claims"] < len(whole["features"])
    assert json.loads(kept("export", "--format", "geojson", "--as-of", "2020-01-01").stdout)["features"] == []


@pytest.mark.parametrize("options", [("--format", "csv"), ("--incident", "1"), ("--format", "places", "--as-of", "2020")])
def test_options_that_do_not_go_together(kept, options: tuple[str, ...]) -> None:
    assert kept("export", *options).exit_code == 2


def test_what_is_not_installed_is_named_with_the_command_that_installs_it(kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    result = kept("export", "--format", "parquet", "--out", "tables")
    assert result.exit_code == 5 and "pip install 'counterclaim[parquet]'" in result.stderr
