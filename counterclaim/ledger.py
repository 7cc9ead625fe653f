"""The Python API: what is added is read and kept, what is kept is listed.

with Ledger("war.db") as ledger:
    ledger.add("reports/")
    for record in ledger.claims(field="killed"):
        print(record.names, record.claim.quote.exact)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DataError

from counterclaim.errors import InputError, NotFound, UsageError
from counterclaim.judging import Judging
from counterclaim.model.attribution import Attribution
from counterclaim.model.capture import Capture, Refusal
from counterclaim.model.incident import Incident, Relation
from counterclaim.read import document_of
from counterclaim.reading import Outside, Progress, Stages, What, packaged_stages, read, read_files, refusal_of, take
from counterclaim.settings import DEFAULT_LEDGER
from counterclaim.store import database_errors, find, keep, listing, open_engine
from counterclaim.store.context import Context
from counterclaim.store.dialect import is_part_of_ledger, write
from counterclaim.store.judged import all_judgements
from counterclaim.store.records import ClaimRecord, DocumentRecord, Masthead, PlaceRecord
from counterclaim.store.settle import settle
from counterclaim.store.state import State, state_of
from counterclaim.weigh.judged import lay_on

__all__ = ["AddReport", "Ledger", "Outside", "read_files"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the inputs. `misquoted` counts the claims refused because their words do not stand in the text."""

    added: int = 0
    unchanged: int = 0
    misquoted: int = 0
    refusals: tuple[Refusal, ...] = ()

    @property
    def refused(self) -> int:
        """How many inputs could not be read."""
        return len(self.refusals)


