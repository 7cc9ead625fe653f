"""What a reader finds in a payload, before it is set against what was given beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model.moment import Published
from counterclaim.read.dates import parse_moment


@dataclass(frozen=True, slots=True)
class Page:
    """A text, and what its bytes themselves say of it."""

    text: str = field(repr=False)
    title: str | None = None
    publisher: str | None = None
    published: Published | None = None
    language: str | None = None
    url: str | None = None
    forwarded_from: str | None = None


def dated(stated: str | None) -> Published | None:
    """When the page says that it was published; None where it says nothing that is a date."""
    parsed = parse_moment(stated) if stated else None
    return Published(parsed[0], parsed[1], "page") if parsed else None
