"""What was asked for, opened and handed to its format; what fails becomes a refusal and stops nothing (law 8)."""

from __future__ import annotations

import hashlib
import io
import re
import sys
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO

from counterclaim.archive.fetch import Fetcher
from counterclaim.archive.folder import files_in
from counterclaim.archive.format import Taken
from counterclaim.archive.formats import find_format
from counterclaim.archive.given import filled
from counterclaim.archive.others import find_other
from counterclaim.archive.sidecar import given_beside
from counterclaim.archive.source import Source
from counterclaim.archive.streams import read_up_to, unpacked
from counterclaim.errors import InputError, Unreadable, Unsupported
from counterclaim.language.encoding import storable
from counterclaim.model.capture import Given, Refusal
from counterclaim.settings import Settings

if TYPE_CHECKING:
    import httpx

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def captures_of(
    what: str,
    *,
    given: Given,
    settings: Settings,
    now: Callable[[], datetime],
    client: httpx.Client | None = None,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
) -> Taken:
    """The captures of a file, a folder, `-` (standard input) or an address; what can't be read comes out as a refusal.

    `given` goes before what a sidecar says, that before what a row or post says of itself.
    """
    intake = Intake(given, settings, now)
    if what == "-":
        return intake.guarded("-", lambda: intake.of_input(stdin))
    if _ADDRESS.match(what):
        return intake.guarded(what, lambda: intake.of_address(what, client, allow_private))
    return intake.of_path(what)


@dataclass(frozen=True, slots=True)
class Handed:
    """Bytes that somebody handed in, under the file's name that he gives them."""

    payload: bytes
    name: str
    media_type: str | None = None


def captures_of_bytes(handed: Handed, *, given: Given, settings: Settings, now: Callable[[], datetime]) -> Taken:
    """The captures of bytes handed in; what can't be read comes out as a refusal. Their item is `upload/` and their name."""
    intake, item = Intake(given, settings, now), f"upload/{handed.name}"
    stream = io.BytesIO(handed.payload)
    return intake.guarded(
        item,
        lambda: intake.of_stream(stream, item=item, origin=item, filename=handed.name, given=given, media_type=handed.media_type),
    )


@dataclass(frozen=True, slots=True)
class Intake:
    """One run: what is given for all of it, its limits and its clock."""

    given: Given
    settings: Settings
    now: Callable[[], datetime]

    def guarded(self, origin: str, take: Callable[[], Taken]) -> Taken:
        """What `take` gives, with its failure as a last refusal: parsers throw whatever they like at broken bytes."""
        try:
            yield from take()
        except InputError as error:
            yield self.refusal(origin, error.reason)
        except OSError as error:
            yield self.refusal(origin, error.strerror or str(error))
        except MemoryError:
            raise
        except Exception as error:
            yield self.refusal(origin, f"broken: {type(error).__name__}: {error}"[:500])

    def refusal(self, origin: str, reason: str) -> Refusal:
        """What could not be opened at all."""
        return Refusal(storable(origin), storable(reason), self.now())

    def of_path(self, what: str) -> Taken:
        """A file, or all files of a folder."""
        path = Path(what)
        if not path.is_dir():
            yield from self.guarded(what, lambda: self.of_file(path))
            return
        faults: list[OSError] = []
        for file in files_in(path, faults.append):
            yield from self.guarded(str(file), lambda file=file: self.of_member(file))  # type: ignore[misc]
        for fault in faults:
            yield self.refusal(str(fault.filename), fault.strerror or str(fault))

    def of_member(self, file: Path) -> Taken:
        """A file met in a folder, where a pipe or device would never end."""
        if not file.is_file():
            raise Unsupported(str(file), "not a regular file")
        return self.of_file(file)

    def of_file(self, path: Path) -> Taken:
        """A file, with what its sidecar says. Its full path is its item, since the same name elsewhere is another item."""
        address = path.resolve().as_posix()
        with path.open("rb") as stream:
            yield from self.of_stream(
                stream, item=address, origin=address, filename=path.name, given=filled(self.given, given_beside(path))
            )

    def of_input(self, stdin: BinaryIO | None) -> Taken:
        """Standard input: what comes in has no address, so its content stands for one."""
        payload = read_up_to(stdin or sys.stdin.buffer, self.settings.archive_limit, "-")
        name = f"stdin-{hashlib.sha256(payload).hexdigest()[:8]}"
        yield from self.of_stream(io.BytesIO(payload), item=name, origin="-", filename=name, given=self.given)

    def of_address(self, url: str, client: httpx.Client | None, allow_private: bool) -> Taken:
        """What a web address answers with; its item is the address after redirects."""
        import httpx

        # Through a proxy of the environment the address that was checked would not be the one connected to.
        with nullcontext(client) if client else httpx.Client(trust_env=False) as session:
            answer = Fetcher(session, self.settings, self.now, allow_private).fetch(url)
        name = httpx.URL(answer.url).path.rstrip("/").rpartition("/")[2]
        given = filled(self.given, Given(url=answer.url))
        yield from self.of_stream(
            io.BytesIO(answer.payload), item=answer.url, origin=url, filename=name, given=given, media_type=answer.media_type
        )

    def of_stream(
        self, stream: IO[bytes], *, item: str, origin: str, filename: str, given: Given, media_type: str | None = None
    ) -> Taken:
        """The captures of an open stream, by the format that it is of."""
        bytes_, _ = unpacked(stream, self.settings.archive_limit, origin)
        source = Source(bytes_, item, origin, filename, given, self.now(), self.settings, media_type)
        if not source.head:
            raise Unreadable(origin, "empty")
        form = find_format(filename, media_type, source.head)
        if form is None:
            raise Unsupported(origin, find_other(source.head) or "neither its name nor its bytes are of a format that is read")
        yield from form.take(source)
