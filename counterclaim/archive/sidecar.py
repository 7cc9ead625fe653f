"""`NAME.meta.json` beside a file says what the file does not: title, publisher, published, url, language, name."""

from __future__ import annotations

import json
from pathlib import Path

from counterclaim.archive.given import columns_in, given_by
from counterclaim.archive.streams import read_up_to
from counterclaim.errors import Unreadable
from counterclaim.model.capture import Given

ENDING = ".meta.json"
_LIMIT = 1024 * 1024


def sidecar_of(path: Path) -> Path | None:
    """The file's sidecar: `report.txt.meta.json`, else `report.meta.json`; None where there is neither."""
    stem = path.name.removesuffix(".gz").rpartition(".")[0] or path.name
    names = (path.with_name(name + ENDING) for name in (path.name, stem))
    return next((name for name in names if name.is_file() and name != path), None)


def given_beside(path: Path) -> Given:
    """What the file's sidecar says, nothing where there is none; Unreadable where it can't be understood."""
    sidecar = sidecar_of(path)
    if sidecar is None:
        return Given()
    try:
        with sidecar.open("rb") as stream:
            record = json.loads(read_up_to(stream, _LIMIT, str(sidecar)))
    except (OSError, ValueError, RecursionError) as error:
        raise Unreadable(str(path), f"its sidecar {sidecar.name} is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise Unreadable(str(path), f"its sidecar {sidecar.name} is not a JSON object")
    # In a table "name" may be anyone's; here it can only be the document's.
    return given_by(record, {**columns_in(record), **({"name": "name"} if "name" in record else {})})
