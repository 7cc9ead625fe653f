"""A ledger is at a whole step of its schema, and one that is not ours is left alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import DatabaseError

from counterclaim.errors import LedgerError, LedgerMissing, LedgerVersionError
from counterclaim.ledger import Ledger
from counterclaim.store import open_engine
from counterclaim.store.dialect import engine_for, write
from counterclaim.store.migrations import migrate, schema_version, steps
from counterclaim.store.tables import meta, metadata


def test_the_steps_lead_to_the_tables(address: str) -> None:
    engine = open_engine(address, create=True)
    inspector = inspect(engine)
    assert set(inspector.get_table_names()) == set(metadata.tables)
    for table in metadata.sorted_tables:
        there = {column["name"]: column["nullable"] for column in inspector.get_columns(table.name)}
        assert there == {column.name: bool(column.nullable) for column in table.columns}, table.name
        keys = inspector.get_pk_constraint(table.name)["constrained_columns"]
        assert set(keys) == {column.name for column in table.primary_key}, table.name
        links = {(tuple(k["constrained_columns"]), k["referred_table"]) for k in inspector.get_foreign_keys(table.name)}
        assert links == {((k.parent.name,), k.column.table.name) for k in table.foreign_keys}, table.name
    engine.dispose()


def test_the_steps_are_numbered_from_one_on() -> None:
    assert [number for number, _ in steps()] == list(range(1, len(steps()) + 1))


def test_a_newer_ledger_is_left_alone(address: str) -> None:
    engine = open_engine(address, create=True)
    with write(engine) as connection:
        connection.execute(meta.update().where(meta.c.key == "schema_version").values(value="999"))
    engine.dispose()
    with pytest.raises(LedgerVersionError, match="update Counterclaim"):
        Ledger(address)


def test_a_step_that_fails_leaves_the_ledger_as_it_was(address: str) -> None:
    engine = open_engine(address, create=True)
    broken = (*steps(), (len(steps()) + 1, "CREATE TABLE added (id TEXT);\nCREATE TABLE added (id TEXT);\n"))
    with pytest.raises(DatabaseError):
        migrate(engine, create=False, known=broken)
    with engine.connect() as connection:
        assert schema_version(connection) == len(steps())
    assert "added" not in inspect(engine).get_table_names()
    better = (*steps(), (len(steps()) + 1, "CREATE TABLE added (id TEXT);\n"))
    migrate(engine, create=False, known=better)
    with engine.connect() as connection:
        assert schema_version(connection) == len(steps()) + 1
    engine.dispose()


def test_another_database_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE photos (id)")
    with pytest.raises(LedgerError, match="not a ledger"):
        Ledger(path)
    path = tmp_path / "text.db"
    path.write_text("this is no database at all, but a text that goes on for a while")
    with pytest.raises(LedgerError, match="not a database"):
        Ledger(path)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("nowhere/at/all.db", LedgerMissing),
        (".", LedgerError),
        ("mysql://host/name", LedgerError),
        ("http://example.org/ledger", LedgerError),
        ("postgresql+psycopg://127.0.0.1:1/none", LedgerError),
    ],
)
def test_an_address_that_cannot_be_is_a_ledger_error(address: str, kind: type[LedgerError]) -> None:
    with pytest.raises(kind):
        Ledger(address)


def test_a_password_is_not_shown() -> None:
    with pytest.raises(LedgerError) as caught:
        Ledger("postgresql+psycopg://me:secret@127.0.0.1:1/none")
    assert "secret" not in str(caught.value)


def test_an_sqlite_address_may_be_a_url(tmp_path: Path) -> None:
    Ledger(f"sqlite:///{tmp_path}/a.db").close()
    with pytest.raises(LedgerMissing):
        engine_for(f"sqlite:///{tmp_path}/b.db", create=False)
    Ledger(tmp_path / "a.db", create=False).close()
