from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from counterclaim.model.capture import Capture, Given
from counterclaim.read import document_of

NOW = datetime(2024, 12, 12, 9, 0, tzinfo=UTC)


@pytest.fixture
def read():
    """The document of a payload: bytes, a string, or a record for the archive's own JSON."""

    def reading(payload, media_type="text/plain", item="/x/depot.txt", **given):
        if isinstance(payload, dict):
            payload, media_type = json.dumps(payload).encode(), f"application/vnd.counterclaim.{media_type}+json"
        data = payload.encode() if isinstance(payload, str) else payload
        return document_of(Capture(data, media_type, item, "/x/depot.txt", NOW, Given(**given)))

    return reading
