"""What is handed in becomes readings: what a ledger and `read_files` share. No database is needed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from counterclaim.archive import Handed, captures_of, captures_of_bytes
from counterclaim.errors import AssetError, InputError, Unreadable
from counterclaim.language.analysis import Analysis
from counterclaim.model.attribution import Attribution
from counterclaim.model.capture import Capture, Given, Refusal
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.incident import Incident, Relation
from counterclaim.read import check_given
from counterclaim.settings import Settings
from counterclaim.store.memory import Readings
from counterclaim.store.records import PlaceRecord, Read

if TYPE_CHECKING:
    import httpx

What = str | Path | Handed
Progress = Callable[[Capture | Refusal], None]


class StageReading(Protocol):
    """What the stages make of one capture. `refused` counts the claims that they refused themselves."""

    @property
    def document(self) -> Document:
        """The text."""
        ...

    @property
    def analysis(self) -> Analysis:
        """What is known of its language."""
        ...

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who said what by which words."""
        ...

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims."""
        ...

    @property
    def refused(self) -> int:
        """How many claims the stages refused."""
        ...


class Stages(Protocol):
    """The pure functions that fill a ledger: `counterclaim.pipeline` is one such set. CODE_VERSION names the extractor."""

    @property
    def CODE_VERSION(self) -> str:
        """The extractor's name: another wherever another result may come out."""
        ...

    @property
    def read_capture(self) -> Callable[[Capture], StageReading]:
        """A capture's reading."""
        ...

    @property
    def relations_between(self) -> Callable[[Sequence[Claim]], tuple[Relation, ...]]:
        """How claims stand to one another."""
        ...

    @property
    def incidents_from(self) -> Callable[[Sequence[Claim], Sequence[Relation]], tuple[Incident, ...]]:
        """What claims are about."""
        ...


@dataclass(frozen=True, slots=True)
class Outside:
    """What inputs are taken with: what was said beside them, and the world that they are taken from."""

    given: Given = field(default_factory=Given)
    settings: Settings = field(default_factory=Settings)
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    client: httpx.Client | None = None
    stdin: BinaryIO | None = None
    allow_private: bool = False


def packaged_stages() -> Stages:
    """The stages of this package."""
    from counterclaim import pipeline

    return pipeline


def take(what: What | Iterable[What], outside: Outside) -> Iterator[Capture | Refusal]:
    """The captures and refusals of all that was handed in. UsageError, before any is taken, where `given` makes no sense."""
    check_given(outside.given)
    for one in [what] if isinstance(what, (str, Path, Handed)) else what:
        if isinstance(one, Handed):
            yield from captures_of_bytes(one, given=outside.given, settings=outside.settings, now=outside.now)
            continue
        yield from captures_of(
            str(one),
            given=outside.given,
            settings=outside.settings,
            now=outside.now,
            client=outside.client,
            stdin=outside.stdin,
            allow_private=outside.allow_private,
        )


def read(capture: Capture, stages: Stages) -> Read:
    """What the stages read in a capture; whatever is wrong with it comes out as an InputError, to be kept as refused (law 8)."""
    try:
        found = stages.read_capture(capture)
    except (InputError, AssetError, MemoryError):
        raise
    except Exception as error:
        raise Unreadable(capture.origin, f"could not be analysed: {type(error).__name__}: {error}"[:500]) from error
    places = tuple(PlaceRecord.of(mention) for mention in found.analysis.places)
    return Read(found.document, found.attributions, found.claims, places, found.refused)


def refusal_of(capture: Capture, reason: str, moment: datetime) -> Refusal:
    """The refusal of a capture, by its address and, where that is another, where it was taken from."""
    where = capture.item if capture.item.startswith(capture.origin) else f"{capture.item} in {capture.origin}"
    return Refusal(where, reason, moment, capture.sha256)


def read_files(
    what: What | Iterable[What], outside: Outside | None = None, *, stages: Stages | None = None, progress: Progress | None = None
) -> Readings:
    """All that was handed in, read together, with the relations and incidents across them; no ledger is kept."""
    outside, stages = outside or Outside(), stages or packaged_stages()
    readings = Readings(stages.CODE_VERSION)
    for taken in take(what, outside):
        if isinstance(taken, Refusal):
            readings.refuse(taken)
        else:
            try:
                readings.keep(taken, read(taken, stages))
            except InputError as error:
                readings.refuse(refusal_of(taken, error.reason, outside.now()))
        if progress:
            progress(taken)
    claims = readings.all_claims()
    relations = stages.relations_between(claims)
    readings.settle(relations, stages.incidents_from(claims, relations))
    return readings
