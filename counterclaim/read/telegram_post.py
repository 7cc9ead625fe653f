"""A post of a Telegram channel."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from counterclaim.model.capture import Capture
from counterclaim.model.moment import Published
from counterclaim.read.page import Page, dated
from counterclaim.read.records import record_of, said


def read_telegram_post(capture: Capture) -> Page:
    """The post's words, with the channel it appeared in and the one it was forwarded from."""
    record = record_of(capture)
    return Page(
        text=_words(record.get("text")),
        publisher=said(record, "channel") or said(record, "from"),
        published=_published(record),
        forwarded_from=said(record, "forwarded_from") or said(record, "saved_from"),
    )


def _words(text: Any) -> str:
    """A text is a string, or a list of strings and of marked stretches (links, bold) in order."""
    if isinstance(text, list):
        return "".join(_words(part) for part in text)
    if isinstance(text, dict):
        return _words(text.get("text"))
    return text if isinstance(text, str) else ""


def _published(record: dict[str, Any]) -> Published | None:
    """The moment in UTC; exports of old versions give only the exporter's local time, whose zone they don't say."""
    seconds = str(record.get("date_unixtime") or "")
    if seconds.isdigit() and len(seconds) < 12:
        return Published(datetime.fromtimestamp(int(seconds), UTC), True, "page")
    return dated(said(record, "date"))
