"""Desks kept as long as their ledger stays as it was, so that what is asked for again is not worked out again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from threading import Lock

from counterclaim.desk import Desk
from counterclaim.ledger import Ledger

MOST = 4  # desks: now, and a few times


class Desks:
    """The desks of a ledger as of a few times, each made once for each state of the ledger. Threads may share it."""

    def __init__(self, ledger: Ledger, now: Callable[[], datetime]) -> None:
        self._ledger, self._now = ledger, now
        self._kept: OrderedDict[tuple[object, ...], Desk] = OrderedDict()
        self._lock = Lock()

    def at(self, as_of: datetime | None) -> Desk:
        """The desk as of a time: the one that was made before, if nothing has changed and the day is the same."""
        now = self._now()
        key = (self._ledger.state(), as_of, now.date())
        with self._lock:
            desk = self._kept.get(key) or Desk(self._ledger, as_of=as_of, now=now)
            self._kept[key] = desk
            self._kept.move_to_end(key)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return desk
