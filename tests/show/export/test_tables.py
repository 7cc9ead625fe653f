"""CSV, Parquet and the bundle like Airwars': read back by the real readers."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.framing import Table
from counterclaim.show.export import acled, airwars, csv_tables, parquet, ucdp
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.spreadsheet import FORMULA, as_csv, guarded, unguarded
from counterclaim.show.export.tables import tables_of


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def as_text(cell: object) -> str:
    return "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)


@given(st.text() | st.text(alphabet="'=+-@\t＝a"))
def test_no_text_is_a_formula_and_none_is_lost(text: str) -> None:
    cell = guarded(text)
    assert not cell.startswith(FORMULA) or cell in {"+", "-"}
    assert unguarded(cell) == text


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(
            st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
            st.none() | st.integers(),
            st.booleans(),
        )
    )
)
def test_csv_comes_back_as_it_was(rows: list[tuple]) -> None:
    back = rows_of(as_csv(Table("t", {"a": str, "b": int, "c": bool}, rows)))
    assert [(unguarded(row["a"]), row["b"], row["c"]) for row in back] == [tuple(map(as_text, row)) for row in rows]


def test_csv_has_every_row_of_every_table(chosen: Selection) -> None:
    files = csv_tables.write(chosen)
    for table in tables_of(chosen):
        back = [{key: unguarded(cell) for key, cell in row.items()} for row in rows_of(files[f"{table.name}.csv"])]
        assert back == [{key: as_text(cell) for key, cell in row.items()} for row in table.dicts()], table.name
    herald = next(row for row in rows_of(files["documents.csv"]) if row["names"] == "herald")
    assert herald["publisher"].startswith("'=HYPERLINK")
    assert b"README.txt" not in files["README.txt"] and b"not what is so" in files["README.txt"]


def test_the_tables_are_joined_by_ids(chosen: Selection) -> None:
    tables = {table.name: table for table in tables_of(chosen)}
    claims = set(tables["claims"].column("id"))
    assert len(claims) == 5
    assert set(tables["answers"].column("claim")) == claims
    assert {key for cell in tables["incidents"].column("claim_ids") for key in str(cell).split("; ")} == claims
    assert set(tables["relations"].column("a")) | set(tables["relations"].column("b")) <= claims
    assert set(tables["claims"].column("document")) == set(tables["documents"].column("id"))
    petrel = next(row for row in tables["claims"].dicts() if row["voices"] == "Petrel")
    assert (petrel["precision"], petrel["reliability"], petrel["root"]) == ("settlement", "F", "Petrel")
    assert petrel["credibility"] in set("123456") and petrel["why"]


def test_parquet_comes_back_typed(chosen: Selection) -> None:
    read = pytest.importorskip("pyarrow.parquet")
    import pyarrow

    files = parquet.write(chosen)
    for table in tables_of(chosen):
        back = read.read_table(pyarrow.BufferReader(files[f"{table.name}.parquet"]))
        assert back.to_pylist() == list(table.dicts()), table.name
    assert back.num_rows == len(chosen.relations)


def test_a_bundle_like_airwars_gives_the_least_and_the_most(chosen: Selection) -> None:
    files = airwars.write(chosen)
    incidents = {row["place"]: row for row in rows_of(files["incidents.csv"])}
    taganrog = incidents["Taganrog"]
    assert (taganrog["killed_people_min"], taganrog["killed_people_max"], taganrog["killed_people_open"]) == ("4", "10", "true")
    assert taganrog["injured_people_min"] == taganrog["killed_children_min"] == ""
    assert (taganrog["latitude"], taganrog["precision"], taganrog["grade"]) == ("47.2362", "settlement", "Weak")
    assert incidents["Idlib"]["latitude"] == incidents["Idlib"]["precision"] == ""
    sources = rows_of(files["sources.csv"])
    assert {row["claim"] for row in sources} == {claim.id for claim in chosen.claims}
    assert b"Not Airwars' data" in files["README.txt"]


def test_columns_named_like_acleds_and_ucdps_say_whose_they_are_not(chosen: Selection) -> None:
    events = {row["notes"]: row for row in rows_of(acled.write(chosen))}
    taganrog, idlib = events["Bombing in Taganrog"], events["Bombing in Idlib"]
    assert (taganrog["fatalities"], taganrog["fatalities_max"], taganrog["geo_precision"]) == ("4", "", "1")
    assert (idlib["event_date"], idlib["latitude"], idlib["geo_precision"]) == ("", "", "")
    assert all(row["disclaimer"].endswith("not ACLED data") for row in events.values())
    rows = {row["where_description"]: row for row in rows_of(ucdp.write(chosen))}
    assert (rows["Taganrog"]["low"], rows["Taganrog"]["high"], rows["Taganrog"]["best"]) == ("4", "", "")
    assert rows["Taganrog"]["geom_wkt"] == "POINT (38.8969 47.2362)" and rows["Taganrog"]["where_prec"] == "1"
    assert all(row["disclaimer"].endswith("not UCDP data") and row["date_start"] == "" for row in rows.values())
