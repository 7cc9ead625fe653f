"""The steps that bring a ledger to the present schema: `NNNN_name.sql` in this folder, applied in order, never edited later.

Each step and the record that it was taken are one transaction, so a ledger is always at a whole step.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from sqlalchemy import Connection, Engine, inspect, select

from counterclaim.errors import LedgerError, LedgerMissing, LedgerVersionError
from counterclaim.store.dialect import column_types, keep_for_writing, write
from counterclaim.store.tables import meta

_VERSION = "schema_version"


def steps() -> tuple[tuple[int, str], ...]:
    """Number and SQL of every step, in order."""
    found = (file for file in files(__package__).iterdir() if file.name.endswith(".sql"))
    return tuple(sorted((int(file.name[:4]), file.read_text("utf-8")) for file in found))


def schema_version(connection: Connection) -> int:
    """The number of the last step taken: 0 in an empty database. LedgerError where it holds something else."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return 0
    found = connection.scalar(select(meta.c.value).where(meta.c.key == _VERSION)) if meta.name in tables else None
    if found is None:
        raise LedgerError(f"{_named(connection)} holds other tables: it is not a ledger")
    return int(found)


def migrate(engine: Engine, *, create: bool, known: Sequence[tuple[int, str]] | None = None) -> None:
    """The ledger stands at the last known step. An empty database becomes one only if asked to; a newer ledger is left alone."""
    known = known or steps()
    with engine.connect() as connection:
        version = schema_version(connection)
        name = _named(connection)
    newest = known[-1][0]
    if version > newest:
        raise LedgerVersionError(f"{name} is of schema {version}, this Counterclaim knows up to {newest}: update Counterclaim")
    if version == 0 and not create:
        raise LedgerMissing(f"{name} is empty: `counterclaim add` puts a ledger there")
    if version == 0:
        keep_for_writing(engine)
    for number, sql in known[version:]:
        with write(engine) as connection:
            # Another process may have taken the step since we looked.
            if schema_version(connection) < number:
                _take(connection, number, sql)


def _take(connection: Connection, number: int, sql: str) -> None:
    for statement in sql.format(**column_types(connection)).split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)
    connection.execute(meta.delete().where(meta.c.key == _VERSION))
    connection.execute(meta.insert().values(key=_VERSION, value=str(number)))


def _named(connection: Connection) -> str:
    return connection.engine.url.render_as_string(hide_password=True)
