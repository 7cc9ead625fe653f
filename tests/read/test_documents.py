"""What is given, what the page says, what is guessed: who goes first, and what is refused."""

from __future__ import annotations

from datetime import datetime

import pytest

from counterclaim.errors import Unreadable, Unsupported, UsageError
from counterclaim.model.capture import Given
from counterclaim.model.document import document_id
from counterclaim.model.moment import Published
from counterclaim.read import READER_VERSION, check_given

TEXT = "MOSCOW, Dec 11, 2024 (Reuters) - Six rockets were launched at the depot, the ministry said. - Reuters"


def test_a_document_is_keyed_by_payload_and_reader(read):
    document = read(TEXT)
    assert document.id == document_id(document.payload_sha256, READER_VERSION) == read(TEXT, publisher="SANA").id


def test_given_goes_before_a_dateline(read):
    assert read(TEXT).published == Published(datetime(2024, 12, 11), False, "guessed")
    assert read(TEXT, published="2024-12-12T04:20").published == Published(datetime(2024, 12, 12, 4, 20), True, "given")


def test_not_knowing_when_is_a_value(read):
    assert read("Six rockets were launched on Tuesday.").published == Published()


@pytest.mark.parametrize("stated", ["yesterday", "04/05/2017", "2024-13-45"])
def test_a_given_date_that_is_none_is_never_dropped(read, stated):
    with pytest.raises(Unreadable, match="is not a day that can be told"):
        read(TEXT, published=stated)
    with pytest.raises(UsageError, match="is not a day that can be told"):
        check_given(Given(published=stated))


def test_given_language_goes_before_the_text(read):
    assert read(TEXT).language == "en"
    assert read(TEXT, language="en-GB").language == "en"
    assert read(TEXT, language="UK").language == "uk"
    with pytest.raises(Unreadable, match="language tag"):
        read(TEXT, language="English!")
    with pytest.raises(UsageError, match="language tag"):
        check_given(Given(language="?"))
    check_given(Given(language="pt-BR", published="2024-12-11"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Шесть ракет были запущены по складу, сообщили жители города.", "ru"),
        ("Шість ракет було випущено по складу, повідомили мешканці міста.", "uk"),
        ("قال شهود إن ستة صواريخ أطلقت على المستودع", "ar"),
        ("THE POLICE REPORTED TODAY THAT SIX ROCKETS WERE LAUNCHED AT THE DEPOT.", "en"),
        ("12 + 34 = 46", "und"),
    ],
)
def test_the_language_is_found_and_any_is_read(read, text, language):
    assert read(text).language == language


def test_the_credit_and_what_was_given_are_kept(read):
    document = read(TEXT, title=" Depot\nhit ", publisher="The\0Daily", url="https://example.org/1", forwarded_from="Other")
    assert (document.credit, document.title, document.publisher) == ("Reuters", "Depot hit", "The Daily")
    assert (document.url, document.forwarded_from) == ("https://example.org/1", "Other")


def test_an_item_with_an_address_has_it(read):
    assert read(TEXT, item="https://example.org/2").url == "https://example.org/2"
    assert read(TEXT).url is None


@pytest.mark.parametrize("payload", ["", " \n\t", b"\xef\xbb\xbf\n"])
def test_an_empty_text_is_unreadable(read, payload):
    with pytest.raises(Unreadable, match="no text in it"):
        read(payload)


@pytest.mark.parametrize("media_type", ["image/png", "", "application/zip"])
def test_other_media_are_unsupported(read, media_type):
    with pytest.raises(Unsupported, match="no reader for"):
        read(TEXT, media_type)
