"""The files of a folder and of the folders in it, by name; hidden ones and sidecars are passed over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from counterclaim.archive.sidecar import ENDING


def files_in(folder: Path, on_error: Callable[[OSError], None]) -> Iterator[Path]:
    """The files, sorted by path. Links to folders are not followed, so that a loop ends."""
    for parent, folders, names in os.walk(folder, onerror=on_error):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith(ENDING):
                yield Path(parent, name)
