"""Payloads that the archive made as canonical JSON: a row of a table or JSON article, a feed's entry, a Telegram post."""

from __future__ import annotations

import json
from typing import Any

from counterclaim.errors import Unreadable
from counterclaim.model.capture import Capture


def record_of(capture: Capture) -> dict[str, Any]:
    """The record; Unreadable where the payload is none."""
    try:
        record = json.loads(capture.payload)
    except (ValueError, RecursionError) as error:
        raise Unreadable(capture.origin, f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise Unreadable(capture.origin, "not a JSON object")
    return record


def said(record: dict[str, Any], key: str) -> str | None:
    """A part of the record that is a string, or None."""
    value = record.get(key)
    return value if isinstance(value, str) and value.strip() else None
