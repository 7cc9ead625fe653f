"""A capture as `counterclaim export --format captures` wrote it, on a line of JSON: its bytes, and what is known of them.

The same bytes from the same origin are the same capture: texts and claims read in it have the ids they had.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from counterclaim.archive.source import Source
from counterclaim.language.encoding import storable
from counterclaim.model.capture import Capture, Given, Refusal

KEY = "counterclaim_capture"
VERSION = 1
_PARTS = tuple(part.name for part in fields(Given))


def capture_line(capture: Capture) -> dict[str, Any]:
    """The capture as an object for a line of JSON."""
    given = {name: value for name in _PARTS if (value := getattr(capture.given, name)) is not None}
    return {
        KEY: VERSION,
        "item": capture.item,
        "origin": capture.origin,
        "media_type": capture.media_type,
        "received": capture.received.isoformat(),
        "given": given,
        "payload": base64.b64encode(capture.payload).decode("ascii"),
    }


def is_capture(value: Any) -> bool:
    """Whether a JSON value is such a line."""
    return isinstance(value, Mapping) and KEY in value


def restored(source: Source, value: Mapping[str, Any], part: str) -> Capture | Refusal:
    """The capture of such a line, or why there is none; what it says of itself goes before what was given beside the file."""
    try:
        if value[KEY] != VERSION:
            return source.refusal(f"a capture written in version {value[KEY]!r} of its form: this one reads {VERSION}", part)
        return _capture(value)
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        return source.refusal(f"a capture that lacks a part or has a broken one: {error!r}", part)


def _capture(value: Mapping[str, Any]) -> Capture:
    item, origin, media_type = (storable(_text(value[name])) for name in ("item", "origin", "media_type"))
    received = datetime.fromisoformat(_text(value["received"]))
    if received.tzinfo is None:
        raise ValueError("received without a zone")
    said = value["given"]
    if not isinstance(said, Mapping):
        raise TypeError(f"{said!r} is no object")
    given = Given(**{name: storable(_text(words)) for name, words in said.items()})
    return Capture(base64.b64decode(_text(value["payload"]), validate=True), media_type, item, origin, received, given)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value
