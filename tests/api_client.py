"""A client of the API, asking from this machine under the name localhost."""

from __future__ import annotations

from datetime import UTC, datetime

from fake_stages import FakeStages
from starlette.testclient import TestClient

from counterclaim.show.api.app import api_app

NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)


def client_of(address: str, **options: object) -> TestClient:
    app = api_app(address, stages=FakeStages(), now=lambda: NOON, **options)  # type: ignore[arg-type]
    marked = {"Counterclaim-Request": "yes", "Counterclaim-By": "E.%20Marsh"}
    return TestClient(app, "http://localhost:8000/api/v1", headers=marked, client=("127.0.0.1", 50000))
