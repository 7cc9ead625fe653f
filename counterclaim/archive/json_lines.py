"""JSON lines of articles: a line is one document, its keys known by name; or of captures that an export wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator

from counterclaim.archive.format import Format, Taken
from counterclaim.archive.restored import is_capture, restored
from counterclaim.archive.rows import article_capture
from counterclaim.archive.source import Source
from counterclaim.language.encoding import decode
from counterclaim.model.capture import Capture, Refusal


def lines_of(source: Source) -> Taken:
    """The captures of a source that has one JSON article a line."""
    for number, line in _numbered(source):
        yield line if isinstance(line, Refusal) else _capture(source, line, f"line {number}")


def _numbered(source: Source) -> Iterator[tuple[int, bytes | Refusal]]:
    """The lines that hold something; one over the size limit is skipped and comes out as a refusal."""
    limit = source.settings.size_limit
    number = 0
    while line := source.stream.readline(limit + 1):
        number += 1
        if len(line) > limit:
            while len(line) > limit and not line.endswith(b"\n"):
                line = source.stream.readline(limit + 1)
            yield number, source.refusal(f"over the size limit of {limit:,} bytes", f"line {number}")
        elif line.strip():
            yield number, line


def _capture(source: Source, line: bytes, part: str) -> Capture | Refusal:
    text = decode(line)
    if text is None:
        return source.refusal("not text in any charset that is known", part, line)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return source.refusal(f"not JSON: {error}", part, line)
    return restored(source, value, part) if is_capture(value) else article_capture(source, value, part)


def _begins(head: bytes) -> bool:
    """Whether the first line is a JSON object by itself and another follows."""
    first, newline, rest = head.lstrip(b"\xef\xbb\xbf").partition(b"\n")
    if not (first.startswith(b"{") and newline and rest.lstrip().startswith(b"{")):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


FORMAT = Format("JSON lines", ("jsonl", "ndjson", "jl"), ("application/x-ndjson", "application/jsonl"), _begins, lines_of)
