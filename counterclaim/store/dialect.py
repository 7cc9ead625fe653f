"""The only place that tells SQLite from PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from counterclaim.errors import LedgerError, LedgerMissing

_SQLITE = "sqlite"
_POSTGRES = "postgresql"
# Any fixed number does; it must only be the same for all writers of ledgers.
_WRITERS_LOCK = 0x636C6D


def engine_for(address: str, *, create: bool) -> Engine:
    """An engine for a file's path or a database URL. LedgerMissing where there is no such file and none is to be made."""
    url = _url(address)
    backend = url.get_backend_name()
    if backend not in (_SQLITE, _POSTGRES):
        raise LedgerError(
            f"{backend} is not a database that ledgers are kept in: give a file's path, sqlite:/// or postgresql+psycopg://"
        )
    if backend == _SQLITE:
        _check_file(url, create)
    try:
        engine = create_engine(url, json_serializer=_json)
    except ModuleNotFoundError as error:
        raise LedgerError(f"{error.name} is not installed: pip install 'counterclaim[postgres]'") from error
    if backend == _SQLITE:
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def write(engine: Engine) -> Iterator[Connection]:
    """A transaction to write in: one writer at a time, all of it or nothing."""
    with engine.execution_options(writes=True).begin() as connection:
        if engine.dialect.name == _POSTGRES:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})")
        yield connection


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """The rows are there; those whose key was there already are left as they were."""
    if not rows:
        return
    insert = postgresql.insert if connection.dialect.name == _POSTGRES else sqlite.insert
    connection.execute(insert(table).on_conflict_do_nothing(), list(rows))


def column_types(connection: Connection) -> dict[str, str]:
    """The types that databases call by different names, as migrations write them."""
    return {"BYTES": "BYTEA" if connection.dialect.name == _POSTGRES else "BLOB"}


def keep_for_writing(engine: Engine) -> None:
    """A new SQLite file lets others read while one writes (write-ahead log); the file remembers it."""
    if engine.dialect.name == _SQLITE:
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()


def is_part_of_ledger(file: str, address: str) -> bool:
    """Whether a file is the ledger's own, met in a folder that also holds what is to be read."""
    ledger = _url(address).database
    return Path(file).resolve() in {Path(f"{ledger}{ending}").resolve() for ending in ("", "-wal", "-shm")}


def _url(address: str) -> URL:
    if "://" not in address:
        return URL.create(_SQLITE, database=str(Path(address).absolute()))
    try:
        url = make_url(address)
        url.get_dialect()
    except ArgumentError as error:
        raise LedgerError(f"{address.split('://', maxsplit=1)[0]}:// is no address of a database that can be read") from error
    except NoSuchModuleError as error:
        raise LedgerError(f"{address.split('://', maxsplit=1)[0]}:// is not a kind of database that ledgers are kept in") from error
    return url


def _check_file(url: URL, create: bool) -> None:
    if url.database in (None, "", ":memory:"):
        return
    path = Path(str(url.database))
    if path.is_dir():
        raise LedgerError(f"{path} is a folder: give a file's path")
    if not create and not path.exists():
        raise LedgerMissing(f"there is no ledger at {path}: `counterclaim add` makes one")
    if create and not path.parent.is_dir():
        raise LedgerMissing(f"the folder {path.parent} does not exist")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    # Python's driver would open transactions itself, and not for changes to the schema.
    connection.isolation_level = None
    connection.create_function("lower", 1, _lower, deterministic=True)
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA busy_timeout = 30000")
    cursor.close()


def _lower(text: str | None) -> str | None:
    """SQLite's own lower() knows no letters beyond ASCII."""
    return text.lower() if text is not None else None


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once: two that read first and write then would wait for each other.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")
