"""Annotations without their texts: every quoted string as a place in the text, and back.

A document is a row: its id, the SHA-256 of its stripped text, the collection it is from, and its claims, in which each verbatim
string (quote, chain, of, by, value, place, time, condition) is `[start, end]` in code points. Joined to the text it is the
annotation of GUIDELINES.md again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from corpus.draw import text_key

Row = dict[str, Any]
VERBATIM = ("place", "time", "condition")
IN_FIELDS = ("of", "by", "value", "part_of")


class NotVerbatim(ValueError):
    """A string that does not stand in its text."""


def locate(text: str, words: str, near: int = 0) -> list[int]:
    """Where a string stands: at or after `near` if it does there, else its first place; white space counts alike."""
    pattern = re.compile(r"\s+".join(re.escape(w) for w in words.split()))
    match = pattern.search(text, near) or pattern.search(text)
    if match is None or not words.strip():
        raise NotVerbatim(words)
    return [match.start(), match.end()]


def _locate_near(text: str, near: int, words: str) -> list[int]:
    return locate(text, words, near)


def _cut(text: str, place: list[int]) -> str:
    return text[place[0] : place[1]]


def to_standoff(document: Row, text: str, source: str) -> Row:
    """The row of a document annotated with strings; NotVerbatim names the first string that is not in the text."""
    claims = []
    for claim in document["claims"]:
        start = text.find(claim["quote"])
        if start < 0:
            raise NotVerbatim(claim["quote"])
        found = _convert(claim, partial(_locate_near, text, max(start - 300, 0)))
        found["quote"] = [start, start + len(claim["quote"])]
        claims.append(found)
    return {"doc": document["doc"], "sha256": text_key(text), "source": source, "claims": claims}


def from_standoff(row: Row, text: str) -> Row:
    """The annotation with its strings again, cut out of the text; ValueError if it is not the text that was annotated."""
    if text_key(text) != row["sha256"]:
        raise ValueError(f"{row['doc']}: the text is not the one that was annotated (SHA-256 differs)")
    cut = partial(_cut, text)
    claims = [_convert(claim, cut) | {"quote": cut(claim["quote"])} for claim in row["claims"]]
    return {"doc": row["doc"], "claims": claims}


def _convert(claim: Row, each: Callable[[Any], Any]) -> Row:
    """The claim with every verbatim value but the quote handed through `each`; what is empty stays empty."""
    out = dict(claim)
    out["chain"] = [each(mention) for mention in claim["chain"]]
    for key in VERBATIM:
        out[key] = each(claim[key]) if claim.get(key) else None
    out["fields"] = [
        {key: each(value) if key in IN_FIELDS and value else value for key, value in field.items()} for field in claim["fields"]
    ]
    return out
