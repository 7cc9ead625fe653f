"""Every failure Counterclaim raises on purpose.

* CounterclaimError
  + InputError            what was handed in cannot be used; the rest goes on
    - Unreadable          bytes that no reader can turn into text
    - Unsupported         a format, scheme or language that is not handled
    - Unreachable         a file or address that does not answer, or is refused
    - TooLarge            over the size limit
  + SpanError             a span that does not stand in its text (law 1)
  + LedgerError           the store
    - LedgerMissing       no ledger at that path or URL
    - LedgerVersionError  a ledger made by a newer version
    - NotFound            no such claim, document or incident
  + AssetError            a packaged model or data file is missing or is not the one that was pinned
  + ExtraMissing          a library that only some installs have
  + UsageError            options that do not go together
"""

from __future__ import annotations


class CounterclaimError(Exception):
    """The base of all errors raised on purpose: its message says what happened and what to do."""


class InputError(CounterclaimError):
    """One input that cannot be used. `what` names it, `reason` says why."""

    def __init__(self, what: str, reason: str) -> None:
        self.what = what
        self.reason = reason
        super().__init__(f"{what}: {reason}")


class Unreadable(InputError):
    """Bytes that no reader can turn into text."""


class Unsupported(InputError):
    """A format, scheme or language that is not handled."""


class Unreachable(InputError):
    """A file or address that does not answer, or that is refused for safety."""


class TooLarge(InputError):
    """An input over the size limit."""


class SpanError(CounterclaimError):
    """A span whose `exact` does not stand in the text at its place."""


class LedgerError(CounterclaimError):
    """The ledger cannot do what was asked."""


class LedgerMissing(LedgerError):
    """There is no ledger at that path or URL."""


class LedgerVersionError(LedgerError):
    """The ledger was written by a newer version of Counterclaim."""


class NotFound(LedgerError):
    """No record has that id."""


class AssetError(CounterclaimError):
    """A packaged model or data file is missing, or its hash is not the pinned one."""


class ExtraMissing(CounterclaimError):
    """A library that only some installs have: the message says how to install it."""


class UsageError(CounterclaimError):
    """Options or arguments that do not go together."""
