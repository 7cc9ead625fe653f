"""Templates, and the words that they are filled with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from counterclaim.show.cli.words import act_words, answer_words, chain_words, date_words, since_words, when_words
from counterclaim.show.web.guarding import hand_out, token_of

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"
WORDS = (act_words, answer_words, chain_words, date_words, since_words, when_words)


def environment() -> Environment:
    """The templates' environment: everything is escaped, and a name that is not there is an error."""
    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {words.__name__: words for words in WORDS}
    made.filters["plain"] = lambda words: str(words).replace("_", " ")
    return made


class Pages:
    """Pages by the name of their template; `acting` is whose decisions the forms make."""

    def __init__(self, acting: str) -> None:
        self._environment, self.acting = environment(), acting

    def page(self, request: Request, template: str, what: Mapping[str, object], *, status: int = 200) -> HTMLResponse:
        """The page with `what` it shows by name, and the browser's token for its forms."""
        token = token_of(request)
        as_of = request.query_params.get("as_of", "")

        def link(path: str, **query: object) -> str:
            """An address within the pages that keeps the time looked from."""
            asked = {key: value for key, value in {**query, "as_of": as_of}.items() if value}
            return f"{path}?{urlencode(asked, doseq=True)}" if asked else path

        here = f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
        body = self._environment.get_template(template).render(
            **what, link=link, token=token, as_of=as_of, acting=self.acting, here=here, query=request.query_params
        )
        response = HTMLResponse(body, status)
        hand_out(response, token)
        return response
