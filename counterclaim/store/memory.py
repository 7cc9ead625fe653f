"""Readings that are kept nowhere: what `read` lists and exports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.attribution import Attribution
from counterclaim.model.capture import Capture, Refusal
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident, Relation
from counterclaim.store.check import are_verbatim, is_verbatim
from counterclaim.store.naming import told_apart
from counterclaim.store.records import ClaimRecord, DocumentRecord, Masthead, PlaceRecord, Read


class Readings:
    """Documents as they were read, with the same listings as a ledger. Law 1 holds here too."""

    def __init__(self, extractor: str) -> None:
        self._extractor = extractor
        self._read: dict[str, Read] = {}
        self._mastheads: dict[str, Masthead] = {}
        self._refused: list[Refusal] = []
        self._relations: tuple[Relation, ...] = ()
        self._incidents: tuple[Incident, ...] = ()

    def keep(self, capture: Capture, read: Read) -> None:
        """The receipt and, unless its text was read before, what was read in it are held."""
        document = read.document
        self._mastheads.setdefault(capture.id, Masthead.of(capture, document))
        if document.id in self._read:
            return
        claims = tuple(claim for claim in read.claims if is_verbatim(document.text, claim, read.attributions))
        misquoted = read.misquoted + len(read.claims) - len(claims)
        self._read[document.id] = replace(read, claims=claims, misquoted=misquoted)

    def refuse(self, refusal: Refusal) -> None:
        """The refusal is held."""
        self._refused.append(refusal)

    def settle(self, relations: tuple[Relation, ...], incidents: tuple[Incident, ...]) -> None:
        """These are the relations and incidents."""
        self._relations, self._incidents = relations, incidents

    def all_claims(self) -> tuple[Claim, ...]:
        """The claims of all documents."""
        return tuple(claim for read in self._read.values() for claim in _in_order(read.claims))

    def text(self, document: str) -> str:
        """A document's text."""
        return self._read[document].document.text

    def documents(self) -> list[DocumentRecord]:
        """The documents, in the order they came."""
        mastheads = told_apart(self._mastheads.values())
        return [
            DocumentRecord(
                id=read.document.id,
                payload_sha256=read.document.payload_sha256,
                reader_version=read.document.reader_version,
                extractor=self._extractor,
                mastheads=tuple(m for m in mastheads if m.payload_sha256 == read.document.payload_sha256),
                claims=len(read.claims),
                misquoted=read.misquoted,
                is_current=True,
            )
            for read in self._read.values()
        ]

    def claims(self) -> list[ClaimRecord]:
        """The claims, by document and place in the text."""
        return [
            ClaimRecord(claim, document.names, self._extractor)
            for document in self.documents()
            for claim in _in_order(self._read[document.id].claims)
        ]

    def relations(self) -> tuple[Relation, ...]:
        """How claims stand to one another."""
        return self._relations

    def incidents(self) -> tuple[Incident, ...]:
        """What claims are about."""
        return self._incidents

    def attributions(self) -> Iterator[tuple[str, tuple[Attribution, ...]]]:
        """Document id and its attributions, document by document."""
        for key, read in self._read.items():
            yield key, tuple(a for a in read.attributions if are_verbatim(read.document.text, a))

    def places(self) -> Iterator[tuple[str, tuple[PlaceRecord, ...]]]:
        """Document id and its place mentions, document by document."""
        for key, read in self._read.items():
            yield key, tuple(place for place in read.places if place.span.stands_in(read.document.text))

    def refused(self) -> list[Refusal]:
        """What could not be read."""
        return self._refused


def _in_order(claims: tuple[Claim, ...]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (claim.quote.start, claim.quote.end, claim.ordinal))
