"""The pictures of docs/pages.md, taken of the demo's ledger in Chromium: `make screenshots`."""

from __future__ import annotations

import shutil
import tempfile
import threading
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def serve(ledger: Path) -> str:
    """The address at which the ledger is served until the program ends."""
    import uvicorn

    from counterclaim.show.web.app import create_app

    server = uvicorn.Server(uvicorn.Config(create_app(str(ledger), acting="E. Marsh"), port=0, log_level="error"))
    listener = server.config.bind_socket()
    listener.listen()
    threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}"


def take(page: Any, site: str) -> None:
    """A picture of each page."""
    page.goto(site)
    page.screenshot(path=FOLDER / "incidents.png")
    page.locator("tbody a").first.click()
    incident = page.url
    page.screenshot(path=FOLDER / "incident.png", clip={"x": 0, "y": 0, "width": 1280, "height": 1780}, full_page=True)
    cells = page.locator(".matrix tr:has(th:text-is('killed')) .cell")
    keys = [cells.nth(n).get_attribute("href").split("show=")[1].split("#")[0] for n in (1, 3)]
    page.goto(f"{incident}?show={keys[0]}&show={keys[1]}")
    page.locator("#passages").screenshot(path=FOLDER / "passages.png")
    page.goto(incident)
    page.locator("#figures").screenshot(path=FOLDER / "figures.png")
    page.goto(f"{site}/documents")
    page.locator("tbody a").last.click()
    page.screenshot(path=FOLDER / "document.png")
    for name in ("voices", "commitments", "conflicts", "health"):
        page.goto(f"{site}/{name}")
        page.screenshot(path=FOLDER / f"{name}.png")


def main() -> None:
    """All pictures are as the pages are now."""
    from playwright.sync_api import sync_playwright

    from counterclaim.ledger import Ledger
    from counterclaim.show.cli.demo import REPORTS

    ledger = Path(tempfile.mkdtemp()) / "demo.db"
    with Ledger(ledger) as kept:
        kept.add(sorted(REPORTS.glob("*.txt")))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        take(browser.new_page(viewport={"width": 1280, "height": 860}), serve(ledger))
        browser.close()


if __name__ == "__main__":
    main()
