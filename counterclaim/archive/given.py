"""What is known of a document besides its bytes, and who goes first where several say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

from counterclaim.language.encoding import storable
from counterclaim.model.capture import Given

# What spreadsheets and data frames write where there is nothing.
_NOTHING = frozenset({"", "nan", "nat", "none", "null", "n/a"})
_PARTS = tuple(part.name for part in fields(Given))


def filled(first: Given, *others: Given) -> Given:
    """The first, with what it leaves open taken from the others in turn."""
    for other in others:
        first = replace(first, **{part: getattr(other, part) for part in _PARTS if getattr(first, part) is None})
    return first


@lru_cache(maxsize=1)
def column_names() -> Mapping[str, tuple[str, ...]]:
    """The names looked for, by part (`title`, `text`, `publisher` …), best first."""
    lines = files("counterclaim.data").joinpath("columns.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {part: tuple(names) for part, *names in rows}


def columns_in(header: Mapping[str, Any] | list[str]) -> dict[str, str]:
    """Which column gives which part: part -> column, each part by the best of its names that the header has."""
    by_key = {_key(column): column for column in reversed(list(header))}
    found = {}
    for part, names in column_names().items():
        column = next((by_key[_key(name)] for name in names if _key(name) in by_key), None)
        if column is not None:
            found[part] = column
    return found


def given_by(record: Mapping[str, Any], columns: Mapping[str, str]) -> Given:
    """What a record says of its document, read through its columns."""
    said = {part: plain(record.get(column)) for part, column in columns.items() if part in _PARTS}
    return Given(**said)


def plain(value: Any) -> str | None:
    """A cell as one line of text, or None where it holds nothing; of `{"id": …, "name": "Reuters"}` the name."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if value is None or isinstance(value, (list, Mapping, bool)):
        return None
    text = " ".join(storable(str(value)).split())
    return None if text.lower() in _NOTHING else text


def _key(name: str) -> str:
    return "".join(letter for letter in str(name).lower() if letter not in " _-\ufeff")
