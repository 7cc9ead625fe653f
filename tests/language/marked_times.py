"""Times as a reader would mark them: `on [2017-04-04 Tuesday night] …` gives the phrase and its EDTF, `?` for unknown."""

from __future__ import annotations

import re
from datetime import datetime

from counterclaim.language.parser import parse
from counterclaim.language.times import find_times
from counterclaim.model.moment import Published

MARK = re.compile(r"\[(?P<edtf>[\d.][\dT:~./-]*|\?) (?P<words>[^\]]+)\]")


def unmarked(marked: str) -> str:
    return MARK.sub(lambda m: m["words"], marked)


def mark(text: str, published: str | None) -> str:
    moment = Published(datetime.fromisoformat(published), False, "given") if published else Published()
    tokens, sentences, _, _ = parse(text)
    pieces, at = [], 0
    for mention in find_times(text, tokens, sentences, moment):
        assert mention.span.stands_in(text)
        pieces.append(f"{text[at : mention.span.start]}[{mention.interval.edtf or '?'} {mention.span.exact}]")
        at = mention.span.end
    return "".join(pieces) + text[at:]
