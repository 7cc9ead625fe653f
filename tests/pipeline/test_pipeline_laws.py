"""The laws of the pipeline (DESIGN.md), on random texts."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import read_text, unmarked

from counterclaim.errors import InputError
from counterclaim.model.capture import Capture
from counterclaim.model.claim import Claim, Count
from counterclaim.model.span import Span
from counterclaim.pipeline import Reading, claims_in, incidents_from, read_capture, relations_between

PICTURES = Path(__file__).parent.parent / "claim" / "pictures"
SENTENCES = [
    unmarked(line)
    for path in sorted(PICTURES.glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
joints = st.sampled_from([" ", "\n\n", " And ", "\n- ", " — ", "  "])


def spans_of(claim: Claim) -> Iterator[Span]:
    yield claim.quote
    yield from (mention.span for mention in claim.chain if mention.span)
    yield from (answer.span for answer in claim.answers if answer.span)
    yield from (said.span for said in (claim.place, claim.time) if said and said.span)
    if claim.condition:
        yield claim.condition


def check(reading: Reading) -> None:
    """What holds of every reading, whatever the text."""
    text = reading.document.text
    assert reading.refused == 0
    for claim in reading.claims:
        assert all(span.stands_in(text) for span in spans_of(claim))
        assert claim.quote.exact.strip() and claim.document == reading.document.id
        counts = [a for a in claim.answers if isinstance(a, Count)]
        assert all(c.min is not None or c.max is not None for c in counts)
        assert all(c.min is None or c.max is None or 0 <= c.min <= c.max for c in counts)
        assert all(c.of is None or c.of in text for c in counts)
    ids = [claim.id for claim in reading.claims]
    assert len(set(ids)) == len(ids)
    assert [c.quote.start for c in reading.claims] == sorted(c.quote.start for c in reading.claims)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), joints)
@settings(max_examples=40)
def test_every_span_of_every_claim_stands_in_the_text(sentences: list[str], joint: str) -> None:
    check(read_text(joint.join(sentences)))


@given(st.text(max_size=300))
@settings(max_examples=80)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        check(read_text(text.encode("utf-8", "replace").decode()))
    except InputError as error:
        assert error.reason


FRAGMENTS = [
    "said",
    "that",
    "killed",
    "five",
    '"',
    "(",
    ")",
    ",",
    ".",
    "the army",
    "denied",
    "of",
    "at least",
    "drones",
    "if",
    "\n",
    ":",
    "and",
    "-",
]


@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=25))
@settings(max_examples=80)
def test_word_salad_is_read(words: list[str]) -> None:
    try:
        check(read_text(" ".join(words)))
    except InputError as error:
        assert error.reason


@given(texts)
@settings(max_examples=15)
def test_the_same_bytes_give_the_same_claims_and_ids(text: str) -> None:
    first, again = read_text(text), read_text(text)
    assert first.claims == again.claims
    assert [c.id for c in first.claims] == [c.id for c in again.claims]


@given(texts)
@settings(max_examples=15)
def test_where_and_when_a_text_came_from_changes_no_claim(text: str) -> None:
    payload = text.encode("utf-8")
    one = Capture(payload, "text/plain", "a.txt", "a.txt", datetime(2020, 1, 1, tzinfo=UTC))
    other = Capture(payload, "text/plain", "b.txt", "folder/b.txt", datetime(2024, 5, 5, tzinfo=UTC))
    assert claims_in(one) == claims_in(other)


@given(st.permutations(SENTENCES[:12]), st.integers(1, 11))
@settings(max_examples=15)
def test_every_claim_is_in_one_incident_and_relations_join_claims(sentences: list[str], cut: int) -> None:
    readings = [read_text(" ".join(part)) for part in (sentences[:cut], sentences[cut:])]
    claims = [claim for reading in readings for claim in reading.claims]
    relations = relations_between(claims)
    incidents = incidents_from(claims, relations)
    assert sorted(c for incident in incidents for c in incident.claims) == sorted({c.id for c in claims})
    known = {c.id for c in claims}
    assert all(r.a in known and r.b in known and r.a != r.b and r.reason and r.rule for r in relations)
    turned = list(reversed(claims))
    assert {i.claims for i in incidents_from(turned, relations_between(turned))} == {i.claims for i in incidents}


def test_a_text_that_is_read_alone_is_read_the_same_among_others() -> None:
    captures = [
        Capture(s.encode("utf-8"), "text/plain", f"{n}.txt", f"{n}.txt", datetime(2020, 1, 1, tzinfo=UTC))
        for n, s in enumerate(SENTENCES[:6])
    ]
    forward = [read_capture(c).claims for c in captures]
    backward = [read_capture(c).claims for c in reversed(captures)]
    assert forward == list(reversed(backward))


@pytest.mark.parametrize("payload", [b"", b"\x00\x01\x02", b"\xff\xfe", b"   \n\t "])
def test_bytes_that_hold_no_text_are_refused_with_a_reason_or_say_nothing(payload: bytes) -> None:
    capture = Capture(payload, "text/plain", "x", "x", datetime(2020, 1, 1, tzinfo=UTC))
    try:
        assert read_capture(capture).claims == ()
    except InputError as error:
        assert error.reason


def test_ids_are_of_the_place_not_of_the_labels() -> None:
    claims = read_text("Shells killed four people in Brenn and two in Olvan. The army denied it had shelled Brenn.").claims
    for one, other in itertools.combinations(claims, 2):
        assert (one.id == other.id) == ((one.quote, one.ordinal) == (other.quote, other.ordinal))
