"""Tables, JSON and JSON lines: a row is an item."""

from __future__ import annotations

import gzip
import json

import pytest

from counterclaim.archive.given import columns_in
from counterclaim.model.capture import Capture, Given, Refusal
from counterclaim.settings import Settings

ROW = {"id": "d1", "headline": "Depot hit", "content": "Six, or seven.\n\nAll downed.", "source": "SANA", "pubDate": "2024-12-11"}


def write_csv(path, text, charset="utf-8"):
    path.write_bytes(text.encode(charset))
    return path


def test_columns_are_known_by_many_names():
    assert columns_in(list(ROW)) == {
        "name": "id",
        "title": "headline",
        "text": "content",
        "publisher": "source",
        "published": "pubDate",
    }
    assert columns_in(["Article Text", "Publish-Date", "BODY"])["text"] == "BODY"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_row_of_a_table_is_an_item(tmp_path, one, delimiter):
    table = delimiter.join(["id", "headline", "content", "source", "pubDate"]) + "\n"
    table += delimiter.join(["d1", "Depot hit", '"Six, or seven.\n\nAll downed."', "SANA", "2024-12-11"]) + "\n"
    capture = one(write_csv(tmp_path / "table.csv", table))
    assert capture.given == Given(name="d1", title="Depot hit", publisher="SANA", published="2024-12-11")
    assert json.loads(capture.payload)["text"] == "Six, or seven.\n\nAll downed."
    assert capture.item == f"{(tmp_path / 'table.csv').as_posix()}#d1"


def test_the_same_row_is_the_same_payload_in_any_format(tmp_path, one):
    write_csv(tmp_path / "a.csv", 'source,content\nSANA,"Six."\n')
    (tmp_path / "a.jsonl").write_text('{"content": "Six.", "source": "SANA"}\n')
    (tmp_path / "a.json").write_text('[{"body": "Six.", "outlet": "SANA"}]')
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text":"Six.","publisher":"SANA"}'))
    assert len({one(tmp_path / name).sha256 for name in ("a.csv", "a.jsonl", "a.json", "a.jsonl.gz")}) == 1


def test_a_row_without_id_or_address_is_called_after_its_content(tmp_path, take):
    one, other = take(write_csv(tmp_path / "table.csv", "title,text\nA,Six.\nB,Seven.\n"))
    assert one.name.startswith("table#")
    assert one.name != other.name


def test_a_row_with_an_address_is_that_item(tmp_path, one):
    assert one(write_csv(tmp_path / "t.csv", "url,text\nhttps://example.org/1,Six.\n")).item == "https://example.org/1"


def test_given_goes_before_the_row(tmp_path, one):
    path = write_csv(tmp_path / "t.csv", "outlet,text,language\nSANA,Six.,\n")
    given = one(path, Given(publisher="The Daily", language="en")).given
    assert (given.publisher, given.language) == ("The Daily", "en")


def test_bad_rows_are_refused_one_by_one(tmp_path, take):
    path = write_csv(tmp_path / "t.csv", 'id,text\na,Six.\nb,\nc,"Se"ven.\nd,Eight,nine.\n\ne,Ten.\n')
    found = take(path)
    assert [type(row) for row in found] == [Capture, Refusal, Refusal, Refusal, Capture]
    assert [row.origin.rpartition("#")[2] for row in found[1:4]] == ["row 3", "row 4", "row 5"]
    assert found[1].reason == "no text in 'text'"
    assert "3 cells under a header of 2" in found[3].reason


def test_a_header_without_a_text_says_what_was_looked_for(tmp_path, one):
    reason = one(write_csv(tmp_path / "t.csv", "id,number\n1,2\n")).reason
    assert reason.startswith("no column for the text: looked for text, body, content")
    assert reason.endswith("found 'id', 'number'")


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_tables_in_other_charsets(tmp_path, one, charset):
    text = "Шесть ракет попали в склад возле города, сообщили жители."
    capture = one(write_csv(tmp_path / "t.csv", f"title;text\nСклад;{text}\n", charset))
    assert json.loads(capture.payload)["text"] == text
    assert capture.given.title == "Склад"


def test_a_stray_byte_refuses_its_row_only(tmp_path, take):
    path = tmp_path / "t.csv"
    path.write_bytes(b"id,text\n" + b"a,Six.\n" * 12_000 + b"b,S\xffx.\nc,Ten.\n")
    found = take(path)
    assert [type(row) for row in found[-3:]] == [Capture, Refusal, Capture]


def test_long_texts_and_blank_or_repeated_columns(tmp_path, one):
    capture = one(write_csv(tmp_path / "t.csv", f"text,,note,note\n{'Six. ' * 60_000},1,2,3\n"))
    assert {"text", "column 2", "note", "note (4)"} == set(json.loads(capture.payload))


@pytest.mark.parametrize(
    "value",
    [
        [ROW, ROW],
        {"status": "ok", "articles": [ROW, ROW]},
        {"total": 2, "results": [ROW, ROW]},
    ],
)
def test_json_files_of_articles(tmp_path, take, value):
    (tmp_path / "a.json").write_text(json.dumps(value))
    assert [capture.name for capture in take(tmp_path / "a.json")] == ["d1", "d1"]


def test_json_lines_under_a_json_ending(tmp_path, take):
    (tmp_path / "a.json").write_text('{"text": "Six."}\n{"text": "Seven."}\n')
    assert len(take(tmp_path / "a.json")) == 2


def test_news_services_nest_their_source(tmp_path, one):
    (tmp_path / "a.json").write_text('{"text": "Six.", "source": {"id": null, "name": "Reuters"}}')
    assert one(tmp_path / "a.json").given.publisher == "Reuters"


@pytest.mark.parametrize("line", ['{"text"', "[1]", '"x"', '{"title": "x"}', '{"text": 7}', "[" * 5000, '{"text": " "}', "\udc80"])
def test_bad_lines_are_refused_one_by_one(tmp_path, take, line):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "Six."}\n\n' + line.encode("utf-8", "surrogateescape") + b'\n{"text": "Ten."}')
    found = take(tmp_path / "a.jsonl")
    assert [type(row) for row in found] == [Capture, Refusal, Capture]
    assert found[1].origin.endswith("#line 3")


def test_a_line_over_the_limit_is_refused_and_skipped(tmp_path, take):
    lines = ['{"text": "Six."}', json.dumps({"text": "x" * 5000}), '{"text": "Ten."}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    found = take(tmp_path / "a.jsonl", settings=Settings(size_limit=1000))
    assert [type(row) for row in found] == [Capture, Refusal, Capture]
    assert found[1].origin.endswith("#line 2")


def test_half_a_surrogate_pair_is_replaced_and_a_whole_one_joined(tmp_path, one):
    (tmp_path / "a.jsonl").write_text(r'{"text": "\ud83d\ude80 \ud83d six"}')
    assert json.loads(one(tmp_path / "a.jsonl").payload)["text"] == "\U0001f680 \ufffd six"
