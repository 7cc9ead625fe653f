"""Thirty threads of threats, promises, forecasts and red lines, each with its right state; and the laws of following up."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from made_claims import claim, day, name

from counterclaim.model.claim import Claim, TimeSaid
from counterclaim.model.span import Span
from counterclaim.weigh.commitments import STATES, Thread, find_commitments, settle, threads_of
from counterclaim.weigh.roots import Source, find_roots

Row = dict[str, Any]
THREADS: list[Row] = yaml.safe_load((Path(__file__).parent / "threads.yaml").read_text("utf-8"))


def told(document: str, row: Row) -> tuple[Claim, Source]:
    """A row as a claim of a document of its own, and the document."""
    answers = [name(field, row[key]) for field, key in (("actor", "who"), ("target", "at")) if key in row]
    made = claim(
        document,
        0,
        row["says"],
        *answers,
        voice=row["by"],
        act=row.get("act", "assert"),
        polarity=row.get("polarity", "+"),
        event=row["event"],
    )
    fields = {field: getattr(made, field) for field in made.__dataclass_fields__}
    if "if" in row:
        start = row["says"].index(row["if"])
        fields["condition"] = Span(start, start + len(row["if"]), row["if"])
    fields["time"] = TimeSaid(None, day(str(row["until"]))) if "until" in row else None
    moment = datetime.fromisoformat(f"{row['day']}T12:00").replace(tzinfo=UTC)
    return Claim(**fields), Source(document, (f"Outlet {document}",), None, row["says"], moment)


def threads(row: Row, **more: Any) -> list[Thread]:
    pairs = [told(str(number), one) for number, one in enumerate([row["made"], *row["later"]])]
    claims, sources = [c for c, _ in pairs], {s.document: s for _, s in pairs}
    now = datetime.fromisoformat(f"{row['as_of']}T23:59").replace(tzinfo=UTC)
    return list(threads_of(claims, find_roots(claims, sources), sources, now, **more))


def test_there_are_thirty_with_every_state() -> None:
    assert len(THREADS) == 30 and {row["state"] for row in THREADS} == set(STATES)


@pytest.mark.parametrize("row", THREADS, ids=lambda row: row["name"])
def test_a_thread_comes_to_its_state(row: Row) -> None:
    first = next(t for t in threads(row) if t.commitment.claim.document == "0")
    assert first.state == row["state"], first
    assert first.reason and all(f.reason and f.claim.quote for f in first.follow_ups)


def test_what_an_analyst_rejects_does_not_count() -> None:
    row = THREADS[0]
    [found] = threads(row)
    pair = (found.commitment.claim.id, found.follow_ups[0].claim.id)
    assert [t.state for t in threads(row, rejected={pair})] == ["open"]
    settled = settle(found, "lapsed", "E. Marsh", "another strike was meant")
    assert (settled.state, settled.settled_by, settled.reason) == ("lapsed", "E. Marsh", "another strike was meant")


def test_a_vague_vow_has_proposals_and_stays_open() -> None:
    later = {
        "by": "Northern Wire",
        "event": "shelling",
        "says": "Veldanian guns shelled a depot",
        "who": "Veldanian guns",
        "day": "2026-03-18",
    }
    [found] = threads(THREADS[1] | {"later": [later]})
    assert (found.state, [f.effect for f in found.follow_ups]) == ("open", ["may carry it out"])


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ({"says": "Tarskan missiles may strike two Veldanian airfields"}, "open"),
        ({"says": "Tarskan missiles struck a Veldanian bakery and a school"}, "open"),
        ({"day": "2026-09-17"}, "open"),
    ],
)
def test_what_may_be_what_is_another_thing_and_what_is_long_after_is_no_deed(change: Row, state: str) -> None:
    later = THREADS[0]["later"][0] | {"at": "a place"} | change
    [found] = threads(THREADS[0] | {"later": [later], "as_of": "2026-12-01"})
    assert found.state == state


def test_what_was_promised_not_to_be_is_broken_when_it_comes() -> None:
    made = THREADS[0]["made"] | {"says": "Tarsk will not shell the ferry harbour of Orlin", "event": "shelling"}
    later = {
        "by": "residents",
        "event": "shelling",
        "says": "Tarskan guns shelled the ferry harbour",
        "who": "Tarskan guns",
        "day": "2026-03-18",
    }
    [found] = threads({"made": made, "later": [later], "as_of": "2026-03-20"})
    assert (found.state, [f.effect for f in found.follow_ups]) == ("not carried out", ["was not done"])


def test_a_commitment_said_again_by_its_voice_is_one() -> None:
    again = THREADS[0]["made"] | {"day": "2026-03-15"}
    [found] = threads(THREADS[0] | {"later": [again]})
    assert len(found.commitment.repeats) == 1


@given(st.sampled_from(THREADS), st.integers(1, 60))
def test_nothing_published_later_counts(row: Row, days: int) -> None:
    now = f"2026-{3 + days // 31:02}-{1 + days % 28:02}"
    for thread in threads(row | {"as_of": now}):
        assert all(told("x", later)[1].published.date().isoformat() <= now for later in row["later"] if any(  # type: ignore[union-attr]
            f.claim.quote.exact == later["says"] for f in thread.follow_ups))  # fmt: skip


@given(st.permutations(THREADS[5]["later"]))
def test_the_order_of_claims_does_not_matter(later: list[Row]) -> None:
    pairs = [told(row["says"], row) for row in [*later, THREADS[5]["made"]]]
    claims, sources = [c for c, _ in pairs], {s.document: s for _, s in pairs}
    found = threads_of(claims, find_roots(claims, sources), sources, datetime(2026, 4, 1, tzinfo=UTC))
    assert [t.state for t in found] == ["carried out"]
    assert len(find_commitments(claims, find_roots(claims, sources), sources)) == 1
