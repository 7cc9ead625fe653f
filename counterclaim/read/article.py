"""A row of a table or a JSON article."""

from __future__ import annotations

from counterclaim.model.capture import Capture
from counterclaim.read.page import Page
from counterclaim.read.records import record_of, said


def read_article(capture: Capture) -> Page:
    """The text as the row has it, paragraphs given as a list parted by blank lines. All else of the row is in `capture.given`."""
    record = record_of(capture)
    text = record.get("text")
    if isinstance(text, list):
        text = "\n\n".join(part for part in text if isinstance(part, str))
    return Page(text=text if isinstance(text, str) else "", title=said(record, "title"), publisher=said(record, "publisher"))
