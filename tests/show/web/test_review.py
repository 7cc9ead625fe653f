"""Decisions by forms, and who may send them."""

from __future__ import annotations

import re
from pathlib import Path

from starlette.testclient import TestClient

from counterclaim.ledger import Ledger
from counterclaim.show.web.guarding import COOKIE

from .conftest import Get


def fields_of(page: str, kind: str) -> dict[str, object]:
    """The hidden fields of the first form of a kind."""
    form = next(form for form in re.findall(r"<form.*?</form>", page, re.S) if f'name="kind" value="{kind}"' in form)
    found: dict[str, object] = {"claim": re.findall(r'name="claim" value="(\w+)"', form)}
    return found | dict(re.findall(r'name="(token|kind|subject|back)" value="([^"]*)"', form))


def test_a_relation_is_rejected_and_the_rejection_undone(client: TestClient, get: Get, incident: str) -> None:
    fields = fields_of(get(incident), "relation")
    answer = client.post("/judge", data=fields | {"value": "reject"})
    assert answer.status_code == 303
    page = get(answer.headers["location"])
    assert "Kept as judgement" in page and "kind-contradicts" not in page
    key = re.search(r"done=(\w+)", answer.headers["location"])[1]  # type: ignore[index]
    back = client.post("/undo", data={"token": fields["token"], "judgement": key, "back": incident})
    page = get(back.headers["location"])
    assert "is undone" in page and "kind-contradicts" in page


def test_a_judgement_is_the_acting_persons(client: TestClient, get: Get, incident: str, ledger: Path) -> None:
    fields = fields_of(get(incident), "harm")
    client.post("/judge", data=fields | {"value": "Weak", "why": "one source"})
    assert "Civilian harm: Weak" in get(incident)
    with Ledger(ledger, create=False) as kept:
        (judgement,) = kept.judgements()
    assert (judgement.by, judgement.why, judgement.value) == ("E. Marsh", "one source", "Weak")


def test_a_form_without_the_browsers_own_token_is_refused(client: TestClient, get: Get, incident: str) -> None:
    fields = fields_of(get(incident), "harm") | {"value": "Weak"}
    assert client.post("/judge", data=fields | {"token": "guessed"}).status_code == 403
    client.cookies.delete(COOKIE)
    assert client.post("/judge", data=fields).status_code == 403


def test_other_sites_and_names_are_refused(client: TestClient, get: Get, incident: str) -> None:
    fields = fields_of(get(incident), "harm") | {"value": "Weak"}
    for origin in ("http://evil.example", "null"):
        assert client.post("/judge", data=fields, headers={"Origin": origin}).status_code == 403
    assert client.post("/judge", data=fields, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 421
    assert client.post("/judge", data=fields, headers={"Origin": "http://localhost"}).status_code == 303


def test_a_decision_that_cannot_be_is_refused(client: TestClient, get: Get, incident: str) -> None:
    fields = fields_of(get(incident), "harm")
    assert client.post("/judge", data=fields | {"value": "Splendid"}).status_code == 400
    assert client.post("/judge", data=fields | {"value": "Weak", "claim": ["none"]}).status_code == 400
    assert client.post("/judge", data=fields | {"kind": "undo", "value": "Weak"}).status_code == 400


def test_a_form_never_leads_off_the_pages(client: TestClient, get: Get, incident: str) -> None:
    fields = fields_of(get(incident), "harm") | {"value": "Weak"}
    for back in ("https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example"):
        location = client.post("/judge", data=fields | {"back": back}).headers["location"]
        assert location.startswith("/?done="), back


def test_every_page_says_what_it_may_load(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.headers["content-security-policy"].startswith("default-src 'self'")
    assert "SameSite=strict" in answer.headers["set-cookie"] and "HttpOnly" in answer.headers["set-cookie"]


def test_a_claim_is_rejected_and_the_rejection_undone(client: TestClient, get: Get, ledger: Path) -> None:
    document = re.search(r'href="(/documents/\w+)"', get("/documents"))[1]  # type: ignore[index]
    page = get(document)
    form = next(form for form in re.findall(r"<form.*?</form>", page, re.S) if 'aria-label="Reject claim' in form)
    fields = dict(re.findall(r'name="(token|back|claim)" value="([^"]*)"', form))
    answer = client.post("/judge", data=fields | {"kind": "reject"})
    assert answer.status_code == 303
    with Ledger(ledger, create=False) as kept:
        assert fields["claim"] not in {record.claim.id for record in kept.claims()}
    key = re.search(r"done=(\w+)", answer.headers["location"])[1]  # type: ignore[index]
    client.post("/undo", data={"token": fields["token"], "judgement": key, "back": document})
    with Ledger(ledger, create=False) as kept:
        assert fields["claim"] in {record.claim.id for record in kept.claims()}


def test_the_api_is_served_beside_the_pages(client: TestClient) -> None:
    assert client.get("/api/v1/claims").status_code == 200
