"""What each command prints, and with which code it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fake_stages import FakeStages

from counterclaim.errors import AssetError
from counterclaim.model.capture import Capture
from counterclaim.show.cli.group import COMMANDS


def rows(output: str) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


def test_every_command_has_help_with_an_example(run) -> None:
    for command in COMMANDS:
        shown = run(command, "--help")
        assert shown.exit_code == 0 and f"counterclaim {command}" in shown.stdout, command
    assert all(command in run("--help").stdout for command in COMMANDS)


def test_add_says_what_became_of_the_inputs(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("SANA: 1 killed in Homs")
    (tmp_path / "b.txt").write_text("this is unreadable")
    first = run("add", "a.txt", "b.txt")
    assert (first.exit_code, first.stdout) == (0, "1 added, 0 unchanged, 1 refused: counterclaim.db\n")
    assert "b.txt: says it is" in first.stderr
    again = run("add", "a.txt")
    assert (again.exit_code, again.stdout, again.stderr) == (0, "0 added, 1 unchanged, 0 refused: counterclaim.db\n", "")


def test_add_ends_with_1_where_nothing_could_be_read(run, tmp_path: Path) -> None:
    result = run("add", "missing.txt")
    assert result.exit_code == 1 and "missing.txt" in result.stderr
    assert run("read", "missing.txt").exit_code == 1


def test_only_the_first_few_refusals_are_warned_of(run) -> None:
    result = run("add", *(f"{n}.txt" for n in range(9)))
    assert result.stderr.count("not read") == 5 and "4 more (counterclaim refused lists them)" in result.stderr


def test_add_reads_standard_input(run) -> None:
    assert run("add", "-", input="SANA: 1 killed in Homs").exit_code == 0
    assert [row["quote"] for row in rows(run("claims", "--json").stdout)] == ["1 killed in Homs"]


def test_the_ledger_is_named_before_or_after_the_command_or_by_the_environment(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("SANA: 1 killed in Homs")
    assert run("--ledger", "one.db", "add", "a.txt").exit_code == 0
    assert run("claims", "--ledger", "one.db").exit_code == 0
    assert run("--ledger", "other.db", "claims", "--ledger", "one.db").exit_code == 0
    assert run("claims", env={"COUNTERCLAIM_LEDGER": "one.db"}).exit_code == 0
    assert run("claims").exit_code == 4
    assert not (tmp_path / "counterclaim.db").exists()


def test_documents(kept) -> None:
    table = kept("documents").stdout
    assert all(words in table for words in ("report", "Daily", "2024-12-12", "3"))
    [row] = rows(kept("documents", "--json").stdout)
    assert (row["name"], row["published"], row["published_origin"], row["claims"]) == ("report", "2024-12-12", "given", 3)


def test_claims(kept) -> None:
    table = kept("claims", "--voice", "shot").stdout
    assert "residents → Shot" in table and "≥ 10 people" in table and "ministry" not in table
    assert [row["time_iso"] for row in rows(kept("claims", "--json", "--field", "killed").stdout)] == ["2024-12-11", None]
    assert kept("claims", "--act", "sing").exit_code == 2
    assert kept("claims", "--time", "2024-99").exit_code == 2


def test_show_a_claim(kept) -> None:
    claim = rows(kept("claims", "--json").stdout)[1]
    shown = kept("show", claim["id"][:10])
    assert shown.exit_code == 0
    assert "[source residents > Shot][cue : ][claim 10 killed in ][place Taganrog]" in shown.stdout
    for words in ("residents → Shot", "colon (attribution)", "sha256", "Taganrog, Rostov, RU (47.2362, 38.8969: settlement)"):
        assert words in shown.stdout
    assert "contradicts" in shown.stdout
    [row] = rows(kept("show", claim["id"], "--json").stdout)
    assert row["source"] == [{"start": 49, "end": 65, "exact": "residents > Shot"}]
    assert row["attribution_rule"] == "colon" and row["origins"][0].endswith("report.txt")


def test_show_a_document_and_an_incident(kept) -> None:
    claims = rows(kept("claims", "--json").stdout)
    shown = kept("show", "report").stdout
    assert f"[{claims[0]['id'][:8]} 4 killed in Taganrog on 2024-12-11]" in shown and "Daily" in shown
    [row] = rows(kept("show", "report", "--json").stdout)
    assert len(row["claims"]) == 3 and row["text"].startswith("The ministry")
    incident = next(row for row in rows(kept("export").stdout) if row["type"] == "incident")
    assert "Bombing in Taganrog" in kept("show", incident["id"]).stdout
    assert rows(kept("show", incident["id"], "--json").stdout)[0]["place"] == "Taganrog"


def test_show_what_is_not_there(kept) -> None:
    missing = kept("show", "nothing")
    assert (missing.exit_code, missing.stdout) == (3, "")
    assert missing.stderr == "counterclaim: not found: nothing in counterclaim.db has the id or name nothing\n"
    assert kept("show", "").exit_code == 2


def test_refused(kept, tmp_path: Path) -> None:
    assert "Nothing was refused" in kept("refused").stdout
    (tmp_path / "bad.txt").write_text("this meets a bug")
    kept("add", "bad.txt")
    [row] = rows(kept("refused", "--json").stdout)
    assert row["origin"].endswith("bad.txt") and "ZeroDivisionError" in row["reason"]
    assert "ZeroDivisionError" in kept("refused").stdout


@pytest.mark.parametrize("form", ["jsonl", "attributions", "places"])
def test_export_writes_what_read_writes(kept, tmp_path: Path, form: str) -> None:
    exported = kept("export", "--format", form).stdout
    assert exported == kept("read", "report.txt", "--format", form).stdout
    assert kept("export", "--format", form, "-o", "out.jsonl").stdout == ""
    assert (tmp_path / "out.jsonl").read_text("utf-8") == exported


def test_read_keeps_nothing(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("SANA: 1 killed in Homs\nSOHR: 7 killed in Homs\n")
    (tmp_path / "b.txt").write_text("[bold]markup[/bold] is no markup here")
    shown = run("read", "a.txt", "b.txt")
    assert "Where accounts part" in shown.stdout and "contradicts" in shown.stdout and "no claims" in shown.stdout
    assert "2 claims, 2 documents, 1 incident, 1 conflict" in shown.stdout
    assert not list(tmp_path.glob("*.db*"))


def test_given_that_makes_no_sense_is_wrong_usage(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("SANA: 1 killed in Homs")
    result = run("read", "a.txt", "--published", "soon")
    assert result.exit_code == 2 and result.stderr.startswith("counterclaim: wrong usage:")


@pytest.mark.parametrize(("failure", "code"), [(KeyboardInterrupt(), 130), (AssetError("no parser"), 5)])
def test_what_stops_a_run_ends_in_its_code(run, tmp_path: Path, failure: BaseException, code: int) -> None:
    class Stopping(FakeStages):
        def read_capture(self, capture: Capture):  # type: ignore[no-untyped-def]
            raise failure

    (tmp_path / "a.txt").write_text("SANA: 1 killed in Homs")
    assert run("add", "a.txt", stages=Stopping()).exit_code == code


def test_the_demo_keeps_a_ledger_of_its_own(kept, tmp_path: Path) -> None:
    before = (tmp_path / "counterclaim.db").read_bytes()
    shown = kept("demo", "--ledger", "demo.db", env={"COUNTERCLAIM_LEDGER": "counterclaim.db"})
    assert shown.exit_code == 0 and "--ledger demo.db" in shown.stdout
    assert kept("demo", "--ledger", "demo.db").exit_code == 0
    assert len(rows(kept("documents", "--ledger", "demo.db", "--json").stdout)) == 5
    refused = kept("demo", "--ledger", "counterclaim.db")
    assert refused.exit_code == 2 and "holds other documents" in refused.stderr
    assert (tmp_path / "counterclaim.db").read_bytes() == before
