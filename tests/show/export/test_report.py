"""The report on paper: one page that fetches and runs nothing."""

from __future__ import annotations

from html.parser import HTMLParser

from counterclaim.show.export import report
from counterclaim.show.export.selection import Selection

EMPTY = {"meta"}


class Page(HTMLParser):
    """The elements of a page, checked to be closed in order, and its words."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(content.decode("utf-8"))
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_nothing_is_run_or_fetched_and_all_words_are_escaped(chosen: Selection) -> None:
    page = Page(report.write(chosen))
    assert {tag for tag, _ in page.found} <= set(
        "html head meta title style body main section h1 h2 p dl dt dd table caption thead tbody tr th td q b small span div a footer".split()
    )
    assert not any(name.startswith("on") or name in {"src", "srcset"} for _, attributes in page.found for name in attributes)
    ids = {attributes["id"] for _, attributes in page.found if "id" in attributes}
    addresses = [str(attributes["href"]) for tag, attributes in page.found if tag == "a"]
    assert all(address.startswith("https://") or address.removeprefix("#") in ids for address in addresses)
    assert "default-src 'none'" in str([a.get("content") for tag, a in page.found if tag == "meta"])
    assert "url(" not in page.words and "@import" not in page.words
    assert "<script>alert(1)</script>" in page.words and "Hospital of St <b>Anne" in page.words


def test_a_report_has_every_passage_and_both_grades(chosen: Selection) -> None:
    [taganrog] = [incident for incident in chosen.incidents if incident.place == "Taganrog"]
    page = Page(report.write(Selection(chosen.desk, [taganrog])))
    claims = [chosen.desk.claims[key] for key in taganrog.claims]
    assert all(claim.quote.exact in page.words and claim.id in page.words for claim in claims)
    assert sum(tag == "section" for tag, _ in page.found) == 1 and "Idlib" not in page.words
    for words in (
        "Civilian harm: Weak",
        "What would change it",
        "Where the accounts part",
        "F (cannot be judged)",
        "not what is so",
    ):
        assert words in page.words, words


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    from counterclaim.hypertext import element, link

    assert link("a<b", "javascript:alert(1)") == "a&lt;b"
    assert link("a", 'https://x.example/"><script>') == (
        '<a href="https://x.example/&quot;&gt;&lt;script&gt;" rel="noopener noreferrer">a</a>'
    )
    assert element("p", "1 < 2", class_='"') == '<p class="&quot;">1 &lt; 2</p>'
