"""HTML that escapes whatever it is given: for reports and for what notebooks show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import urlsplit


class Html(str):
    """Text that is HTML already; every other text is escaped."""

    __slots__ = ()


def element(name: str, *content: str, **attributes: str) -> Html:
    """An element; of the attributes `class_` and the like lose their underscore. Content that is no Html is escaped."""
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{written}>{joined(content)}</{name}>")


def joined(parts: Iterable[str]) -> Html:
    """Parts one after another, those that are no Html escaped."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def table(head: Sequence[str], rows: Iterable[Sequence[str]], caption: str = "") -> Html:
    """A table whose cells say in which direction their words run; the first cell of a row heads it."""
    top = element("tr", *(element("th", cell, scope="col") for cell in head))
    below = (
        element("tr", element("th", row[0], scope="row", dir="auto"), *(element("td", c, dir="auto") for c in row[1:]))
        for row in rows
    )
    title = [element("caption", caption)] if caption else []
    return element("table", *title, element("thead", top), element("tbody", *below))


def link(words: str, address: str | None) -> Html:
    """A link where the address is one of the web, else the words alone."""
    if address and urlsplit(address).scheme in {"http", "https"}:
        return element("a", words, href=address, rel="noopener noreferrer")
    return joined([words])
