"""Web pages: trafilatura finds the article among the furniture, htmldate the date in the page's mark-up."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from counterclaim.errors import Unreadable
from counterclaim.language.encoding import decode
from counterclaim.model.capture import Capture
from counterclaim.read.media import charset_of
from counterclaim.read.page import Page, dated
from counterclaim.read.quiet import quiet

_META_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z-]+)", re.IGNORECASE)
# The date in the page's mark-up or address; not one searched for in its words, which may be that of what is told. The bounds are
# fixed, or the same page would be read another way tomorrow: htmldate takes no date after its "now".
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": datetime(1950, 1, 1),
    "max_date": datetime(2100, 1, 1),
    "outputformat": "%Y-%m-%dT%H:%M:%S%z",
}


def read_html(capture: Capture) -> Page:
    """The article's text, its title, outlet and date as the page gives them."""
    html = _decoded(capture)
    address = capture.given.url or (capture.item if "://" in capture.item else None)
    found = _extracted(html, address)
    if found is None or not found.text:
        raise Unreadable(capture.origin, "no article in the page")
    language = _LANGUAGE.search(html)
    return Page(
        text=found.text,
        title=found.title,
        publisher=found.sitename or found.hostname,
        published=dated(found.date),
        language=language[1] if language else None,
    )


def _extracted(html: str, address: str | None) -> Any:
    import trafilatura

    with quiet("trafilatura", "htmldate", "courlan", "justext"):
        return trafilatura.bare_extraction(
            html, url=address, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
        )


def _decoded(capture: Capture) -> str:
    declared = charset_of(capture.media_type)
    if declared is None and (in_page := _META_CHARSET.search(capture.payload[:4096])):
        declared = in_page[1].decode("ascii", "ignore")
    html = decode(capture.payload, declared)
    if html is None:
        raise Unreadable(capture.origin, "not text in any charset that is known")
    return html
