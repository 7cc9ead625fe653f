"""Times as stretches with a precision: what is known of when, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Precision = Literal["minute", "hour", "day", "month", "year", "span", "unknown"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of local time.

    `start` and `end` are ISO 8601 dates or date-times as stated (`2017-04-04`, `2024-12-11T04:20`), both inclusive; None is an
    open end. `edtf` is the same in EDTF (ISO 8601-2): `2017-04-04`, `2024-09`, `2016-10-12/2016-10-13`, or None if unknown.
    """

    start: str | None
    end: str | None
    precision: Precision
    edtf: str | None

    @property
    def is_known(self) -> bool:
        """Whether anything at all is known."""
        return self.edtf is not None


UNKNOWN = Interval(None, None, "unknown", None)


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published, and how that is known.

    `moment` is None where it is unknown (law 5); `has_time` says whether the clock time is part of what is known.
    """

    moment: datetime | None = None
    has_time: bool = False
    origin: Literal["given", "page", "guessed", "unknown"] = "unknown"

    @property
    def day(self) -> date | None:
        """The calendar day of publication, in the zone as stated."""
        return self.moment.date() if self.moment else None
