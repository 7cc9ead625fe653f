"""CSV and its kin (tabs, semicolons, bars): a row is one document, its columns known by the names in their header."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from counterclaim.archive.format import Format, Taken
from counterclaim.archive.given import columns_in
from counterclaim.archive.rows import no_text_column, row_capture
from counterclaim.archive.source import Source
from counterclaim.archive.streams import HEAD
from counterclaim.language.encoding import charset_of
from counterclaim.model.capture import Capture, Refusal

_DELIMITERS = (",", "\t", ";", "|")


def _take(source: Source) -> Taken:
    head = source.head
    charset = charset_of(head, is_whole=len(head) < HEAD)
    if charset is None:
        yield source.refusal("not text in any charset that is known")
        return
    delimiter = _delimiter(head, charset)
    # The module's limit is a global one of 128 KiB, shorter than a long report.
    csv.field_size_limit(source.settings.size_limit)
    text = io.TextIOWrapper(source.stream, encoding=charset, errors="surrogateescape", newline="")
    rows = _Rows(csv.reader(text, delimiter=delimiter, strict=True))
    header = next(rows, None)
    if not isinstance(header, list) or "text" not in columns_in(_named(header)):
        yield source.refusal(no_text_column(_named(header) if isinstance(header, list) else []))
        return
    yield from _captures(source, rows, _named(header))


class _Rows(Iterator[list[str] | str]):
    """The rows of a table; a row that breaks the format comes out as the reason why, and the next one is tried."""

    def __init__(self, reader: Iterator[list[str]]) -> None:
        self._reader = reader

    def __next__(self) -> list[str] | str:
        try:
            return next(self._reader)
        except csv.Error as error:
            return f"not a row of the table: {error}"


def _captures(source: Source, rows: Iterator[list[str] | str], header: list[str]) -> Taken:
    columns = columns_in(header)
    for number, row in enumerate(rows, start=2):
        if row:
            yield _capture(source, row, header, columns, f"row {number}")


def _capture(source: Source, row: list[str] | str, header: list[str], columns: dict[str, str], part: str) -> Capture | Refusal:
    if isinstance(row, str):
        return source.refusal(row, part)
    if len(row) > len(header):
        return source.refusal(f"{len(row)} cells under a header of {len(header)}: is a text with the delimiter unquoted?", part)
    if any("\udc80" <= letter <= "\udcff" for cell in row for letter in cell):
        return source.refusal("bytes that are not in the file's charset", part)
    return row_capture(source, dict(zip(header, row, strict=False)), columns, part)


def _named(header: list[str]) -> list[str]:
    """The header with a name for each column: blank ones are numbered, repeated ones too."""
    names: list[str] = []
    for number, name in enumerate(header, start=1):
        tidy = name.strip().lstrip("\ufeff") or f"column {number}"
        names.append(f"{tidy} ({number})" if tidy in names else tidy)
    return names


def _delimiter(head: bytes, charset: str) -> str:
    """The delimiter under which the first line names the most parts of a document."""
    lines = head.decode(charset, "replace").splitlines()
    return max(_DELIMITERS, key=lambda delimiter: len(columns_in(_cells(lines[0] if lines else "", delimiter))))


def _cells(line: str, delimiter: str) -> list[str]:
    return _named(next(csv.reader([line], delimiter=delimiter), []))


def _begins(head: bytes) -> bool:
    charset = charset_of(head[:4096], is_whole=False)
    lines = head.decode(charset, "replace").splitlines() if charset else []
    columns = columns_in(_cells(lines[0], _delimiter(head, charset))) if charset and lines else {}
    return "text" in columns and len(columns) > 1


FORMAT = Format("table", ("csv", "tsv", "tab"), ("text/csv", "text/tab-separated-values"), _begins, _take)
