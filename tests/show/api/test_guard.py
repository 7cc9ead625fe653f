"""Who is kept out: other machines, other sites, names that are not this server's, and changes without the mark."""

from __future__ import annotations

import pytest
from api_client import client_of
from starlette.applications import Starlette
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from counterclaim.errors import LedgerMissing
from counterclaim.show.api.guard import Guard

CHANGE = {"kind": "accept", "claims": []}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "127.0.0.1:8000"}, 200),
        ({"Host": "[::1]:8000"}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": "localhost.evil.example"}, 421),
        ({"Host": "localhost@evil.example"}, 421),
        ({"Host": "[::1"}, 421),
        ({"Host": ""}, 421),
        ({"Origin": "http://localhost:8000"}, 200),
        ({"Origin": "http://localhost:9000"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
    ],
)
def test_only_this_server_from_its_own_pages(shared: TestClient, headers: dict[str, str], status: int) -> None:
    answer = shared.get("/claims", headers=headers)
    assert answer.status_code == status
    if status != 200:
        assert answer.headers["content-type"] == "application/problem+json" and answer.json()["detail"]


def test_a_change_needs_the_mark(api: TestClient) -> None:
    del api.headers["Counterclaim-Request"]
    assert api.post("/judgements", json=CHANGE).status_code == 403
    assert api.delete("/judgements/1").status_code == 403
    assert (
        api.post("/captures", data={"text": "x"}, headers={"Content-Type": "application/x-www-form-urlencoded"}).status_code == 403
    )
    assert api.get("/judgements").status_code == 200


def guarded(client: tuple[str, int] = ("127.0.0.1", 1), **options: object) -> TestClient:
    """A client of a guard with nothing behind it: what is let through is not found."""
    return TestClient(Guard(Starlette(), **options), "http://localhost/api/", client=client)  # type: ignore[arg-type]


def test_a_token_must_be_the_right_one() -> None:
    client = guarded(token="s3cret")
    assert client.post("/x", headers={"Counterclaim-Request": "yes"}).status_code == 403
    assert client.post("/x", headers={"Counterclaim-Request": "s3cret"}).status_code == 404
    assert client.get("/x").status_code == 404 and client.post("http://localhost/page").status_code == 404


def test_other_machines_are_let_in_only_if_asked_for() -> None:
    for remote, status in ((False, 403), (True, 404)):
        assert guarded(("192.0.2.7", 4000), remote=remote).get("/x").status_code == status


def test_a_socket_of_another_site_is_closed() -> None:
    with (
        TestClient(Guard(Starlette()), "http://localhost", client=("127.0.0.1", 1)) as client,
        pytest.raises(WebSocketDisconnect) as closed,
        client.websocket_connect("/", headers={"Host": "evil.example"}),
    ):
        pass
    assert closed.value.code == 1008


def test_no_ledger_is_told_before_anything_is_served(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(LedgerMissing):
        client_of(str(tmp_path / "none.db"))
