from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from evaluation import constructions, gate, quality
from evaluation.__main__ import main
from evaluation.joined import Gold, Row
from evaluation.scoring import load_scorer
from tests.evaluation.test_evaluation_scoring import SCORER

GOLD = Gold(
    ({"doc": "a", "claims": [{"id": "c1", "quote": "four died"}, {"id": "c2", "quote": "the depot burned"}]},),
    (),
    (),
    {"a": "four died; the depot burned"},
    {"a": "made"},
)


@pytest.fixture
def place(tmp_path: Path) -> dict[str, Any]:
    """A corpus of one file, a scorer, and floors not pinned yet."""
    (tmp_path / "score.py").write_text(SCORER, "utf-8")
    (tmp_path / "annotations" / "dev").mkdir(parents=True)
    (tmp_path / "annotations" / "dev" / "documents.jsonl").write_text("{}\n", "utf-8")
    scorer = load_scorer(tmp_path / "score.py")
    return {
        "path": tmp_path / "floors.json",
        "home": tmp_path / "annotations",
        "load": lambda part, data, path: (scorer, GOLD),
    }


def finding(*quotes: str) -> gate.Predict:
    def predict(texts: Mapping[str, str]) -> list[Row]:
        return [{"type": "claim", "doc": "a", "id": quote, "quote": quote} for quote in quotes]

    return predict


BOTH, ONE = finding("four died", "the depot burned"), finding("four died")


def run(place: dict[str, Any], predict: gate.Predict, **more: Any) -> gate.Verdict:
    return gate.run(["dev"], Path("none"), Path("none"), predict=predict, **place, **more)


def test_without_floors_the_gate_is_shut(place: dict[str, Any]) -> None:
    assert not run(place, BOTH).passed


def test_what_is_as_good_passes_and_what_is_worse_is_named(place: dict[str, Any]) -> None:
    assert run(place, BOTH, update=True).passed and run(place, BOTH).passed
    worse = run(place, ONE)
    assert not worse.passed and any("claims" in line and "-0.333" in line for line in worse.lines)


def test_an_update_raises_and_never_lowers(place: dict[str, Any]) -> None:
    run(place, ONE, update=True)
    assert run(place, BOTH, update=True).passed
    before = place["path"].read_text()
    for new_corpus in (False, True):
        assert not run(place, ONE, update=True, new_corpus=new_corpus).passed and place["path"].read_text() == before
    assert json.loads(before)["parts"]["dev"]["claims"] == 1.0


def test_another_corpus_must_be_meant(place: dict[str, Any]) -> None:
    run(place, ONE, update=True)
    (place["home"] / "dev" / "documents.jsonl").write_text("{ }\n", "utf-8")
    assert not run(place, ONE).passed and not run(place, ONE, update=True).passed
    assert run(place, ONE, update=True, new_corpus=True).passed and run(place, ONE).passed


def test_without_the_data_it_says_that_it_cannot_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gate", "--update", "--new-corpus", "--part", "dev", "--score", str(tmp_path / "none.py")]) == 2
    assert "the gate cannot be run here" in capsys.readouterr().err


def test_the_texts_of_the_test_part_are_never_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quality", "--part", "test", "--worst", "3"]) == 2
    assert "not printed" in capsys.readouterr().err
    with pytest.raises(quality.Refused):
        next(iter(quality.report("test", Path("none"), Path("none"), 1, worst=1)))


def full(**more: object) -> Row:
    plain: Row = {
        "id": "c1",
        "quote": "four died",
        "chain": [],
        "act": "assert",
        "polarity": "+",
        "event": "shelling",
        "fields": [],
    }
    return plain | {"condition": None} | more


class Plain:
    """What the judge asks of a scorer."""

    @staticmethod
    def pair(gold: list[Row], ours: list[Row]) -> dict[str, str]:
        return {g["id"]: p["id"] for g in gold for p in ours if g["quote"] == p["quote"]}

    @staticmethod
    def counts(claim: Row) -> list[tuple[Any, ...]]:
        return [(f["field"], f["min"], f["max"]) for f in claim["fields"]]

    @staticmethod
    def root(claim: Row) -> str:
        return claim["chain"][0] if claim["chain"] else ""

    @staticmethod
    def same_voice(a: str, b: str) -> bool:
        return a == b


def test_a_claim_is_in_the_group_of_what_a_reader_sees() -> None:
    four = {"field": "killed", "min": 4, "max": 4, "derived": True}
    groups = set(constructions.groups_of(full(chain=["a", "b"], fields=[four], condition="if", polarity="-")))
    assert groups == {
        "chain: 2 or more",
        "act: assert",
        "polarity: denied",
        "counts: some",
        "counts: derived",
        "condition: some",
        "event: from the ground",
    }


def test_each_construction_has_its_figures_and_the_worst_come_first() -> None:
    four = {"field": "killed", "min": 4, "max": 4, "of": "people"}
    claims = [full(fields=[four]), full(id="c2", quote="it burned", chain=["the army"]), full(id="c3", quote="gone")]
    gold = Gold(({"doc": "a", "claims": claims},), (), (), {}, {})
    ours: list[Row] = [
        {"type": "claim", "doc": "a"} | full(id="p1", fields=[four]),
        {"type": "claim", "doc": "a"} | full(id="p2", quote="it burned"),
    ]
    judged = list(constructions.judge(Plain, gold, ours))
    table = {line[:30].strip(): line[30:].split() for line in constructions.table(judged)}
    assert table["chain: 0"] == ["2", "0.500", "0.500", "1.000", "1.000", "1.000"]
    assert table["chain: 1"] == ["1", "1.000", "0.000", "0.000", "1.000", "-"]
    lines = list(constructions.worst(judged, 20))
    assert lines[0].startswith("\na/c3: gone") and "not found" in lines[2]
    assert not any("four died" in line for line in lines)
