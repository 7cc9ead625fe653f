"""How fast the analyst's pages are on a large ledger: seconds a page, the first time after a change and afterwards."""

from __future__ import annotations

import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from counterclaim.desk import Desk
from counterclaim.ledger import Ledger
from evaluation.made_ledger import MadeStages, make_ledger

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.testclient import TestClient

TARGET = 0.2  # seconds


def report(claims: int, seed: int, runs: int, ledger: Path | None) -> Iterator[str]:
    """The lines of the report; the ledger at the path is used if it is there, and made there if it is not."""
    from counterclaim.show.web.app import create_app

    with tempfile.TemporaryDirectory() as folder:
        path = ledger or Path(folder) / "made.db"
        start = time.perf_counter()
        with Ledger(path, stages=MadeStages()) if path.exists() else make_ledger(str(path), claims, seed) as kept:
            addresses = addresses_of(kept)
            yield f"{len(kept.claims())} claims, {len(kept.documents())} documents, {len(kept.incidents())} incidents"
        yield f"made or opened in {time.perf_counter() - start:.0f} s"
        yield from _timed(create_app(str(path), stages=MadeStages()), addresses, runs)
        yield f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10:.0f} MiB"


def addresses_of(kept: Ledger) -> dict[str, str]:
    """A page of each kind; of incidents and documents that with the most claims, of voices the one with the most."""
    largest = max(kept.incidents(), key=lambda incident: (len(incident.claims), incident.id))
    record = kept.claim(largest.claims[0])
    document = record.claim.document
    return {
        "incidents": "/",
        "incidents, found by text": "/?text=killed",
        "incidents, page 5": "/?page=5",
        "incident with the most claims": f"/incidents/{largest.id}",
        "incident, as of a day": f"/incidents/{largest.id}?as_of=2026-12-01",
        "document": f"/documents/{document}",
        "documents": "/documents",
        "voices": "/voices",
        "voice with the most claims": f"/voices/{quote(Desk(kept).voices()[0].root.key)}",
        "commitments": "/commitments",
        "conflicts": "/conflicts",
        "collection": "/health",
        "judgements": "/judgements",
    }


def _timed(app: FastAPI, addresses: dict[str, str], runs: int) -> Iterator[str]:
    from starlette.testclient import TestClient

    yield f"{'page':34} {'first':>8} {'then':>8} {'worst':>8} {'KiB':>7}"
    with TestClient(app, base_url="http://localhost", client=("127.0.0.1", 50000)) as client:
        for name, page in addresses.items():
            first, size = _seconds(client, page)
            then = [_seconds(client, page)[0] for _ in range(runs)]
            slow = "" if statistics.median(then) <= TARGET else f"  over {TARGET * 1000:.0f} ms"
            yield f"{name:34} {first:8.3f} {statistics.median(then):8.3f} {max(then):8.3f} {size / 1024:7.0f}{slow}"


def _seconds(client: TestClient, page: str) -> tuple[float, int]:
    start = time.perf_counter()
    answer = client.get(page)
    took = time.perf_counter() - start
    if answer.status_code != 200:
        raise FileNotFoundError(f"{page} answers {answer.status_code}")
    return took, len(answer.content)
