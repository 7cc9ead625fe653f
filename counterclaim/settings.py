"""Settings, read at the edges only: a stage is handed what it needs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

DEFAULT_LEDGER = "counterclaim.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set. `ledger` is a path or a database URL; sizes are in bytes, times in seconds. `voices` is the file of a
    user's own voices, if one was named.

    `size_limit` is a document's, `archive_limit` that of all that one file holds (a table, an export, a WARC), both decompressed.
    """

    ledger: str = DEFAULT_LEDGER
    fetch_timeout: float = 20.0
    size_limit: int = 50 * 1024 * 1024
    archive_limit: int = 1024 * 1024 * 1024
    redirects: int = 5
    voices: str | None = None


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that the environment gives: COUNTERCLAIM_LEDGER, COUNTERCLAIM_VOICES."""
    return Settings(
        ledger=environment.get("COUNTERCLAIM_LEDGER") or DEFAULT_LEDGER, voices=environment.get("COUNTERCLAIM_VOICES") or None
    )
