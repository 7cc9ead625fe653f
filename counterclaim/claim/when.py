"""When a claim's event was, in the words of its own clause, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.language.analysis import TimeMention
from counterclaim.language.clause import Clause
from counterclaim.model.claim import TimeSaid
from counterclaim.model.moment import Interval


def time_said(clause: Clause) -> TimeSaid | None:
    """The clause's own time: the most precise one it states."""
    mentions = [m for m in clause.times if m.last <= clause.last]
    if not mentions:
        return None
    best = max(mentions, key=_weight)
    return TimeSaid(best.span, best.interval)


def _weight(mention: TimeMention) -> tuple[int, int]:
    order = {"unknown": 0, "span": 2, "year": 1, "month": 3, "day": 4, "hour": 5, "minute": 5}
    return order[mention.interval.precision], -mention.first


def inherit(times: Sequence[TimeSaid | None], can: Sequence[bool]) -> list[TimeSaid | None]:
    """A claim without a time of its own takes the day of the last one stated before it in the text, where `can` allows.

    The words stay None: only what the text settles is given, and the rule says that it was inherited.
    """
    out: list[TimeSaid | None] = []
    day: Interval | None = None
    for said, may in zip(times, can, strict=True):
        if said is not None:
            out.append(said)
            if said.interval.precision in {"day", "hour", "minute"} and may:
                day = _day_of(said.interval)
        else:
            out.append(TimeSaid(None, day) if may and day is not None else None)
    return out


def _day_of(interval: Interval) -> Interval:
    start = (interval.start or "")[:10]
    return Interval(start, start, "day", start) if interval.edtf and "/" not in interval.edtf else interval
