"""Feeds, Telegram exports, WARC and WACZ."""

from __future__ import annotations

import io
import json
import random
import zipfile
from datetime import UTC, datetime

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from counterclaim.model.capture import Capture, Refusal
from counterclaim.settings import Settings

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Ledger</title><language>en-gb</language>
<item><title>Depot hit</title><link>https://example.org/1</link><pubDate>Wed, 11 Dec 2024 04:20:00 +0300</pubDate>
<description>&lt;p&gt;Six rockets.&lt;/p&gt;</description></item>
<item><title>No address</title><description>Seven.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ledger</title><entry><id>urn:1</id><title>Depot</title>
<updated>2024-12-11T04:20:00Z</updated><summary>Six.</summary>
<content type="html">&lt;p&gt;Six rockets, in full.&lt;/p&gt;</content></entry></feed>"""


def test_an_entry_of_a_feed_is_an_item(tmp_path, take):
    (tmp_path / "feed.xml").write_text(RSS)
    capture, refusal = take(tmp_path / "feed.xml")
    assert (capture.item, capture.given.title, capture.given.publisher) == ("https://example.org/1", "Depot hit", "The Ledger")
    record = json.loads(capture.payload)
    assert record["published"] == "2024-12-11T01:20:00Z"
    assert record["body"] == "<p>Six rockets.</p>"
    assert refusal.reason == "an entry without link or id"


def test_the_fullest_text_of_an_entry_is_taken(one):
    capture = one("-", stdin=ATOM.encode())
    assert json.loads(capture.payload)["body"] == "<p>Six rockets, in full.</p>"
    assert capture.item == "urn:1"


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_a_feed_that_declares_entities_is_refused(tmp_path, one, charset):
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + RSS[21:].replace("Six", "&b;")
    (tmp_path / "feed.rss").write_bytes(bomb.encode(charset))
    assert one(tmp_path / "feed.rss").reason == "a feed that declares XML entities is not expanded"


def test_a_feed_is_never_taken_for_an_address_or_a_file_name(tmp_path, one):
    (tmp_path / "feed.rss").write_text("https://127.0.0.1/feed")
    assert one(tmp_path / "feed.rss").reason.startswith("no entry in the feed")


POST = {
    "id": 7,
    "type": "message",
    "date": "2024-12-11T04:20:00",
    "date_unixtime": "1733880000",
    "edited": "2024-12-11T05:00:00",
    "edited_unixtime": "1733882400",
    "from": "Night Watch",
    "forwarded_from": "Taganrog Live",
    "reactions": [{"count": 3}],
    "text": ["Six ", {"type": "bold", "text": "rockets"}, "."],
}


def export(*posts, **more):
    return {"name": "Night Watch", "type": "public_channel", "id": 12345, "messages": list(posts), **more}


def test_a_post_is_an_item_and_keeps_where_it_was_forwarded_from(tmp_path, one):
    (tmp_path / "result.json").write_text(json.dumps(export({"id": 1, "type": "service", "action": "pin"}, POST)))
    capture = one(tmp_path / "result.json")
    assert (capture.item, capture.name) == ("t.me/c/12345/7", "Night Watch-7")
    assert (capture.given.publisher, capture.given.forwarded_from) == ("Night Watch", "Taganrog Live")
    assert json.loads(capture.payload)["edited"] == "2024-12-11T05:00:00"


def test_an_edit_is_another_capture_of_the_same_item_and_a_reaction_is_not(tmp_path, take):
    edited = {**POST, "text": "Seven rockets."}
    liked = {**POST, "reactions": [{"count": 4}]}
    (tmp_path / "result.json").write_text(json.dumps(export(POST, edited, liked)))
    first, second, third = take(tmp_path / "result.json")
    assert first.item == second.item == third.item
    assert first.id == third.id != second.id


def test_an_export_of_many_chats(tmp_path, take):
    whole = {"about": "x", "chats": {"list": [export(POST), export(POST, name="Other", id=9)]}}
    (tmp_path / "result.json").write_text(json.dumps(whole))
    assert [capture.item for capture in take(tmp_path / "result.json")] == ["t.me/c/12345/7", "t.me/c/9/7"]


def test_posts_without_text_are_refused_one_by_one(tmp_path, take):
    posts = [{"id": 1, "type": "message", "text": "", "photo": "x.jpg"}, "rubbish", {"type": "message", "text": "Six."}, POST]
    (tmp_path / "result.json").write_text(json.dumps(export(*posts)))
    found = take(tmp_path / "result.json")
    assert [getattr(refusal, "reason", None) for refusal in found] == [
        "a post without text",
        "not a post",
        "a post without an id",
        None,
    ]


def warc(*pages, gzip=True):
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=gzip)
    for url, kind, body, *status in pages:
        headers = StatusAndHeaders(status[0] if status else "200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        dated = {"WARC-Date": "2024-12-11T05:00:00Z"}
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers, warc_headers_dict=dated)
        )
    return stream.getvalue()


PAGES = (
    ("https://example.org/1", "text/html; charset=windows-1251", "<p>Шесть".encode("cp1251")),
    ("https://example.org/a.png", "image/png", b"\x89PNG"),
    ("https://example.org/gone", "text/html", b"gone", "404 Not Found"),
    ("https://example.org/frame", "text/html", b"<p>advertisement</p>"),
)


@pytest.mark.parametrize("gzip", [True, False])
def test_pages_of_a_warc_are_items_received_when_they_were_crawled(tmp_path, take, gzip):
    path = tmp_path / ("crawl.warc.gz" if gzip else "crawl.warc")
    path.write_bytes(warc(*PAGES, gzip=gzip))
    page, frame = take(path)
    assert (page.item, page.name, page.given.url) == ("https://example.org/1",) * 3
    assert page.media_type == "text/html; charset=windows-1251"
    assert page.received == datetime(2024, 12, 11, 5, tzinfo=UTC)
    assert page.payload.decode("cp1251") == "<p>Шесть"
    assert frame.item == "https://example.org/frame"


def test_a_warc_that_breaks_off_keeps_what_came_before(tmp_path, take, capfd):
    path = tmp_path / "crawl.warc.gz"
    noise = random.Random(1).randbytes(300_000)
    path.write_bytes(warc(*PAGES, ("https://example.org/2", "text/html", noise))[:-40])
    found = take(path)
    assert [capture.item for capture in found[:2]] == ["https://example.org/1", "https://example.org/frame"]
    assert all(isinstance(refusal, Refusal) for refusal in found[2:])
    assert found[2].origin.endswith("#https://example.org/2")
    assert capfd.readouterr() == ("", "")


def test_a_record_over_the_limit_is_refused_and_the_next_one_read(tmp_path, take):
    path = tmp_path / "crawl.warc"
    path.write_bytes(warc(("https://example.org/big", "text/html", b"x" * 5000), PAGES[3], gzip=False))
    found = take(path, settings=Settings(size_limit=1000))
    assert [type(record) for record in found] == [Refusal, Capture]


def wacz(pages):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.warc.gz", warc(*PAGES))
        archive.writestr("datapackage.json", "{}")
        if pages is not None:
            lines = [{"format": "json-pages-1.0"}, *({"url": url, "title": "x"} for url in pages)]
            archive.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))
    return stream.getvalue()


@pytest.mark.parametrize(("pages", "count"), [(None, 2), ([], 2), (["https://example.org/1"], 1)])
def test_of_a_wacz_the_pages_on_its_list_are_taken(tmp_path, take, pages, count):
    (tmp_path / "crawl.wacz").write_bytes(wacz(pages))
    assert len(take(tmp_path / "crawl.wacz")) == count


def test_a_zip_bomb_stops_at_the_limit(tmp_path, take):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.warc", warc(("https://example.org/1", "text/html", b"x" * 2_000_000), gzip=False))
    (tmp_path / "bomb.wacz").write_bytes(stream.getvalue())
    found = take(tmp_path / "bomb.wacz", settings=Settings(size_limit=1_000_000, archive_limit=500_000))
    assert all(isinstance(refusal, Refusal) for refusal in found)
    assert "over the size limit" in found[0].reason


def test_another_zip_is_refused_by_name(tmp_path, one):
    with zipfile.ZipFile(tmp_path / "report.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert "a Word file must be saved as text or PDF" in one(tmp_path / "report.docx").reason
