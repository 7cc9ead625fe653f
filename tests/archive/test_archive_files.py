"""Files and folders: what becomes an item, what is passed over, what is refused."""

from __future__ import annotations

import gzip
import json
import os
import sys
from pathlib import Path

import pytest

from counterclaim.model.capture import Capture, Given, Refusal
from counterclaim.settings import Settings

TEXT = "Six rockets were launched at the depot, the ministry said."


def test_a_text_file_is_one_capture_of_its_very_bytes(tmp_path, one):
    path = tmp_path / "depot.txt"
    path.write_bytes(b"\xef\xbb\xbfSix\r\nrockets\n")
    capture = one(path)
    assert capture.payload == b"\xef\xbb\xbfSix\r\nrockets\n"
    assert (capture.media_type, capture.name) == ("text/plain", "depot")
    assert capture.item == capture.origin == path.as_posix()


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("a.md", "text/markdown"),
        ("a.HTML", "text/html"),
        ("a.pdf", "application/pdf"),
        ("a.eml", "message/rfc822"),
        ("a", "text/plain"),
        ("a.log", "text/plain"),
    ],
)
def test_the_ending_decides_the_format(tmp_path, one, name, media_type):
    (tmp_path / name).write_text(TEXT)
    assert one(tmp_path / name).media_type == media_type


@pytest.mark.parametrize(
    ("payload", "media_type"),
    [
        (b"%PDF-1.4\n...", "application/pdf"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "text/html"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'><body/></html>", "text/html"),
        (b"From: A <a@example.org>\nSubject: depot\n\nSix rockets.", "message/rfc822"),
        (b'{"title": "Depot", "text": "Six rockets."}', "application/vnd.counterclaim.article+json"),
        (b"title,text\nDepot,Six rockets\n", "application/vnd.counterclaim.article+json"),
        (b"Moscow: six rockets were launched.", "text/plain"),
        ("Шесть ракет".encode("utf-16"), "text/plain"),
    ],
)
def test_bytes_decide_where_the_ending_does_not(one, payload, media_type):
    assert one("-", stdin=payload).media_type == media_type


def test_gzipped_files_are_taken_as_what_they_hold(tmp_path, one):
    path = tmp_path / "depot.txt.gz"
    path.write_bytes(gzip.compress(TEXT.encode()))
    assert (one(path).payload, one(path).name) == (TEXT.encode(), "depot")


def test_a_folder_is_taken_in_order_without_what_is_hidden(tmp_path, take):
    for name in ("b/two.txt", "a.txt", ".hidden.txt", ".git/config.txt", "b/one.md", "c.txt.meta.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    assert [capture.name for capture in take(tmp_path)] == ["a", "one", "two"]


def test_a_pipe_in_a_folder_is_refused_and_not_waited_for(tmp_path, take):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "z.txt").write_text(TEXT)
    refusal, capture = take(tmp_path)
    assert refusal.reason == "not a regular file"
    assert capture.name == "z"


@pytest.mark.parametrize(
    ("name", "payload", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        ("a.rtf", b"{\\rtf1 Six}", "RTF; save it as text or PDF"),
        ("a.xml", b"<?xml version='1.0'?><bill/>", "XML that is neither a feed nor a page"),
        ("a.docx", b"PK\x03\x04" + b"\0" * 30, "broken: BadZipFile: File is not a zip file"),
        ("a.bin", b"\0\1\2\3", "neither its name nor its bytes are of a format that is read"),
        ("a.json", b"Six", "not JSON: Expecting value: line 1 column 1 (char 0)"),
        ("a.txt.gz", b"\x1f\x8bSix rockets", "Unknown compression method"),
    ],
)
def test_what_is_not_read_is_refused_with_its_reason(tmp_path, one, name, payload, reason):
    (tmp_path / name).write_bytes(payload)
    refusal = one(tmp_path / name)
    assert isinstance(refusal, Refusal)
    assert refusal.reason.startswith(reason)
    assert refusal.origin == str(tmp_path / name)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the file system takes only Unicode names")
def test_names_that_are_not_unicode_can_be_stored_and_stay_apart(tmp_path, take):
    for name in (b"six\xfe.txt", b"six\xff.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(TEXT)
    assert [capture.name for capture in take(tmp_path)] == ["six\\udcfe", "six\\udcff"]
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/six\xfe.txt")).write_bytes(b"")
    assert take(tmp_path)[0].origin.endswith("six\\udcfe.txt")


def test_a_file_that_is_not_there_is_refused(tmp_path, one):
    assert one(tmp_path / "nothing.txt").reason == "No such file or directory"


def test_one_bad_file_stops_nothing(tmp_path, take):
    (tmp_path / "a.json").write_text("{")
    (tmp_path / "b.txt").write_text(TEXT)
    assert [type(found) for found in take(tmp_path)] == [Refusal, Capture]


def test_sizes_are_counted_after_decompression(tmp_path, one):
    path = tmp_path / "bomb.txt.gz"
    path.write_bytes(gzip.compress(b"a" * 1_000_000))
    assert one(path, settings=Settings(size_limit=10_000)).reason == "over the size limit of 10,000 bytes"
    assert one(path, settings=Settings(archive_limit=10_000)).reason == "over the size limit of 10,000 bytes"
    assert isinstance(one(path, settings=Settings(size_limit=1_000_000)), Capture)


def test_standard_input_is_an_item_of_its_content(one):
    first, again, other = one("-", stdin=b"Six."), one("-", stdin=b"Six."), one("-", stdin=b"Seven.")
    assert first.id == again.id
    assert first.item != other.item


def test_given_goes_before_the_sidecar(tmp_path, one):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt.meta.json").write_text(
        json.dumps({"publisher": "The Ledger", "date": "2024-12-11", "name": "d1", "note": 7})
    )
    capture = one(tmp_path / "a.txt", Given(publisher="The Daily"))
    assert (capture.given.publisher, capture.given.published, capture.name) == ("The Daily", "2024-12-11", "d1")


def test_a_sidecar_may_leave_out_the_ending(tmp_path, one):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.meta.json").write_text('{"title": "Depot"}')
    assert one(tmp_path / "a.txt").given.title == "Depot"


@pytest.mark.parametrize("sidecar", ["{", "[]", "\0"])
def test_a_broken_sidecar_refuses_its_file(tmp_path, one, sidecar):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.meta.json").write_text(sidecar)
    assert "its sidecar a.meta.json is not" in one(tmp_path / "a.txt").reason


def test_an_address_given_for_a_file_is_its_item(tmp_path, one):
    (tmp_path / "a.txt").write_text(TEXT)
    capture = one(tmp_path / "a.txt", Given(url="https://example.org/depot"))
    assert (capture.item, capture.name) == ("https://example.org/depot", "a")
    assert capture.origin == (tmp_path / "a.txt").as_posix()
