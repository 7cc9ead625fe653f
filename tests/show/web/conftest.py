"""Pages of a small ledger made by stages that need no parser."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_stages import FakeStages
from starlette.testclient import TestClient

from counterclaim.ledger import Ledger
from counterclaim.model.capture import Given
from counterclaim.reading import Outside
from counterclaim.show.web.app import create_app

REPORT = """The ministry: 4 killed in Taganrog on 2024-12-11
residents > Shot: 10 killed in Taganrog
SOHR: 3 injured in Idlib
<script>alert(1)</script>: 7 killed in Aleppo
"""
Get = Callable[..., str]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.db"
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    with Ledger(path, stages=FakeStages()) as kept:
        kept.add(tmp_path / "report.txt", Outside(given=Given(published="2024-12-12", publisher="Daily")))
    return path


@pytest.fixture
def client(ledger: Path) -> TestClient:
    app = create_app(str(ledger), acting="E. Marsh", stages=FakeStages(), now=lambda: datetime(2025, 1, 1, tzinfo=UTC))
    return TestClient(app, base_url="http://localhost", follow_redirects=False, client=("127.0.0.1", 50000))


@pytest.fixture
def get(client: TestClient) -> Get:
    def get_page(path: str, **query: object) -> str:
        answer = client.get(path, params=query or None)
        assert answer.status_code == 200, answer.text
        return answer.text

    return get_page


@pytest.fixture
def incident(get: Get) -> str:
    """The address of the page of what happened in Taganrog."""
    return re.search(r'href="(/incidents/\w+)"[^>]*>Bombing in Taganrog', get("/"))[1]  # type: ignore[index]
