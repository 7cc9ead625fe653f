"""What a text is read under: a date of publication and a language, which its mastheads may state differently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from counterclaim.model.capture import Capture
from counterclaim.model.document import Document
from counterclaim.model.moment import Published
from counterclaim.store.records import Masthead

_ORIGINS = ("given", "page", "guessed", "unknown")  # of a date of publication, best known first


@dataclass(frozen=True, slots=True)
class Context:
    """A date of publication, as ISO 8601 (a day, where the time is not known) or None, and a language."""

    published: str | None
    language: str

    @classmethod
    def of(cls, document: Document) -> Context:
        """What a document was read under."""
        return cls(_iso(document.published), document.language)

    @classmethod
    def among(cls, mastheads: Sequence[Masthead]) -> Context:
        """The date that is known best, of equals the earliest; the language that was told, else that of the first masthead.

        So the order in which a text's mastheads come in does not matter.
        """
        best = min((masthead.published for masthead in mastheads), key=_rank)
        told = [masthead.language for masthead in mastheads if masthead.given.language]
        return cls(_iso(best), min(told) if told else mastheads[0].language)

    def laid_on(self, capture: Capture) -> Capture:
        """The capture, to be read under this."""
        return replace(capture, given=replace(capture.given, published=self.published, language=self.language))


def utc(moment: datetime) -> datetime:
    """The moment, as if in UTC where its zone is unknown: good enough to say which of two was first."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _rank(published: Published) -> tuple[int, datetime]:
    known = utc(published.moment) if published.moment else datetime.max.replace(tzinfo=UTC)
    return _ORIGINS.index(published.origin), known


def _iso(published: Published) -> str | None:
    if published.moment is None:
        return None
    return published.moment.isoformat() if published.has_time else published.moment.date().isoformat()
