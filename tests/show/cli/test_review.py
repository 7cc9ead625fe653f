"""Claims judged on the command line: accepted, rejected, corrected, added, commented on, and their history."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

BY = ("--by", "E. Marsh")


def rows(result: Result) -> list[dict]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def ids(kept: Callable[..., Result]) -> list[str]:
    return [row["id"] for row in rows(kept("claims", "--json"))]


def test_reject_lists_and_undo(kept, ids) -> None:
    [made] = rows(kept("judge", "reject", ids[0], *BY, "--why", "not said", "--json"))
    assert (made["kind"], made["by"], made["why"]) == ("reject", "E. Marsh", "not said")
    assert ids[0] not in {row["id"] for row in rows(kept("claims", "--json"))}
    assert [row["id"] for row in rows(kept("claims", "--rejected", "--json"))] == [ids[0]]
    assert kept("claims", "--rejected", "--act", "deny").exit_code == 2
    assert kept("undo", made["id"][:8], *BY).exit_code == 0
    assert [row["id"] for row in rows(kept("claims", "--json"))] == ids


def test_correct_by_options(kept, ids) -> None:
    options = ("--act", "deny", "--field", "killed=4..6", "--field", "target=", "--voice", "The ministry", "--place", "")
    assert kept("judge", "correct", ids[0], *options, "--time-iso", "2024-12", *BY).exit_code == 0
    [row] = [row for row in rows(kept("claims", "--json")) if row["id"] == ids[0]]
    [killed] = row["fields"]
    assert (row["act"], killed["min"], killed["max"], row["place"], row["time_iso"]) == ("deny", 4, 6, None, "2024-12")
    shown = kept("history", ids[0]).stdout
    assert "act: deny" in shown and "killed: 4..6" in shown and "E. Marsh" in shown and "fake-1" in shown
    assert [row["kind"] for row in rows(kept("history", ids[0], "--json"))] == ["correct"]
    assert "killed: 4..6" in kept("judgements").stdout


def test_a_field_may_have_several_answers(kept, ids) -> None:
    options = ("--field", "target=Taganrog", "--field", "target=killed", "--field", "killed=4", "--field", 'injured=[{"min": 2}]')
    assert kept("judge", "correct", ids[0], *options, *BY).exit_code == 0
    [row] = [row for row in rows(kept("claims", "--json")) if row["id"] == ids[0]]
    assert [f["value"] for f in row["fields"] if f["field"] == "target"] == ["Taganrog", "killed"]
    assert [(f["field"], f["min"], f["max"]) for f in row["fields"] if "min" in f] == [("killed", 4, 4), ("injured", 2, None)]


def test_what_is_no_answer_is_refused(kept, ids) -> None:
    for field in ("killed=many", "colour=red", "killed", "killed={", "weapon=a trebuchet"):
        assert kept("judge", "correct", ids[0], "--field", field, *BY).exit_code == 2, field
    assert kept("judgements", "--json").stdout == ""


def test_add_accept_and_comment(kept, ids) -> None:
    assert kept("judge", "add", "report", "--quote", "3 injured", "--field", "injured=3", "--event", "shooting", *BY).exit_code == 0
    [new] = [row for row in rows(kept("claims", "--json")) if row["id"] not in ids]
    assert (new["quote"], new["event"]) == ("3 injured", "shooting")
    assert kept("judge", "accept", *ids, *BY).exit_code == 0
    assert kept("judge", "comment", ids[1], "compare", *BY).exit_code == 0
    assert [row["kind"] for row in rows(kept("history", ids[1], "--json"))] == ["accept", "comment"]
    assert (
        kept("judge", "accept", "report", *BY).exit_code == 3 and kept("judge", "add", ids[0], "--quote", "3", *BY).exit_code == 3
    )
