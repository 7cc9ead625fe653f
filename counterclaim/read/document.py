"""A capture's document: the reader's page, what was given beside it, and what the text says at its head and end."""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.errors import AssetError, InputError, Unreadable, Unsupported, UsageError
from counterclaim.language.encoding import storable
from counterclaim.model.capture import Capture, Given
from counterclaim.model.document import Document
from counterclaim.model.moment import Published
from counterclaim.read.article import read_article
from counterclaim.read.credit import find_credit
from counterclaim.read.dateline import find_dateline
from counterclaim.read.dates import parse_moment
from counterclaim.read.feed_entry import read_feed_entry
from counterclaim.read.html import read_html
from counterclaim.read.mail import read_mail
from counterclaim.read.media import kind_of
from counterclaim.read.page import Page
from counterclaim.read.pdf import read_pdf
from counterclaim.read.plain import read_markdown, read_plain
from counterclaim.read.telegram_post import read_telegram_post
from counterclaim.read.tongue import UNDETERMINED, language_of, language_tag

# A reader that finds another text in the same bytes is another version: spans count in the text.
READER_VERSION = "1"

READERS: dict[str, Callable[[Capture], Page]] = {
    "text/plain": read_plain,
    "text/markdown": read_markdown,
    "text/x-markdown": read_markdown,
    "text/html": read_html,
    "application/xhtml+xml": read_html,
    "application/pdf": read_pdf,
    "message/rfc822": read_mail,
    "application/vnd.counterclaim.article+json": read_article,
    "application/vnd.counterclaim.feed-entry+json": read_feed_entry,
    "application/vnd.counterclaim.telegram-post+json": read_telegram_post,
}


def document_of(capture: Capture) -> Document:
    """The document that the capture's bytes hold; whatever they are, the only failures are Unsupported and Unreadable."""
    page = _read(capture)
    text = _checked(capture, page.text)
    given = capture.given
    address = given.url or page.url or (capture.item if "://" in capture.item else None)
    return Document(
        payload_sha256=capture.sha256,
        reader_version=READER_VERSION,
        text=text,
        title=_line(given.title or page.title),
        publisher=_line(given.publisher or page.publisher),
        credit=find_credit(text),
        published=_published(capture, page, text),
        language=_language(capture, page, text),
        url=_line(address),
        forwarded_from=_line(given.forwarded_from or page.forwarded_from),
    )


def check_given(given: Given) -> None:
    """Raise UsageError where a date or language handed in for all inputs can't be understood: before any is read."""
    if given.published and parse_moment(given.published) is None:
        raise UsageError(_not_a_date(given.published))
    if given.language and language_tag(given.language) is None:
        raise UsageError(_not_a_language(given.language))


def _read(capture: Capture) -> Page:
    reader = READERS.get(kind_of(capture.media_type))
    if reader is None:
        raise Unsupported(capture.origin, f"no reader for {kind_of(capture.media_type) or 'a file without a media type'}")
    try:
        return reader(capture)
    except (InputError, AssetError, MemoryError):
        raise
    except Exception as error:  # parsers throw whatever they like at broken bytes
        raise Unreadable(capture.origin, f"broken: {type(error).__name__}: {error}"[:500]) from error


def _checked(capture: Capture, text: str) -> str:
    """The text, if it is one that can be kept: some words, and nothing that no store or charset can hold."""
    if not text.strip():
        raise Unreadable(capture.origin, "no text in it")
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise Unreadable(capture.origin, "holds characters that are none (NUL, or half a surrogate pair)")
    return text


def _published(capture: Capture, page: Page, text: str) -> Published:
    """Given, else as the page says, else guessed from a dateline, else unknown."""
    stated = capture.given.published
    if stated:
        parsed = parse_moment(stated)
        if parsed is None:
            raise Unreadable(capture.origin, _not_a_date(stated))
        return Published(parsed[0], parsed[1], "given")
    if page.published:
        return page.published
    dateline = find_dateline(text)
    return Published(dateline.moment, dateline.has_time, "guessed") if dateline else Published()


def _language(capture: Capture, page: Page, text: str) -> str:
    """Given, else as the text shows, else as the page says: pages are often made from templates of another language."""
    stated = capture.given.language
    if stated:
        tag = language_tag(stated)
        if tag is None:
            raise Unreadable(capture.origin, _not_a_language(stated))
        return tag
    found = language_of(text)
    return found if found != UNDETERMINED else (language_tag(page.language or "") or UNDETERMINED)


def _not_a_date(stated: str) -> str:
    return f"{stated!r} given as published is not a day that can be told: write it as 2024-12-11 or 2024-12-11T04:20+03:00"


def _not_a_language(stated: str) -> str:
    return f"{stated!r} given as language is not a language tag: write it as en, uk or pt-BR"


def _line(value: str | None) -> str | None:
    """Metadata as one line, None where nothing is left."""
    return " ".join(storable(value or "").split()) or None
