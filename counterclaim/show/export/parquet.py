"""Parquet: the tables of the CSV export, typed. Needs pyarrow (extra `parquet`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.extras import extra
from counterclaim.framing import Table
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.tables import tables_of


def write(chosen: Selection) -> Mapping[str, bytes]:
    """The files by name."""
    arrow, parquet = extra("pyarrow", "parquet"), extra("pyarrow.parquet", "parquet")
    return {f"{table.name}.parquet": _bytes(table, arrow, parquet) for table in tables_of(chosen)}


def _bytes(table: Table, arrow: Any, parquet: Any) -> bytes:
    kinds = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    schema = arrow.schema([(name, kinds[kind]) for name, kind in table.columns.items()])
    made = arrow.Table.from_pylist(list(table.dicts()), schema=schema)
    out = arrow.BufferOutputStream()
    parquet.write_table(made, out)
    return bytes(out.getvalue().to_pybytes())
