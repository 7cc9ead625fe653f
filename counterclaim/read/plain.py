"""Plain text and Markdown: the text as it stands in the file, all code points kept but a byte order mark."""

from __future__ import annotations

import re

from counterclaim.errors import Unreadable, Unsupported
from counterclaim.language.encoding import decode, is_binary
from counterclaim.model.capture import Capture
from counterclaim.read.media import charset_of
from counterclaim.read.page import Page

_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)


def read_plain(capture: Capture) -> Page:
    """The text, and nothing besides."""
    return Page(text=text_of(capture))


def read_markdown(capture: Capture) -> Page:
    """The text with its marks, since quotes are checked against the file; its first heading is the title."""
    text = text_of(capture)
    heading = _HEADING.search(text)
    return Page(text=text, title=heading[1] if heading else None)


def text_of(capture: Capture) -> str:
    """The payload decoded; Unsupported where it isn't text at all."""
    if is_binary(capture.payload):
        raise Unsupported(capture.origin, "not text")
    text = decode(capture.payload, charset_of(capture.media_type))
    if text is None:
        raise Unreadable(capture.origin, "not text in any charset that is known")
    return text
