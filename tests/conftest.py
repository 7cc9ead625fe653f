"""What tests of the ledger share: one suite on SQLite, and on PostgreSQL where COUNTERCLAIM_TEST_POSTGRES gives a database."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("counterclaim", deadline=None)  # a busy machine is no failure
settings.load_profile("counterclaim")

POSTGRES = os.environ.get("COUNTERCLAIM_TEST_POSTGRES")
no_postgres = pytest.mark.skipif(not POSTGRES, reason="COUNTERCLAIM_TEST_POSTGRES gives no database")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=no_postgres)])
def new_address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """A function that gives the address of a ledger that is not there yet, as often as it is called."""
    if request.param == "sqlite":
        numbers = iter(range(1000))
        yield lambda: str(tmp_path / f"ledger-{next(numbers)}.db")
        return
    from sqlalchemy import create_engine, text

    engine = create_engine(str(POSTGRES), isolation_level="AUTOCOMMIT")
    made: list[str] = []

    def make() -> str:
        schema = f"test_{os.getpid()}_{len(made)}"
        made.append(schema)
        with engine.connect() as connection:
            connection.execute(text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
            connection.execute(text(f"CREATE SCHEMA {schema}"))
        return f"{POSTGRES}{'&' if '?' in str(POSTGRES) else '?'}options=-csearch_path%3D{schema}"

    yield make
    with engine.connect() as connection:
        for schema in made:
            connection.execute(text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
    engine.dispose()


@pytest.fixture
def address(new_address: Callable[[], str]) -> str:
    """The address of a ledger that is not there yet."""
    return new_address()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was not tested, once."""
    if not POSTGRES and any("[postgresql" in report.nodeid for report in terminalreporter.stats.get("skipped", [])):
        terminalreporter.write_line("Not tested on PostgreSQL: COUNTERCLAIM_TEST_POSTGRES gives no database.")
