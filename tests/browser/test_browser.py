"""The main path in Debian's Chromium: a report added, its incident opened, passages side by side, a relation rejected and undone.

tests/browser/axe.min.js is axe-core 4.14.1 (MPL-2.0), unchanged from `npm pack axe-core@4.14.1`.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_stages import FakeStages

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "axe.min.js"
REPORT = "The ministry: 4 killed in Taganrog on 2024-12-11\nresidents > Shot: 10 killed in Taganrog\nمصدر طبي: 3 injured in Idlib\n"
PATHS = ("/", "/conflicts", "/voices", "/commitments", "/documents", "/health", "/judgements")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a served ledger that has one report."""
    import uvicorn

    from counterclaim.ledger import Ledger
    from counterclaim.model.capture import Given
    from counterclaim.reading import Outside
    from counterclaim.show.web.app import create_app

    folder = tmp_path_factory.mktemp("site")
    (folder / "report.txt").write_text(REPORT, "utf-8")
    with Ledger(folder / "ledger.db", stages=FakeStages()) as kept:
        kept.add(folder / "report.txt", Outside(given=Given(published="2024-12-12", publisher="Daily")))
    app = create_app(str(folder / "ledger.db"), acting="E. Marsh", stages=FakeStages())
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    listener = server.config.bind_socket()
    listener.listen()
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Any) -> Iterator[Any]:
    opened = browser.new_page(color_scheme=request.param, viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


def open_incident(page: Any, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name="Bombing in Taganrog").click()
    page.locator("table.matrix").wait_for()


def is_clean(page: Any) -> None:
    """axe finds nothing in what is shown."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(
        "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ').slice(0, 400)))"
    )
    assert found == [], page.url


def fits(page: Any) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_two_passages_are_read_side_by_side(page: Any, site: str) -> None:
    open_incident(page, site)
    page.locator(".matrix .cell").nth(0).click()
    page.locator(".matrix .cell:not([aria-current])").nth(0).click()
    passages = page.locator("article.passage")
    assert passages.count() == 2
    left, right = passages.nth(0).bounding_box(), passages.nth(1).bounding_box()
    assert left["y"] == right["y"] and left["x"] + left["width"] <= right["x"]
    assert page.locator("article.passage mark.claim").count() >= 2
    is_clean(page)


def test_a_relation_is_rejected_and_that_is_undone(page: Any, site: str) -> None:
    open_incident(page, site)
    page.get_by_role("button", name="Reject: contradicts").click()
    assert page.locator(".kind-contradicts").count() == 0
    page.get_by_role("button", name="Undo").click()
    assert "is undone" in page.get_by_role("status").inner_text()
    assert page.locator(".kind-contradicts").count() == 1


@pytest.mark.parametrize("number", [0, 1])
def test_a_claim_is_rejected_and_that_is_undone(page: Any, site: str, number: int) -> None:
    open_incident(page, site)
    cells = page.locator(".matrix .cell").count()
    page.locator(".matrix .cell").nth(number).click()
    page.get_by_role("button", name="Reject claim").click()
    assert page.locator(".matrix .cell").count() < cells
    page.get_by_role("button", name="Undo").click()
    assert "is undone" in page.get_by_role("status").inner_text()
    assert page.locator(".matrix .cell").count() == cells


def test_keys_go_from_claim_to_claim(page: Any, site: str) -> None:
    open_incident(page, site)
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") != first
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == first
    page.keyboard.press("Enter")
    page.locator("article.passage").wait_for()


def test_pages_are_clean_and_fit_a_telephone(page: Any, site: str) -> None:
    open_incident(page, site)
    incident = page.url
    page.goto(f"{site}/documents")
    page.locator("tbody a").first.click()
    document = page.url
    page.goto(f"{site}/voices")
    page.locator("tbody a").first.click()
    for url in (incident, document, page.url, *(site + path for path in PATHS)):
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(url)
        is_clean(page)
        page.set_viewport_size({"width": 380, "height": 800})
        assert fits(page), url
