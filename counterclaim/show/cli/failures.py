"""The one table from a failure to what is said of it and the exit code.

Exit codes: 0 done (with a warning where some inputs were refused) · 1 no input could be read · 2 wrong usage · 3 not found ·
4 the ledger is missing, newer, or not to be used · 5 the installation is broken or lacks
a library · 130 interrupted · 141 the reader of the output went away.
"""

from __future__ import annotations

import os
import sys

from counterclaim.errors import AssetError, CounterclaimError, ExtraMissing, InputError, LedgerError, NotFound, UsageError

REFUSED = 1

FAILURES: tuple[tuple[type[BaseException], str, int], ...] = (
    (UsageError, "wrong usage", 2),
    (NotFound, "not found", 3),
    (LedgerError, "ledger", 4),
    (AssetError, "broken installation", 5),
    (ExtraMissing, "not installed", 5),
    (InputError, "cannot read", REFUSED),
    (CounterclaimError, "error", 1),
    (KeyboardInterrupt, "", 130),
    (BrokenPipeError, "", 141),
)
FORESEEN = tuple(kind for kind, _, _ in FAILURES)


def report(failure: BaseException) -> int:
    """Say on standard error what happened, and return the exit code."""
    prefix, code = next((prefix, code) for kind, prefix, code in FAILURES if isinstance(failure, kind))
    if prefix:
        print(f"counterclaim: {prefix}: {failure}", file=sys.stderr)
    if isinstance(failure, BrokenPipeError):
        # What is still buffered would fail again when Python flushes it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
