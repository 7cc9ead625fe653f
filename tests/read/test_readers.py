"""Each reader on the smallest fixture of its format."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from counterclaim.errors import Unreadable, Unsupported
from counterclaim.model.moment import Published

MSK = timezone(timedelta(hours=3))
SENTENCE = "The ministry said six missiles were launched at the depot on Wednesday, and that all of them were shot down."
OTHER = "Residents heard at least ten explosions over the town in the night, they told the channel."


@pytest.mark.parametrize(
    "text", ["Six\r\nrockets\tand  “two”\u00a0more.\x0b\n", "a\u2028b\u0301\x1b", "\ufeff Six".lstrip("\ufeff")]
)
def test_plain_text_is_kept_to_the_code_point(read, text):
    assert read(text).text == text
    assert read(b"\xef\xbb\xbf" + text.encode()).text == text
    assert read(text.encode("utf-16")).text == text


def test_plain_text_in_a_legacy_charset(read):
    text = "Шесть ракет попали в склад возле города, сообщили жители."
    assert read(text.encode("cp1251")).text == text
    assert read(text.encode("koi8_r"), "text/plain; charset=koi8-r").text == text


def test_bytes_that_are_not_text(read):
    with pytest.raises(Unsupported, match="not text"):
        read(b"\0\1\2\3")


def test_markdown_keeps_its_marks_and_its_heading_is_the_title(read):
    document = read("\n# Depot *hit* #\n\nSix rockets.\n", "text/markdown")
    assert (document.text, document.title) == ("\n# Depot *hit* #\n\nSix rockets.\n", "Depot *hit*")


def page(head="", body=f"<h1>Depot hit</h1><p>{SENTENCE}</p><p>{OTHER}</p>", lang="en"):
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/a'>About us</a></li></ul></nav>"
    return f"<!DOCTYPE html><html lang='{lang}'><head>{head}</head><body>{menu}<article>{body}</article></body></html>"


def test_a_page_is_read_without_its_furniture(read):
    head = "<title>Depot hit | The Ledger</title><meta property='og:site_name' content='The Ledger'>"
    head += "<meta property='article:published_time' content='2024-12-11T04:20:00+03:00'>"
    document = read(page(head), "text/html")
    assert SENTENCE in document.text and OTHER in document.text
    assert "About us" not in document.text
    assert (document.title, document.publisher) == ("Depot hit", "The Ledger")
    assert document.published == Published(datetime(2024, 12, 11, 4, 20, tzinfo=MSK), True, "page")


def test_a_page_from_the_web_that_does_not_name_its_outlet_is_its_hosts(read):
    assert read(page(), "text/html", "https://news.example.org/depot").publisher == "news.example.org"


def test_a_date_in_the_words_of_a_page_is_not_its_date(read):
    assert (
        read(page(body=f"<p>{SENTENCE}</p><p>The depot burnt on 3 May 2020, and again.</p>"), "text/html").published == Published()
    )


def test_the_charset_of_a_page(read):
    text = "Шесть ракет были запущены по складу возле города, сообщили жители, и все были сбиты."
    inside = page("<meta charset='windows-1251'>", f"<p>{text}</p>", "ru").encode("cp1251")
    assert text in read(inside, "text/html").text
    assert text in read(page(body=f"<p>{text}</p>").encode("koi8_r"), "text/html; charset=koi8-r").text


def test_a_page_without_an_article(read):
    with pytest.raises(Unreadable, match="no article"):
        read("<html><body><script>x()</script></body></html>", "text/html")


def pdf(*lines):
    """The smallest PDF that shows these lines; none makes a page without a text layer."""
    show = b"".join(b"(" + line.encode("latin-1") + b") Tj 0 -14 Td " for line in lines)
    content = b"BT /F1 12 Tf 72 720 Td " + show + b"ET" if lines else b"0 0 m 9 9 l S"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(Depot hit)>>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, value in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, value)
    table = b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return body + table + b"trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF" % len(body)


def test_a_pdf_is_read_and_parted_words_are_joined(read):
    document = read(pdf("Six mis-", "siles hit al-", "Nusra, they said."), "application/pdf")
    assert document.text.strip() == "Six missiles hit al-\nNusra, they said."
    assert document.title == "Depot hit"


def test_a_scan_has_no_text_layer(read):
    with pytest.raises(Unreadable, match="no text layer"):
        read(pdf(), "application/pdf")


def test_a_broken_pdf(read, capfd):
    with pytest.raises(Unreadable, match="broken"):
        read(b"%PDF-1.4 nothing", "application/pdf")
    assert capfd.readouterr() == ("", "")


def test_a_locked_pdf(read):
    from io import BytesIO

    from pypdf import PdfWriter

    writer, stream = PdfWriter(BytesIO(pdf("Six"))), BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(stream)
    with pytest.raises(Unreadable, match="locked"):
        read(stream.getvalue(), "application/pdf")


MAIL = (
    "From: =?utf-8?q?The_L=C3=A9dger?= <news@ledger.example>\nTo: desk@example.org\nSubject: Depot\n hit\n"
    "Date: Wed, 11 Dec 2024 04:20:00 +0300\nMIME-Version: 1.0\n"
)


def test_a_mail(read):
    document = read(MAIL + "Content-Type: text/plain; charset=utf-8\n\nSix rockets.\n", "message/rfc822")
    assert (document.text, document.title, document.publisher) == ("Six rockets.\n", "Depot hit", "The Lédger")
    assert document.published == Published(datetime(2024, 12, 11, 4, 20, tzinfo=MSK), True, "page")


def test_the_plain_part_of_a_mail_goes_before_the_other(read):
    parts = 'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>Seven</p>\n'
    assert read(MAIL + parts + "--b\nContent-Type: text/plain\n\nSix\n--b--\n", "message/rfc822").text == "Six"
    only = MAIL + "Content-Type: text/html\n\n<style>p{}</style><p>Six &amp;\nseven<br>rockets</p><p>down</p>"
    assert read(only, "message/rfc822").text == "Six & seven\nrockets\ndown"


def test_a_mail_with_broken_heads_has_a_title_that_can_be_stored(read):
    document = read(b"From: =?utf\xcf8?q?L=C3=A9?= <a@b.example>\nSubject: d\xff\n\nSix rockets.", "message/rfc822")
    assert (document.title or "").encode() and (document.publisher or "").encode()


def test_a_mail_without_text(read):
    with pytest.raises(Unreadable, match="no text in the message"):
        read(MAIL + "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n", "message/rfc822")


def test_an_article(read):
    record = {"text": "Six.\r\n“Seven.”", "title": "Depot", "publisher": "SANA"}
    document = read(record, "article", published="2024-12-11")
    assert (document.text, document.title, document.publisher) == ("Six.\r\n“Seven.”", "Depot", "SANA")
    assert document.published.origin == "given"
    assert read({"text": ["Six.", "Seven."]}, "article").text == "Six.\n\nSeven."


def test_an_entry_of_a_feed(read):
    record = {
        "body": f"<p>{SENTENCE}</p><p>{OTHER}</p>",
        "media_type": "text/html",
        "title": "Depot",
        "publisher": "The Ledger",
        "link": "https://example.org/1",
        "published": "2024-12-11T01:20:00Z",
        "language": "en-gb",
    }
    document = read(record, "feed-entry")
    assert document.text == f"{SENTENCE}\n{OTHER}"
    assert document.published == Published(datetime(2024, 12, 11, 1, 20, tzinfo=UTC), True, "page")
    assert (document.title, document.publisher, document.url) == ("Depot", "The Ledger", "https://example.org/1")
    assert read({**record, "body": "1 < 2", "media_type": "text/plain"}, "feed-entry").text == "1 < 2"


def test_a_telegram_post(read):
    record = {
        "text": ["Six ", {"type": "bold", "text": "rockets"}, {"type": "link", "text": ["."]}],
        "channel": "Night Watch",
        "forwarded_from": "Taganrog Live",
        "date": "2024-12-11T04:20:00",
        "date_unixtime": "1733880000",
    }
    document = read(record, "telegram-post")
    assert (document.text, document.publisher, document.forwarded_from) == ("Six rockets.", "Night Watch", "Taganrog Live")
    assert document.published == Published(datetime(2024, 12, 11, 1, 20, tzinfo=UTC), True, "page")
    older = {**record, "date_unixtime": None}
    assert read(older, "telegram-post").published == Published(datetime(2024, 12, 11, 4, 20), True, "page")


@pytest.mark.parametrize("kind", ["article", "feed-entry", "telegram-post"])
@pytest.mark.parametrize("payload", ["{", "[]", "{}", '{"text": 7, "body": 7}', '{"text": "\\ud800", "body": "a\\u0000b"}'])
def test_records_that_hold_no_text(read, kind, payload):
    with pytest.raises(Unreadable):
        read(payload, f"application/vnd.counterclaim.{kind}+json")
