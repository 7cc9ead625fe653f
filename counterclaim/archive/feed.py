"""RSS and Atom feeds: an entry is an item, whose payload is what the feed says of it, as canonical JSON."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Mapping
from typing import Any

from counterclaim.archive.format import Format, Taken, shown
from counterclaim.archive.given import plain
from counterclaim.archive.rows import canonical_json
from counterclaim.archive.source import Source
from counterclaim.errors import Unreadable
from counterclaim.model.capture import Capture, Given, Refusal

MEDIA_TYPE = "application/vnd.counterclaim.feed-entry+json"
_ROOT = re.compile(rb"<(?:[a-z]+:)?(rss|feed|rdf)[\s>]")
# A document type that declares entities can grow without bound when they are expanded, and no feed needs one.
_ENTITIES = re.compile(rb"<!entity", re.IGNORECASE)


def _take(source: Source) -> Taken:
    import feedparser

    payload = source.document_bytes()
    if _ENTITIES.search(payload.replace(b"\0", b"")):
        raise Unreadable(source.origin, "a feed that declares XML entities is not expanded")
    # As a stream, since feedparser would take bytes for a file's name or an address first.
    parsed = feedparser.parse(io.BytesIO(payload))
    if not parsed.entries:
        raise Unreadable(source.origin, f"no entry in the feed{_why(parsed)}")
    for number, entry in enumerate(parsed.entries, start=1):
        yield _capture(source, parsed.feed, entry, f"entry {number}")


def _why(parsed: Mapping[str, Any]) -> str:
    fault = parsed.get("bozo_exception")
    return f": {fault}" if fault else ""


def _capture(source: Source, feed: Mapping[str, Any], entry: Mapping[str, Any], part: str) -> Capture | Refusal:
    said = _said(feed, entry)
    body = max(_bodies(entry), key=lambda part: len(part.get("value") or ""))
    # Asked for and not there, `updated_parsed` is answered with the date of publication.
    record = {
        "id": plain(entry.get("id")),
        "title": said.title,
        "link": said.url,
        "publisher": said.publisher,
        "language": plain(body.get("language")) or plain(feed.get("language")),
        "published": _moment(entry.get("published_parsed")),
        "updated": _moment(entry["updated_parsed"] if "updated_parsed" in entry else None),  # noqa: SIM401
        "media_type": body.get("type") or "text/html",
        "body": body.get("value") or "",
    }
    payload = canonical_json(record)
    item = said.url or plain(entry.get("id"))
    if item is None:
        return source.refusal("an entry without link or id", part, payload)
    return source.capture(payload, MEDIA_TYPE, item, said)


def _said(feed: Mapping[str, Any], entry: Mapping[str, Any]) -> Given:
    """A planet's entry names the feed it comes from; else the feed itself is the publisher."""
    origin = entry.get("source")
    return Given(
        title=plain(entry.get("title")),
        publisher=plain(origin.get("title") if isinstance(origin, Mapping) else None) or plain(feed.get("title")),
        url=plain(entry.get("link")),
    )


def _bodies(entry: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The texts an entry has, of which the longest is the fullest: its content where the feed carries it, its summary."""
    return [*(entry.get("content") or []), entry.get("summary_detail") or {}]


def _moment(parsed: time.struct_time | None) -> str | None:
    """UTC, as feedparser gives it."""
    return "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*parsed[:6]) if parsed else None


def _begins(head: bytes) -> bool:
    start = shown(head)
    return start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf", b"<!--")) and bool(_ROOT.search(start))


FORMAT = Format(
    "feed", ("rss", "atom", "rdf"), ("application/rss+xml", "application/atom+xml", "application/rdf+xml"), _begins, _take
)
