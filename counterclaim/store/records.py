"""What is read back from a ledger: plain records, whatever keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from counterclaim.language.analysis import PlaceMention
from counterclaim.model.attribution import Attribution
from counterclaim.model.capture import Capture, Given, Refusal
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.incident import Incident, Relation
from counterclaim.model.moment import Published
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.store import shown


@dataclass(frozen=True, slots=True)
class Masthead:
    """One receipt of a text, and what it appeared under there: `name` is what exports call the document for this receipt."""

    capture: str
    payload_sha256: str
    name: str
    item: str
    origin: str
    media_type: str
    received: datetime
    is_latest: bool
    given: Given
    title: str | None
    publisher: str | None
    credit: str | None
    published: Published
    language: str
    url: str | None
    forwarded_from: str | None

    @classmethod
    def of(cls, capture: Capture, document: Document) -> Masthead:
        """The masthead of a text read out of a capture that nothing newer has come after, under its plain name."""
        return cls(
            capture=capture.id,
            payload_sha256=capture.sha256,
            name=capture.name,
            item=capture.item,
            origin=capture.origin,
            media_type=capture.media_type,
            received=capture.received,
            is_latest=True,
            given=capture.given,
            title=document.title,
            publisher=document.publisher,
            credit=document.credit,
            published=document.published,
            language=document.language,
            url=document.url,
            forwarded_from=document.forwarded_from,
        )


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A text and the receipts it came by. `misquoted` counts the claims refused because their words do not stand in it.

    `is_current` is False once every item that had it holds something newer, or a newer reader has read it anew.
    """

    id: str
    payload_sha256: str
    reader_version: str
    extractor: str
    mastheads: tuple[Masthead, ...]
    claims: int
    misquoted: int
    is_current: bool

    @property
    def names(self) -> tuple[str, ...]:
        """What exports call it, a name for each masthead, none twice."""
        return tuple(dict.fromkeys(masthead.name for masthead in self.mastheads))

    def _repr_html_(self) -> str:
        return shown.document_html(self)


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim under the names of its document, as `extractor` last labelled it."""

    claim: Claim
    names: tuple[str, ...]
    extractor: str

    def _repr_html_(self) -> str:
        return shown.claim_html(self)


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place mention of a document."""

    span: Span
    entry: Place | None

    @classmethod
    def of(cls, mention: PlaceMention) -> PlaceRecord:
        """The record of what the analysis found."""
        return cls(mention.span, mention.entry)


@dataclass(frozen=True, slots=True)
class Read:
    """One document as the stages read it: what is kept of it."""

    document: Document
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    places: tuple[PlaceRecord, ...]
    misquoted: int


class Listings(Protocol):
    """What exports and tables are made from: a ledger, or readings that are kept nowhere."""

    def documents(self) -> Sequence[DocumentRecord]:
        """The documents, in the order they came."""
        ...

    def claims(self) -> Sequence[ClaimRecord]:
        """The claims, by document and place in the text."""
        ...

    def relations(self) -> Sequence[Relation]:
        """How claims stand to one another."""
        ...

    def incidents(self) -> Sequence[Incident]:
        """What claims are about."""
        ...

    def attributions(self) -> Iterable[tuple[str, tuple[Attribution, ...]]]:
        """Document id and its attributions, document by document."""
        ...

    def places(self) -> Iterable[tuple[str, tuple[PlaceRecord, ...]]]:
        """Document id and its place mentions, document by document."""
        ...

    def refused(self) -> Sequence[Refusal]:
        """What could not be read."""
        ...
