"""Gold annotations as claims, and the figures of relations and incidents."""

from __future__ import annotations

import pytest

from evaluation.gold_claims import claims_from, interval_of
from evaluation.relations import Cell, Outcome, bcubed, gold_groups, merge, prf, report

TEXT = "Nine people were killed in Orlin on Saturday. Nine people were killed, the mayor said."
ROW = {
    "id": "c1",
    "quote": "Nine people were killed",
    "chain": [],
    "act": "assert",
    "polarity": "+",
    "event": "air_strike",
    "fields": [
        {"field": "killed", "min": 9, "max": 9, "approx": False, "of": "people", "by": None},
        {"field": "target", "value": "Orlin"},
    ],
    "place": "Orlin",
    "time": "Saturday",
    "time_iso": "2026-03-14",
    "condition": None,
}


def test_gold_rows_become_claims_with_their_spans() -> None:
    made = claims_from("d", [ROW, ROW | {"id": "c2", "chain": ["the mayor"]}], TEXT)
    one = made["c1"]
    assert all(span.stands_in(TEXT) for span in (one.quote, one.place.span, one.time.span) if one.place and one.time and span)
    assert (one.counts[0].min, one.names[0].value, one.time and one.time.interval.edtf) == (9, "Orlin", "2026-03-14")
    assert one.id != made["c2"].id


@pytest.mark.parametrize(
    ("edtf", "start", "end", "precision"),
    [
        ("2026-03-14", "2026-03-14", "2026-03-14", "day"),
        ("2026-02", "2026-02-01", "2026-02-28", "month"),
        ("2026", "2026-01-01", "2026-12-31", "year"),
        ("2026-03-14T05:30", "2026-03-14T05:30", "2026-03-14T05:30", "minute"),
        ("2026-03/2026-04-02", "2026-03-01", "2026-04-02", "span"),
        (None, None, None, "unknown"),
    ],
)
def test_stretches(edtf: str | None, start: str | None, end: str | None, precision: str) -> None:
    found = interval_of(edtf)
    assert (found.start, found.end, found.precision) == (start, end, precision)


def test_a_quote_that_is_not_in_the_text_is_named() -> None:
    with pytest.raises(SystemExit, match="not in the text"):
        claims_from("d", [ROW | {"quote": "Ten people were killed"}], TEXT)


def test_figures() -> None:
    made = claims_from("d", [ROW, ROW | {"id": "c2"}], TEXT)
    cell = Cell(dict(made), {"c1": "i1", "c2": "i1"}, {("c1", "c2", "updates"): "killed"})
    apart = {"c1": "a", "c2": "b"}
    assert bcubed(apart, cell.incident_of) == 1.0
    assert bcubed(cell.incident_of, apart) == 0.5
    assert [len(group) for group in gold_groups(merge([cell]))] == [2]
    lines = list(report(cell, Outcome({("c1", "c2", "updates"): ""}, apart)))
    assert "f1 1.000" in next(line for line in lines if line.startswith("updates"))
    assert "f1 0.667" in lines[-1]
    assert prf([], []).startswith("p 0.000")
