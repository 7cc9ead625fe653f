"""All rows of a ledger, to tell whether anything changed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import create_engine, select

from counterclaim.store.tables import metadata


def dump(address: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of each table, in one order."""
    engine = create_engine(address if "://" in address else f"sqlite:///{address}")
    try:
        with engine.connect() as connection:
            return {
                table.name: sorted((dict(row._mapping) for row in connection.execute(select(table))), key=repr)
                for table in metadata.sorted_tables
            }
    finally:
        engine.dispose()
