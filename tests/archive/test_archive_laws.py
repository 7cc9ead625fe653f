"""Law 8: whatever the bytes, under whatever name, there come captures and refusals, never an exception."""

from __future__ import annotations

import gzip
import io
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, settings
from hypothesis import given as for_all
from hypothesis import strategies as some

from counterclaim.archive.formats import FORMATS
from counterclaim.archive.intake import Intake
from counterclaim.errors import Unreadable, Unsupported
from counterclaim.model.capture import Capture, Given, Refusal
from counterclaim.read import document_of
from counterclaim.settings import Settings

NOW = datetime(2024, 12, 12, tzinfo=UTC)
ENDINGS = sorted({ending for form in FORMATS for ending in form.endings})
MARKS = [
    b"",
    b"%PDF-1.4\n",
    b"WARC/1.0\r\n",
    b"PK\x03\x04",
    b"<rss><channel><item>",
    b"<html><body><p>",
    b'{"messages": [',
    b'{"text": "',
    b'{"counterclaim_capture": 1, "given": ',
    b"From: a\nSubject: b\nContent-Type: text/html; charset=",
    b"text,title\n",
    b"\xff\xfe",
    b"\x1f\x8b",
]


def taken(payload, filename):
    intake = Intake(Given(), Settings(), lambda: NOW)
    stream = io.BytesIO(payload)
    return list(intake.guarded("x", lambda: intake.of_stream(stream, item="x", origin="x", filename=filename, given=Given())))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@for_all(some.sampled_from(MARKS), some.binary(max_size=300), some.sampled_from([*ENDINGS, "", "gz"]), some.booleans())
@example(b"", b'{"text": "\\ud800"}', "json", False)
@example(b"", b"text\n\x00", "csv", False)
def test_any_bytes_under_any_name(mark, rest, ending, is_packed):
    payload = gzip.compress(mark + rest) if is_packed else mark + rest
    for found in taken(payload, f"x.{ending}"):
        assert isinstance(found, Capture | Refusal)
        if isinstance(found, Capture):
            try:
                document_of(found).text.encode()
            except (Unreadable, Unsupported) as error:
                assert error.reason


@settings(max_examples=50, deadline=None)
@for_all(some.text(max_size=60), some.text(max_size=60), some.text(max_size=20))
def test_any_text_in_a_row_comes_back_as_it_was(text, title, publisher):
    import csv

    table = io.StringIO()
    writer = csv.writer(table, quoting=csv.QUOTE_ALL)
    writer.writerows([["title", "text", "publisher"], [title, text, publisher]])
    found = taken(table.getvalue().encode("utf-8", "replace"), "x.csv")
    if text.strip() and "\0" not in text:
        assert document_of(found[0]).text == text.encode("utf-8", "replace").decode()
    else:
        assert isinstance(found[0], Refusal | Capture)


def test_a_parser_that_throws_makes_a_refusal():
    def take():
        raise KeyError("depot")
        yield

    (refusal,) = Intake(Given(), Settings(), lambda: NOW).guarded("x", take)
    assert refusal == Refusal("x", "broken: KeyError: 'depot'", NOW)


def test_running_out_of_memory_is_not_taken_for_a_broken_file():
    def take():
        raise MemoryError
        yield

    with pytest.raises(MemoryError):
        list(Intake(Given(), Settings(), lambda: NOW).guarded("x", take))
