"""A JSON file: an article, a list of articles (bare, or under a key as news services send them), or a Telegram export."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from counterclaim.archive.format import Format, Taken, shown
from counterclaim.archive.given import columns_in
from counterclaim.archive.json_lines import lines_of
from counterclaim.archive.rows import article_capture
from counterclaim.archive.source import Source
from counterclaim.archive.telegram import chats_in, posts_of
from counterclaim.errors import Unreadable
from counterclaim.language.encoding import decode

_LISTS = ("articles", "documents", "docs", "items", "results", "stories", "news", "data", "records")


def _take(source: Source) -> Taken:
    payload = source.stream.read()
    text = decode(payload)
    if text is None:
        raise Unreadable(source.origin, "not text in any charset that is known")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if not _has_lines(text):
            raise Unreadable(source.origin, f"not JSON: {error}") from error
        return lines_of(replace(source, stream=io.BufferedReader(io.BytesIO(payload))))
    return _captures(source, value)


def _captures(source: Source, value: Any) -> Taken:
    chats = list(chats_in(value))
    if chats:
        for chat in chats:
            yield from posts_of(source, chat)
        return
    for part, article in _articles(value):
        yield article_capture(source, article, part)


def _articles(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and "text" not in columns_in(value):
        value = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), value)
    articles = value if isinstance(value, list) else [value]
    return ((f"article {number}", article) for number, article in enumerate(articles, start=1))


def _has_lines(text: str) -> bool:
    """Whether the first line is a JSON object by itself: JSON lines under a JSON ending."""
    try:
        return isinstance(json.loads(text.lstrip().split("\n", 1)[0]), dict)
    except (ValueError, RecursionError):
        return False


def _begins(head: bytes) -> bool:
    start = shown(head)
    return start[1:].lstrip()[:1] in {b"{": (b'"', b"}"), b"[": (b"{", b"]")}.get(start[:1], ())


FORMAT = Format("JSON", ("json",), ("application/json", "application/ld+json"), _begins, _take)
