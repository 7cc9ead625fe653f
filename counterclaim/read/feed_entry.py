"""An entry of a feed."""

from __future__ import annotations

from counterclaim.model.capture import Capture
from counterclaim.read.markup import text_of_markup
from counterclaim.read.page import Page, dated
from counterclaim.read.records import record_of, said


def read_feed_entry(capture: Capture) -> Page:
    """The entry's text, without its mark-up, and what the feed says of it; its last change dates it if nothing else does."""
    record = record_of(capture)
    body = said(record, "body") or ""
    return Page(
        text=body if said(record, "media_type") == "text/plain" else text_of_markup(body),
        title=said(record, "title"),
        publisher=said(record, "publisher"),
        published=dated(said(record, "published") or said(record, "updated")),
        language=said(record, "language"),
        url=said(record, "link"),
    )
