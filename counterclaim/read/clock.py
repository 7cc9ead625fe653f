"""Clock times as they are written after a date: 16:45, 4:20 a.m., at 1514, 0250 GMT."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

_CLOCK = re.compile(
    r"(?:,?\s+|t|,?\s*[-|]\s*)(?:at\s+)?"
    r"(?:(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"|(?P<packed>(?<=at\s)\d{4}\b|\d{4}(?=\s*(?:gmt|utc)\b)))"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s*(?P<zone>gmt\b|utc\b|z\b|[+-]\d{2}:?\d{2}\b))?"
    r"(?![\d:])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, with its zone where one is stated, and where its words end."""

    hour: int
    minute: int
    second: int
    zone: tzinfo | None
    end: int

    def on(self, day: datetime) -> datetime:
        """The moment at this time of that day."""
        return day.replace(hour=self.hour, minute=self.minute, second=self.second, tzinfo=self.zone)


def clock_at(text: str, start: int) -> Clock | None:
    """The clock time that stands right after a date that ends at `start`; None where there is none, or no such time."""
    match = _CLOCK.match(text, start)
    if match is None:
        return None
    packed = match["packed"]
    hour, minute = (int(packed[:2]), int(packed[2:])) if packed else (int(match["hour"]), int(match["minute"]))
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    second = int(match["second"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return Clock(hour, minute, second, _zone(match["zone"]), match.end())


def _zone(stated: str | None) -> tzinfo | None:
    if not stated:
        return None
    if stated[0] not in "+-":
        return UTC
    offset = timedelta(hours=int(stated[1:3]), minutes=int(stated[-2:]))
    return timezone(-offset if stated[0] == "-" else offset) if offset < timedelta(hours=24) else None
