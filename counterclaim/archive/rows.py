"""A row of a table or a JSON article becomes a capture: an item of its own, whose payload is the row as canonical JSON.

In the payload the parts that are read (title, text, publisher, published, url, language) go by these names, whatever their columns
were called; all other columns keep theirs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from counterclaim.archive.given import column_names, columns_in, given_by
from counterclaim.archive.source import Source
from counterclaim.model.capture import Capture, Given, Refusal

MEDIA_TYPE = "application/vnd.counterclaim.article+json"


def row_capture(source: Source, row: Mapping[str, Any], columns: Mapping[str, str], part: str) -> Capture | Refusal:
    """The capture of one row, or why there is none; `part` says which row it is."""
    payload = canonical_json(_renamed(row, columns))
    text = text_in(row.get(columns["text"])) if "text" in columns else ""
    if not text.strip():
        return source.refusal(_no_text(row, columns), part, payload)
    if len(payload) > source.settings.size_limit:
        return source.refusal(f"over the size limit of {source.settings.size_limit:,} bytes", part, payload)
    said = given_by(row, columns)
    return source.capture(payload, MEDIA_TYPE, _item(source, said, payload), _named(source, said, payload))


def article_capture(source: Source, value: Any, part: str) -> Capture | Refusal:
    """The capture of one JSON article, whose keys are its columns."""
    if not isinstance(value, Mapping):
        return source.refusal("not a JSON object", part)
    return row_capture(source, value, columns_in(value), part)


def canonical_json(value: Mapping[str, Any]) -> bytes:
    """JSON with sorted keys and no spaces, in UTF-8: the same record is the same bytes. Halves of surrogate pairs are joined, or
    replaced where the other half is missing, since no charset can hold them.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode("utf-8")


def text_in(value: Any) -> str:
    """The text of a cell: a string as it stands, or paragraphs given as a list."""
    if isinstance(value, list):
        return "\n\n".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""


def _renamed(row: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    names = {column: part for part, column in columns.items() if part != "name"}
    return {names.get(column, column): value for column, value in row.items()}


def _item(source: Source, said: Given, payload: bytes) -> str:
    return said.url or f"{source.item}#{said.name or _digits(payload)}"


def _named(source: Source, said: Given, payload: bytes) -> Given:
    """A row without id or address is called after its file and its content, since its number changes with the file."""
    if said.name or said.url:
        return said
    return replace(said, name=f"{source.stem}#{_digits(payload)}")


def _digits(payload: bytes) -> str:
    return hashlib.sha256(payload).hexdigest()[:8]


def _no_text(row: Mapping[str, Any], columns: Mapping[str, str]) -> str:
    if "text" in columns:
        return f"no text in {columns['text']!r}"
    return no_text_column(list(row))


def no_text_column(header: list[str]) -> str:
    """What to say of a header without a text: which names were looked for, and which are there."""
    there = ", ".join(repr(str(name)[:40]) for name in header[:20]) or "nothing"
    return f"no column for the text: looked for {', '.join(column_names()['text'])}; found {there}"
