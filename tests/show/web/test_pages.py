"""Each page says what the ledger has."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from .conftest import Get


def test_incidents_are_listed_and_found(get: Get) -> None:
    every = get("/")
    assert all(f"Bombing in {place}" in every for place in ("Taganrog", "Idlib", "Aleppo"))
    for query in ({"text": "10 killed"}, {"place": "tagan"}, {"voice": "ministry"}, {"conflict": "true"}):
        found = get("/", **query)
        assert "Bombing in Taganrog" in found, query
        assert "Bombing in Idlib" not in found, query
    assert "0 incidents" in get("/", text="nothing like it")
    assert "Bombing in Idlib" in get("/", field="injured")


def test_the_matrix_is_a_table_with_figures_acts_and_conflicts(get: Get, incident: str) -> None:
    page = get(incident)
    table = page[page.index('<table class="matrix">') : page.index("</table>")]
    assert "<caption>" in table
    assert 'scope="row">killed' in table
    assert "≥ 4" in table and "≥ 10" in table
    assert "at odds with" in table


def test_passages_stand_side_by_side_with_their_words_marked(get: Get, incident: str) -> None:
    ids = list(dict.fromkeys(re.findall(r"show=(\w+)#passages", get(incident))))
    page = get(incident, show=ids[:2])
    assert page.count('<article class="passage">') == 2
    assert re.search(r'<mark class="source">The ministry</mark>', page)
    assert re.search(r'<mark class="claim content">4 killed in Taganrog', page)
    assert page.count('aria-current="true"') >= 2


def test_an_incident_as_of_a_time_before_it_is_not_there(client: TestClient, incident: str) -> None:
    assert client.get(incident, params={"as_of": "2024-12-12"}).status_code == 200
    assert client.get(incident, params={"as_of": "2024-12-01"}).status_code == 404
    assert client.get(incident, params={"as_of": "soon"}).status_code == 400


def test_places_are_drawn_and_listed(get: Get, incident: str) -> None:
    page = get(incident)
    assert "<circle" in page and "Taganrog" in page and "settlement" in page


def test_what_others_wrote_is_never_markup(get: Get) -> None:
    for path in ("/", "/voices", "/conflicts", "/documents", re.search(r"/documents/\w+", get("/documents"))[0]):  # type: ignore[index]
        assert "<script>alert" not in get(path)


def test_a_document_shows_its_claims_and_gives_its_bytes_as_a_file(client: TestClient, get: Get) -> None:
    path = re.search(r"/documents/\w+", get("/documents"))[0]  # type: ignore[index]
    page = get(path)
    assert page.count('class="anchor"') == 4
    assert "residents" in page and "passed on by" in page
    original = client.get(f"{path}/original")
    assert original.headers["content-disposition"].startswith("attachment")
    assert original.headers["content-type"].startswith("text/plain")
    assert original.headers["x-content-type-options"] == "nosniff"
    assert b"The ministry: 4 killed" in original.content


@pytest.mark.parametrize("path", ["/voices", "/commitments", "/conflicts", "/judgements", "/health", "/documents"])
def test_other_pages_are_there(get: Get, path: str) -> None:
    assert "<h1>" in get(path)


def test_a_voice_has_what_it_said_and_who_contradicts_it(get: Get) -> None:
    paths = re.findall(r'href="(/voices/[^"]+)"', get("/voices"))
    pages = [get(path) for path in paths]
    assert any("10 and 4" in page or "4 and 10" in page for page in pages)


def test_what_is_not_there_is_404(client: TestClient) -> None:
    for path in ("/incidents/zz", "/documents/zz", "/voices/nobody", "/nothing"):
        assert client.get(path).status_code == 404, path


def test_pages_have_no_inline_scripts_or_styles(get: Get, incident: str) -> None:
    for path in ("/", incident, "/health"):
        page = get(path)
        assert not re.search(r"<script(?! src=)|<style|\sstyle=|\son\w+=", page), path
