"""The API over a small ledger, which is made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from api_client import client_of
from fake_stages import FakeStages
from starlette.testclient import TestClient

from counterclaim.ledger import Ledger, Outside
from counterclaim.model.capture import Given

REPORTS = {
    "early": ("Petrel: 4 killed in Orlin\nA pier burned, people said.\n", "2026-03-14T08:00+00:00", "Daily"),
    "late": ("Petrel: 9 killed in Orlin\nresidents: 5 killed in Orlin\n", "2026-03-14T20:00+00:00", "Herald"),
    "other": ("SOHR: 3 injured in Marn on 2026-03-15\n", "2026-03-15", "Daily"),
}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    with Ledger(folder / "ledger.db", stages=FakeStages()) as ledger:
        for name, (text, published, publisher) in REPORTS.items():
            path = folder / f"{name}.txt"
            path.write_text(text)
            ledger.add(path, Outside(Given(published=published, publisher=publisher)))
    return folder / "ledger.db"


@pytest.fixture(scope="session")
def shared(made: Path) -> Iterator[TestClient]:
    """For tests that change nothing."""
    with client_of(str(made)) as client:
        yield client


@pytest.fixture
def address(made: Path, tmp_path: Path) -> str:
    return str(shutil.copy(made, tmp_path / "ledger.db"))


@pytest.fixture
def api(address: str) -> Iterator[TestClient]:
    with client_of(address) as client:
        yield client
