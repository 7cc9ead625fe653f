"""How fast and how large: documents and words a second stage by stage, peak memory, and how long a command takes to start."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from counterclaim.archive import captures_of
from counterclaim.attribute import attributions_in
from counterclaim.claim import claims_of
from counterclaim.errors import InputError
from counterclaim.language.analyse import load_gazetteer
from counterclaim.language.analysis import Analysis
from counterclaim.language.names import type_names
from counterclaim.language.parser import parse
from counterclaim.language.places import find_places
from counterclaim.language.quantities import find_quantities
from counterclaim.language.reader import load_reader
from counterclaim.language.times import find_times
from counterclaim.model.capture import Capture, Given
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.pipeline import incidents_from, relations_between
from counterclaim.read import document_of
from counterclaim.settings import Settings

RUNS = 5
COMMAND = (sys.executable, "-c", "import sys; from counterclaim.show.cli import main; sys.exit(main())")


@dataclass
class Clock:
    """The seconds spent in each stage."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """What is done within is counted to the stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] += time.perf_counter() - start


@dataclass(frozen=True)
class Start:
    """How long a command took from nothing to its end, in seconds; `failed` if it ended with an error."""

    best: float
    median: float
    failed: bool


def report(folder: Path, runs: int = RUNS) -> Iterator[str]:
    """The lines of the report."""
    if not folder.exists():
        raise FileNotFoundError(f"{folder} is not there")
    clock = Clock()
    with clock.stage("load"):
        load_reader()
        load_gazetteer()
    captures, refused = _captures(folder)
    texts, claims = read_all(captures, clock)
    words = sum(len(text.split()) for text in texts)
    unread = refused + len(captures) - len(texts)
    yield f"{len(texts)} documents, {words} words, {len(claims)} claims; {unread} that could not be read"
    yield from _stages(clock, len(texts), words)
    memory = peak_memory()
    yield f"peak memory {memory / 2**20:.0f} MiB" if memory else "peak memory: not told by this system"
    for words_, arguments in (("counterclaim --help", ["--help"]), ("counterclaim read ONE", ["read", _one(captures)])):
        start = start_of(arguments, runs)
        yield f"{words_:22} best {start.best:.2f} s, median {start.median:.2f} s of {runs}{', FAILED' if start.failed else ''}"


def _captures(folder: Path) -> tuple[list[Capture], int]:
    """What the folder holds, and how much of it no format takes."""
    taken = list(captures_of(str(folder), given=Given(), settings=Settings(), now=lambda: datetime.now(UTC)))
    captures = [one for one in taken if isinstance(one, Capture)]
    if not captures:
        raise FileNotFoundError(f"{folder} holds nothing that can be read")
    return captures, len(taken) - len(captures)


def _one(captures: Sequence[Capture]) -> str:
    """The file of ordinary length: the one in the middle."""
    return sorted(captures, key=lambda c: len(c.payload))[len(captures) // 2].origin


def read_all(captures: Sequence[Capture], clock: Clock) -> tuple[list[str], list[Claim]]:
    """All that the pipeline does with some captures, with the time that each stage takes; the texts and the claims."""
    texts: list[str] = []
    claims: list[Claim] = []
    for capture in captures:
        try:
            with clock.stage("read"):
                document = document_of(capture)
        except InputError:
            continue
        analysis = analysed(document, clock)
        with clock.stage("attribute"):
            attributions = attributions_in(analysis)
        with clock.stage("claim"):
            claims += claims_of(document.id, analysis, attributions)
        texts.append(document.text)
    with clock.stage("incident and weigh"):
        incidents_from(claims, relations_between(claims))
    return texts, claims


def analysed(document: Document, clock: Clock) -> Analysis:
    """What `analyse` gives, its parts called one by one; a test holds the two together."""
    text = document.text
    with clock.stage("parse"):
        tokens, sentences, guessed, leanings = parse(text)
    with clock.stage("names, times, quantities, places"):
        entities = type_names(text, tokens, sentences, guessed)
        times = find_times(text, tokens, sentences, document.published)
        dated = {i for time_ in times for i in range(time_.first, time_.last)}
        quantities = find_quantities(text, tokens, dated)
        places = find_places(text, tokens, sentences, entities, load_gazetteer())
    return Analysis(text, tokens, sentences, entities, quantities, times, places, leanings)


def _stages(clock: Clock, documents: int, words: int) -> Iterator[str]:
    load = clock.seconds.pop("load")
    total = sum(clock.seconds.values())
    yield f"{'stage':34} {'seconds':>8} {'share':>6} {'documents/s':>12} {'words/s':>9}"
    for name, seconds in [*clock.seconds.items(), ("all", total)]:
        yield f"{name:34} {seconds:8.2f} {seconds / total:6.1%} {documents / seconds:12.1f} {words / seconds:9.0f}"
    yield f"(loading the reader and the gazetteer, once: {load:.2f} s)"


def peak_memory() -> int:
    """The most memory this process has held, in bytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def start_of(arguments: Sequence[str], runs: int) -> Start:
    """How long the command takes in a process of its own."""
    seconds, failed = [], False
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run([*COMMAND, *arguments], capture_output=True, check=False)
        seconds.append(time.perf_counter() - start)
        failed = failed or done.returncode != 0
    return Start(min(seconds), statistics.median(seconds), failed)
