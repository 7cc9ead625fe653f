from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest

from evaluation.days import day_of, days_said, days_settled
from evaluation.joined import Gold, Row, predictions_within
from evaluation.quality import table
from evaluation.scoring import FIGURES, Interval, Measured, headline, load_scorer, measure, resample, score

# A scorer of the same shape as score.py, that only counts: no test may need the shared folder.
SCORER = textwrap.dedent(
    """
    import json, pathlib

    def overlap(a, b): return 1.0, len(a)
    def same_voice(a, b): return (a or "").lower() == (b or "").lower()
    def pair(gold, pred): return {g["id"]: p["id"] for g in gold for p in pred if g["quote"] == p["quote"]}

    def score(folder, predicted):
        gold = [json.loads(l) for l in (pathlib.Path(folder) / "gold.jsonl").read_text().splitlines()]
        links = (pathlib.Path(folder) / "links.jsonl").read_text().splitlines()
        rows = [json.loads(l) for l in pathlib.Path(predicted).read_text().splitlines()]
        found = sum(r["type"] == "claim" for r in rows)
        said = sum(len(d["claims"]) for d in gold)
        tp = sum(len(pair(d["claims"], [r for r in rows if r["type"] == "claim" and r["doc"] == d["doc"]])) for d in gold)
        return {
            "claims": {"p": tp / found if found else 0.0, "r": tp / said, "f1": 2 * tp / (found + said)},
            "relations": {"f1": sum(r["type"] == "relation" for r in rows) / max(len(links), 1)},
            "acts": {"accuracy": 1.0, "of": tp},
        }, {}
    """
)


@pytest.fixture(scope="module")
def scorer(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("scorer") / "score.py"
    path.write_text(SCORER, "utf-8")
    return load_scorer(path)


def claim(name: str, quote: str, **more: object) -> Row:
    return {"id": name, "quote": quote, "time": None, "time_iso": None, **more}


def predicted(document: str, name: str, quote: str, **more: object) -> Row:
    return {"type": "claim", "doc": document, **claim(name, quote, **more)}


GOLD = Gold(
    documents=(
        {
            "doc": "a",
            "claims": [claim("c1", "four died", time="on Monday", time_iso="2017-04-03"), claim("c2", "the depot burned")],
        },
        {"doc": "b", "claims": [claim("c1", "six died", time_iso="2017-04-03")]},
        {"doc": "c", "claims": [claim("c1", "the truce held")]},
    ),
    links=({"cluster": "one", "a": "a/c1", "b": "b/c1", "type": "updates"},),
    incidents=(
        {"cluster": "one", "incident": "i1", "title": "deaths", "claims": ["a/c1", "a/c2", "b/c1"]},
        {"cluster": "two", "incident": "i1", "title": "truce", "claims": ["c/c1"]},
    ),
    texts={"a": "four died", "b": "six died", "c": "the truce held"},
    families={"a": "war", "b": "war", "c": "peace"},
)
ROWS: list[Row] = [
    predicted("a", "x1", "four died", time="On Monday", time_iso="2017-04-03T04:00"),
    predicted("b", "x2", "six died", time_iso="2017-04-04"),
    predicted("c", "x3", "all was quiet"),
    {"type": "relation", "a": "b/x2", "b": "a/x1", "kind": "updates"},
    {"type": "incident", "id": "i", "claims": ["a/x1", "b/x2", "c/x3"]},
]


def test_a_collection_has_its_own_claims_links_and_incident_members() -> None:
    war, peace = GOLD.of_family("war"), GOLD.of_family("peace")
    assert war.names == ("a", "b") and peace.names == ("c",)
    assert len(war.links) == 1 and not peace.links
    assert [row["title"] for row in peace.incidents] == ["truce"]
    assert peace.texts == {"c": "the truce held"}


def test_predictions_of_a_collection_leave_out_what_reaches_beyond_it() -> None:
    within = predictions_within(ROWS, {"a"})
    assert [row["type"] for row in within] == ["claim", "incident"]
    assert within[1]["claims"] == ["a/x1"]


def test_a_cell_is_what_was_annotated_together() -> None:
    assert GOLD.cells == {"a": "one", "b": "one", "c": "two"}


def test_a_document_drawn_twice_is_two_documents_that_say_the_same(scorer: Any) -> None:
    gold, rows = resample(GOLD, ROWS, GOLD.cells, ["one", "one"])
    assert sorted(gold.names) == ["a~0", "a~1", "b~0", "b~1"]
    assert len(gold.links) == 2 and len({row["cluster"] for row in gold.incidents}) == 2
    assert [(r["a"], r["b"]) for r in rows if r["type"] == "relation"] == [("b~0/x2", "a~0/x1"), ("b~1/x2", "a~1/x1")]
    once = resample(GOLD, ROWS, GOLD.cells, ["one"])
    assert score(scorer, gold, rows)["claims"] == score(scorer, *once)["claims"]


def test_a_whole_drawn_once_scores_as_it_is(scorer: Any) -> None:
    assert score(scorer, *resample(GOLD, ROWS, GOLD.cells, ["one", "two"])) == score(scorer, GOLD, ROWS)


def test_intervals_hold_the_figure_and_repeat(scorer: Any) -> None:
    first, again = (measure(scorer, GOLD, ROWS, resamples=40, seed=7) for _ in range(2))
    assert first == again
    interval = first.intervals["claims"]
    assert 0 <= interval.low < headline(first.figures["claims"]) < interval.high <= 1


def test_figures_across_documents_are_drawn_by_the_cell(scorer: Any) -> None:
    # With single documents the only link would come and go; with cells each draw of its cell holds all of it.
    drawn = measure(scorer, GOLD.of_family("war"), predictions_within(ROWS, {"a", "b"}), resamples=20).intervals["relations"]
    assert drawn == Interval(1.0, 1.0)


def test_a_day_is_right_whatever_the_clock_time(scorer: Any) -> None:
    said, settled = days_said(scorer, GOLD, ROWS), days_settled(scorer, GOLD, ROWS)
    assert (said.right, said.of) == (1, 1)
    assert (settled.right, settled.of) == (1, 2) and settled.share == 0.5


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2017-04-03T04:00", "2017-04-03"),
        ("2017-04-03T22:00/2017-04-04T02:00", "2017-04-03/2017-04-04"),
        ("2017-04-03T01:00/2017-04-03T02:00", "2017-04-03"),
        ("2017-04", "2017-04"),
        (None, None),
    ],
)
def test_days_of_edtf(edtf: str | None, day: str | None) -> None:
    assert day_of(edtf) == day


def test_a_line_shows_the_figure_its_interval_and_the_rest() -> None:
    figures = {name: {"f1": 0.5, "p": 0.4, "r": 0.6} for name in FIGURES}
    line = next(iter(table(Measured(figures, {"claims": Interval(0.25, 0.75)}))))
    assert line.split() == ["claims", "0.500", "[0.250,", "0.750]", "p", "0.4", "r", "0.6"]


def test_a_missing_scorer_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="--score"):
        load_scorer(tmp_path / "score.py")
