"""The ledger on disk: tables, migrations, dialect."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from counterclaim.errors import LedgerError

if TYPE_CHECKING:
    from sqlalchemy import Engine


def open_engine(address: str, *, create: bool) -> Engine:
    """An engine on the ledger at a file's path or database URL, at the present schema."""
    from counterclaim.store.dialect import engine_for
    from counterclaim.store.migrations import migrate

    with database_errors(address):
        engine = engine_for(address, create=create)
        try:
            migrate(engine, create=create)
        except BaseException:
            engine.dispose()
            raise
        return engine


@contextmanager
def database_errors(address: str, *, but: type[Exception] | tuple[()] = ()) -> Iterator[None]:
    """What the database itself refuses (no such server, no such file, disk full) comes out as a LedgerError."""
    from sqlalchemy.exc import SQLAlchemyError

    try:
        yield
    except but:
        raise
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None) or error
        raise LedgerError(f"{_plain(address)}: {str(cause).strip()}") from error


def _plain(address: str) -> str:
    """The address without a password."""
    head, at, tail = address.rpartition("@")
    return f"{head.split('://')[0]}://…{at}{tail}" if at and "://" in head else address
