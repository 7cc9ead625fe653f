"""Incidents, voices, conflicts, commitments and changes as commands print them, as of a time, and as analysts judge them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from fake_stages import FakeStages

Rows = list[dict]


def rows(result: Result) -> Rows:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def night(run, tmp_path: Path):
    """A ledger of two reports on one place, hours apart, and one on another."""
    reports = {
        "early": ("Petrel: 4 killed in Orlin\n", "2026-03-14T08:00+00:00", "Daily"),
        "late": ("Petrel: 9 killed in Orlin\nresidents: 5 killed in Orlin\n", "2026-03-14T20:00+00:00", "Herald"),
        "other": ("SOHR: 3 injured in Marn\n", "2026-03-15", "Daily"),
    }
    for name, (text, published, publisher) in reports.items():
        (tmp_path / f"{name}.txt").write_text(text)
        assert run("add", f"{name}.txt", "--published", published, "--publisher", publisher).exit_code == 0
    return run


def test_incidents(night) -> None:
    shown = night("incidents").stdout
    assert "Bombing in Orlin" in shown and "Weak" in shown
    assert [row["title"] for row in rows(night("incidents", "--json"))] == ["Bombing in Orlin", "Bombing in Marn"]


def test_an_incident_shows_matrix_relations_support_and_grades(night) -> None:
    [row] = [r for r in rows(night("incidents", "--json")) if "Orlin" in r["title"]]
    shown = night("incident", row["id"][:6])
    assert shown.exit_code == 0
    for words in (
        "Petrel (side not known)",
        "nameless",
        "≥ 9 people",
        "contradicts",
        "Independent support",
        "what would change it",
        "F4",
    ):
        assert words in shown.stdout, words
    [full] = rows(night("incident", row["claims"][0], "--json"))
    assert {cell["voice"] for cell in full["matrix"]} == {"Petrel", "residents"}
    assert all(cell["quote"] and cell["doc"] for cell in full["matrix"]) and full["harm"]["why"]
    assert night("incident", "zzzz").exit_code == 3


def test_as_of_knows_nothing_published_later(night) -> None:
    noon = "2026-03-14T12:00+00:00"
    assert [row["claims"] for row in rows(night("incidents", "--as-of", noon, "--json"))] == [
        [r["id"] for r in rows(night("claims", "--json")) if r["doc"] == "early"]
    ]
    assert len(rows(night("claims", "--as-of", "2026-03-14", "--json"))) == 3
    assert len(rows(night("claims", "--as-of", "2026-03-15", "--json"))) == 4
    assert rows(night("conflicts", "--as-of", noon, "--json")) == []
    assert night("incidents", "--as-of", "noon").exit_code == 2
    assert [row["name"] for row in rows(night("documents", "--as-of", noon, "--json"))] == ["early"]


def test_an_edited_item_is_read_as_it_stood(run, tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    for text in ("Petrel: 4 killed in Orlin", "Petrel: 9 killed in Orlin"):
        path.write_text(text)
        assert run("add", "post.txt", "--published", "2026-03-14T08:00+00:00").exit_code == 0
    assert [r["quote"] for r in rows(run("claims", "--json"))] == ["9 killed in Orlin"]
    [then] = rows(run("incidents", "--as-of", "2026-03-14T09:00+00:00", "--json"))
    [full] = rows(run("incident", then["id"], "--as-of", "2026-03-14T09:00+00:00", "--json"))
    assert {cell["quote"] for cell in full["matrix"]} == {"4 killed in Orlin"}
    assert [r["quote"] for r in rows(run("claims", "--as-of", "2026-03-14T09:00+00:00", "--json"))] == ["4 killed in Orlin"]


def test_conflicts_voices_and_changes(night) -> None:
    assert "contradicts" in night("conflicts", "--field", "killed").stdout
    assert night("conflicts", "--field", "weapon").stdout == "No conflicts.\n"
    assert {row["voice"]: row["claims"] for row in rows(night("voices", "--json"))}["Petrel"] == 2
    assert "without a name: residents" in night("voices").stdout
    changes = rows(night("changes", "--json"))
    assert [(row["type"], row.get("voice"), row.get("course")) for row in changes] == [
        ("change", "Petrel", None),
        ("drift", None, "rises"),
    ]
    assert "Changes of story" in night("changes").stdout


def test_commitments(run, tmp_path: Path) -> None:
    (tmp_path / "vow.txt").write_text("Petrel: 4 killed in Orlin")
    run("add", "vow.txt", "--published", "2026-03-14", stages=FakeStages(act="threaten"))
    [row] = rows(run("commitments", "--json"))
    assert (row["kind"], row["voice"], row["state"], row["follow_ups"]) == ("threat", "Petrel", "open", [])
    assert "threat: “4 killed in Orlin”" in run("commitments").stdout
    run(
        "judge", "commitment", row["id"][:6], "lapsed", "--by", "E. Marsh", "--why", "taken back", stages=FakeStages(act="threaten")
    )
    [row] = rows(run("commitments", "--json"))
    assert (row["state"], row["judged_by"], row["reason"]) == ("lapsed", "E. Marsh", "taken back")
    assert run("commitments", "--state", "open").stdout == "No commitments.\n"


def test_judge_and_undo(night) -> None:
    assert night("judge", "reliability", "petrel", "B", "--by", "E. Marsh").exit_code == 0
    [petrel] = [row for row in rows(night("voices", "--json")) if row["voice"] == "Petrel"]
    assert (petrel["reliability"], petrel["judged_by"]) == ("B", "E. Marsh")
    assert night("judge", "reliability", "nobody", "B", "--by", "E. Marsh").exit_code == 3
    assert night("judge", "reliability", "petrel", "B").exit_code == 2
    orlin = rows(night("incidents", "--json"))[0]["id"]
    night("judge", "harm", orlin[:6], "Fair", "--by", "E. Marsh", "--why", "two morgues")
    [harm] = [row["harm"] for row in rows(night("incidents", "--json")) if row["id"] == orlin]
    assert (harm["grade"], harm["judged_by"], "by rule it would be Weak" in harm["why"]) == ("Fair", "E. Marsh", True)
    made = rows(night("judgements", "--json"))
    assert [row["kind"] for row in made] == ["reliability", "harm"] and all(row["attached"] for row in made)
    [undone] = rows(night("undo", made[0]["id"][:8], "--by", "E. Marsh", "--json"))
    assert (undone["id"], undone["stands"]) == (made[0]["id"], False)
    assert "F" in {row["voice"]: row["reliability"] for row in rows(night("voices", "--json"))}["Petrel"]
    assert "undone" in night("judgements", "--all").stdout


def test_merge_and_split(night) -> None:
    ids = [row["id"] for row in rows(night("incidents", "--json"))]
    assert night("merge", *ids, "--by", "E. Marsh").exit_code == 0
    [one] = rows(night("incidents", "--json"))
    assert len(one["claims"]) == 4 and all(night("incident", key).exit_code == 0 for key in ids)
    assert "Why these claims are here" in night("incident", one["id"]).stdout
    [full] = rows(night("incident", one["id"], "--json"))
    assert [(m["claim"] in one["claims"], m["reason"], m["score"]) for m in full["members"]] == [(True, "joined by E. Marsh", None)]
    assert night("merge", ids[0], "--by", "E. Marsh").exit_code == 2
    assert night("split", one["claims"][0], one["claims"][1], "--by", "E. Marsh").exit_code == 0
    assert sorted(len(row["claims"]) for row in rows(night("incidents", "--json"))) == [2, 2]


def test_a_relation_or_follow_up_is_rejected(night) -> None:
    relation = rows(night("conflicts", "--json"))[0]
    before = len(rows(night("conflicts", "--json")))
    assert night("judge", "relation", relation["a"], relation["b"], "reject", "--by", "E. Marsh").exit_code == 0
    assert len(rows(night("conflicts", "--json"))) == before - 1
    assert night("judge", "follow-up", relation["a"], relation["b"], "reject", "--by", "E. Marsh").exit_code == 0