class Ledger(Judging):
    """A ledger at a file's path or a database URL, opened until it is closed.

    `create` says whether one is made where there is none (else LedgerMissing). `stages` are what reads; the package's own unless
    others are handed in.
    """

    def __init__(self, address: str | Path = DEFAULT_LEDGER, *, create: bool = True, stages: Stages | None = None) -> None:
        self.address = str(address)
        self._stages = stages
        self._engine = open_engine(self.address, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """The ledger is let go of."""
        self._engine.dispose()

    def add(self, what: What | Iterable[What], outside: Outside | None = None, *, progress: Progress | None = None) -> AddReport:
        """All that was handed in is read and kept, a document at a time; what can't be read is kept as refused.

        What is there already is left as it is. At the end relations and incidents are those of all claims shown.
        """
        outside, report = outside or Outside(), AddReport()
        for taken in take(what, outside):
            if isinstance(taken, Refusal) and is_part_of_ledger(taken.origin, self.address):
                continue
            report = self._refuse(report, taken) if isinstance(taken, Refusal) else self._keep(report, taken, outside)
            if progress:
                progress(taken)
        self._settle()
        return report

    def documents(self) -> list[DocumentRecord]:
        """The documents, in the order they came; those that are superseded say so."""
        return self._look(listing.all_documents)

    def claims(
        self,
        *,
        voice: str | None = None,
        act: str | None = None,
        field: str | None = None,
        place: str | None = None,
        time: str | None = None,
        text: str | None = None,
        document: str | None = None,
    ) -> list[ClaimRecord]:
        """The claims of what items hold now, by document and place in the text; of these, those that fit all that is given.

        `voice` is one of the chain, by a part of its name or any name the lexicon has for it; `time` a date (2017, 2017-04,
        2017-04-04), two with a slash between, or words; `place` and `text` are words. `document` is a document's id: then its
        claims, also where no item holds it any longer.
        """
        wanted = find.Wanted(voice, act, field, place, time, text, document)
        return self._look(lambda connection: find.find_claims(connection, wanted))

    def get(self, key: str) -> ClaimRecord | DocumentRecord | Incident:
        """The one claim, document or incident with this id, the start of its id, or (a document) this name.

        NotFound where there is none, UsageError where there are several.
        """
        if not key:
            raise UsageError("an empty id is everything's beginning")
        documents = self.documents()
        named = [document for document in documents if document.is_current and key in document.names]
        if len(named) == 1:
            return named[0]
        heir = self._look(lambda connection: listing.find_heir(connection, key)) or key
        found: dict[str, ClaimRecord | DocumentRecord | Incident] = {}
        found |= {record.claim.id: record for record in self._look(lambda connection: find.claims_like(connection, key))}
        found |= {document.id: document for document in documents if document.id.startswith(key)}
        found |= {incident.id: incident for incident in self.incidents() if incident.id.startswith(heir)}
        if not found:
            raise NotFound(f"nothing in {self.address} has the id or name {key}")
        if len(found) > 1 and key not in found:
            raise UsageError(f"several ids begin with {key}: {', '.join(sorted(found)[:8])}")
        return found.get(key) or next(iter(found.values()))

    def text(self, document: str) -> str:
        """The text of a document, by its id."""
        text = self._look(lambda connection: listing.find_text(connection, document))
        if text is None:
            raise NotFound(f"nothing in {self.address} has the id {document}")
        return text

    def payload(self, sha256: str) -> bytes:
        """The bytes that a document was read out of."""
        payload = self._look(lambda connection: listing.find_payload(connection, sha256))
        if payload is None:
            raise NotFound(f"{self.address} does not have the bytes {sha256}")
        return payload

    def attribution(self, record: ClaimRecord) -> Attribution | None:
        """Who said it and by what words, for a claim that rests on an attribution."""
        position = record.claim.attribution
        if position is None:
            return None
        return self._look(lambda connection: listing.find_attribution(connection, record.claim.id, position))

    def relations(self) -> list[Relation]:
        """How claims stand to one another, by id."""
        return self._look(listing.all_relations)

    def incidents(self) -> list[Incident]:
        """What claims are about."""
        return self._look(listing.all_incidents)

    def attributions(self) -> list[tuple[str, tuple[Attribution, ...]]]:
        """Document id and all its attributions, whatever they are about."""
        return self._look(lambda connection: list(listing.all_attributions(connection)))

    def places(self) -> list[tuple[str, tuple[PlaceRecord, ...]]]:
        """Document id and all its place mentions."""
        return self._look(lambda connection: list(listing.all_places(connection)))

    def refused(self) -> list[Refusal]:
        """What could not be read, in the order met; not what was read since in the same bytes."""
        return self._look(listing.all_refusals)

    def state(self) -> State:
        """A value that is another once anything was added, read anew or judged: what is made of a ledger may be kept under it."""
        return self._look(state_of)

    @property
    def stages(self) -> Stages:
        """What reads: looked for when first needed, since a ledger can be listed without."""
        if self._stages is None:
            self._stages = packaged_stages()
        return self._stages

    def _keep(self, report: AddReport, taken: Capture, outside: Outside) -> AddReport:
        extractor = self.stages.CODE_VERSION
        with self._reading() as connection:
            before = keep.look_before(connection, taken, extractor)
            held = keep.is_held(connection, taken)
        capture = replace(taken, given=before.told(taken))
        if before.has(capture):
            if not held:
                self._write(lambda connection: keep.hold(connection, capture))
            return replace(report, unchanged=report.unchanged + 1)
        try:
            misquoted = self._read_and_keep(before, capture, outside)
        except InputError as error:
            return self._refuse(report, refusal_of(capture, error.reason, outside.now()))
        except (DataError, OverflowError, UnicodeError) as error:
            return self._refuse(report, refusal_of(capture, f"could not be kept: {error}"[:500], outside.now()))
        return replace(report, added=report.added + 1, misquoted=report.misquoted + misquoted)

    def _read_and_keep(self, before: keep.Before, capture: Capture, outside: Outside) -> int:
        """The receipt is kept, and its text read unless it was: under the date that is known best of all its mastheads."""
        extractor, others = self.stages.CODE_VERSION, before.others(capture)
        if others or before.document:
            document = document_of(capture)
            context = Context.among([*others, Masthead.of(capture, document)])
            if (before.document, before.extractor, before.context) == (document.id, extractor, context):
                self._write(lambda connection: keep.keep_capture(connection, capture, document))
                return 0
            found = read(context.laid_on(capture), self.stages)
        else:
            found = read(capture, self.stages)
            document = found.document
        return self._write(lambda connection: keep.keep_document(connection, capture, document, found, extractor))

    def _refuse(self, report: AddReport, refusal: Refusal) -> AddReport:
        self._write(lambda connection: keep.keep_refusal(connection, refusal))
        return replace(report, refusals=(*report.refusals, refusal))

    def _settle(self) -> None:
        """Relations and incidents are those of the claims shown, if any of these changed."""
        if self._look(keep.is_stale):
            self._write(self._relate)

    def _relate(self, connection: Connection) -> None:
        claims = tuple(record.claim for record in find.find_claims(connection, find.Wanted()))
        relations = self.stages.relations_between(claims)
        incidents = self.stages.incidents_from(claims, relations)
        settle(connection, *lay_on(all_judgements(connection), claims, relations, incidents))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with database_errors(self.address), self._engine.connect() as connection:
            yield connection

    def _look(self, find_in: Callable[[Connection], T]) -> T:
        with self._reading() as connection:
            return find_in(connection)

    def _write(self, change: Callable[[Connection], T]) -> T:
        """The change is made, all of it or nothing; what only this one input is to blame for is raised as it is."""
        with database_errors(self.address, but=DataError), write(self._engine) as connection:
            return change(connection)
