"""Web addresses: what is asked for, of which machine, and what is never asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from hypothesis import given as for_all
from hypothesis import strategies as some

from counterclaim.archive.addresses import is_public
from counterclaim.archive.fetch import Fetched, Fetcher
from counterclaim.errors import InputError
from counterclaim.settings import Settings

PUBLIC, OTHER = "93.184.216.34", "2606:4700::1111"
NAMES = {
    "example.org": [PUBLIC],
    "two.example": [OTHER, PUBLIC],
    "inside.example": ["10.0.0.5"],
    "mixed.example": [PUBLIC, "127.0.0.1"],
}
NOW = datetime(2024, 12, 12, tzinfo=UTC)


def fetcher(answer, *, now=lambda: NOW, allow_private=False, **settings):
    def resolve(host, port):
        if host not in NAMES and not host[0].isdigit():
            raise OSError("unknown name")
        return NAMES.get(host, [host])

    client = httpx.Client(transport=httpx.MockTransport(answer))
    return Fetcher(client, Settings(**settings), now, allow_private, resolve)


def page(request):
    return httpx.Response(200, headers={"content-type": "text/html; charset=utf-8"}, text="<p>Six</p>")


def test_the_address_that_was_checked_is_asked_under_its_own_name():
    asked = []

    def answer(request):
        asked.append((request.url.host, request.headers["host"], request.extensions["sni_hostname"], request.url.path))
        return page(request)

    found = fetcher(answer).fetch("https://example.org/depot#part")
    assert asked == [(PUBLIC, "example.org", "example.org", "/depot")]
    assert found == Fetched("https://example.org/depot", b"<p>Six</p>", "text/html; charset=utf-8")


def test_the_next_address_is_tried_where_the_first_does_not_answer():
    def answer(request):
        if request.url.host == OTHER:
            raise httpx.ConnectError("no route")
        return page(request)

    assert fetcher(answer).fetch("http://two.example/").payload == b"<p>Six</p>"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://inside.example/", "private or local"),
        ("http://mixed.example/", "private or local"),
        ("http://127.0.0.1/", "private or local"),
        ("http://169.254.169.254/latest/meta-data", "private or local"),
        ("http://nowhere.example/", "no address for"),
        ("ftp://example.org/", "not fetched"),
        ("file:///etc/passwd", "not fetched"),
        ("http:///path", "without a host"),
        ("https://user:secret@example.org/", "password"),
        ("http://exa mple.org\x00/", "Invalid"),
    ],
)
def test_what_is_never_asked_for(url, reason):
    def answer(request):
        raise AssertionError("it was asked for")

    with pytest.raises(InputError) as refused:
        fetcher(answer).fetch(url)
    assert reason in refused.value.reason
    assert "secret" not in refused.value.what


def test_private_addresses_when_asked_for_by_name():
    assert fetcher(page, allow_private=True).fetch("http://inside.example/").payload == b"<p>Six</p>"


@pytest.mark.parametrize("target", ["http://127.0.0.1/", "http://inside.example/x", "file:///etc/passwd"])
def test_each_redirect_is_checked(target):
    def answer(request):
        assert request.headers["host"] == "example.org"
        return httpx.Response(302, headers={"location": target})

    with pytest.raises(InputError):
        fetcher(answer).fetch("http://example.org/")


def test_redirects_are_followed_so_far_and_no_further():
    def answer(request):
        step = int(request.url.path.strip("/") or 0)
        return httpx.Response(301, headers={"location": f"/{step + 1}"}) if step < 3 else page(request)

    assert fetcher(answer, redirects=3).fetch("http://example.org/").url == "http://example.org/3"
    with pytest.raises(InputError, match="more than 2 redirects"):
        fetcher(answer, redirects=2).fetch("http://example.org/")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (lambda request: httpx.Response(404), "404"),
        (lambda request: httpx.Response(200, content=b"x" * 2000), "over the size limit"),
        (lambda request: httpx.Response(302), "302"),
    ],
)
def test_answers_that_are_refused(answer, reason):
    with pytest.raises(InputError, match=reason):
        fetcher(answer, size_limit=1000).fetch("http://example.org/")


def test_a_time_out_is_a_refusal():
    def answer(request):
        raise httpx.ReadTimeout("slow")

    with pytest.raises(InputError, match="ReadTimeout"):
        fetcher(answer).fetch("http://example.org/")


def test_a_server_that_drips_is_cut_off():
    ticks = iter(range(1000))
    dripping = fetcher(
        lambda request: httpx.Response(200, content=(b"x" for _ in range(500))),
        now=lambda: NOW + timedelta(seconds=next(ticks)),
        fetch_timeout=1,
    )
    with pytest.raises(InputError, match="too long"):
        dripping.fetch("http://example.org/")


def test_a_page_becomes_a_capture(one):
    client = httpx.Client(transport=httpx.MockTransport(page))
    capture = one(f"http://{PUBLIC}/news/depot", client=client)
    assert (capture.item, capture.media_type) == (f"http://{PUBLIC}/news/depot", "text/html; charset=utf-8")
    assert capture.given.url == capture.name == capture.item
    assert not client.is_closed


def test_a_vague_media_type_leaves_it_to_the_bytes(one):
    def answer(request):
        return httpx.Response(200, headers={"content-type": "application/octet-stream"}, content=b"%PDF-1.4")

    client = httpx.Client(transport=httpx.MockTransport(answer))
    assert one(f"http://{PUBLIC}/report", client=client).media_type == "application/pdf"


def test_what_is_not_fetched_is_refused(one):
    assert "private or local" in one("http://127.0.0.1:1/").reason
    assert "not fetched" in one("gopher://example.org/").reason


INSIDE = """127.0.0.1 10.1.2.3 192.168.0.1 172.16.0.1 169.254.1.1 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1%eth0
fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: x"""


@pytest.mark.parametrize("address", INSIDE.split())
def test_addresses_inside_are_not_public(address):
    assert not is_public(address)


@for_all(some.ip_addresses(v=4))
def test_an_address_in_ipv6_clothes_is_no_more_public_than_itself(address):
    for dressed in (f"::ffff:{address}", f"64:ff9b::{int(address) >> 16:x}:{int(address) & 0xFFFF:x}"):
        assert not is_public(dressed) or is_public(str(address))
