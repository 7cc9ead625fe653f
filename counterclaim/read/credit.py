"""The agency that a text credits at its end: `- Reuters`, `--AFP`, `(Reuters)`, `Source: Agencies`.

Rules in the order of their precedence; each may abstain. A bare dash or bracket counts only with an agency that is known; after
"Source:" any name does.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from counterclaim.read.wires import kept_name, wire_pattern

_TAIL = 240
# Sharing buttons and the like that pages leave after the credit.
_FURNITURE = r"(?:\s+(?:Twitter|Facebook|Share|Print|Read Also|Read more|Tags?|Related))*\s*$"
_SENTENCE_END = r"(?:^|[.!?…\"”»)\]]|\n)\s*"

Rule = Callable[[str], str | None]


def find_credit(text: str) -> str | None:
    """The agency's name, as the list of agencies has it where it is on it; None where no credit stands at the end."""
    tail = text.rstrip()[-_TAIL:]
    return next((kept_name(name) for _, rule in RULES if (name := rule(tail))), None)


def _bracketed_source(tail: str) -> str | None:
    """`(Source: Syrian Coalition)`"""
    return _found(r"[(\[]\s*sources?\s*:\s*([^()\[\]\n]{2,60}?)\s*[)\]]\.?", tail)


def _stated_source(tail: str) -> str | None:
    """`Source: Agencies`, on a line of its own or after a sentence."""
    return _found(_SENTENCE_END + r"sources?\s*:\s*((?:[^\s.!?\n]+[ ]?){1,6})\.?", tail)


def _known_source(tail: str) -> str | None:
    """`Source Reuters`, `Source TRT World and agencies`: without its colon, only an agency that is known or "and agencies"."""
    several = r"(?-i:[A-Z])[\w.]*(?:\s(?-i:[A-Z])[\w.]*){0,3}\s(?:and|&)\s(?:news\s)?agencies"
    return _found(rf"{_SENTENCE_END}(?-i:Source)\s+((?-i:{wire_pattern()})|{several})\.?", tail)


def _bracketed(tail: str) -> str | None:
    """`(Reuters)`, `[AFP]`"""
    return _found(rf"[(\[]\s*((?-i:{wire_pattern()}))\s*[)\]]\.?", tail)


def _dashed(tail: str) -> str | None:
    """`- REUTERS`, `.--AFP`"""
    return _found(rf"(?:^|[\s.!?\"”»)])(?:--?|[–—])\s*((?-i:{wire_pattern()}))\.?", tail)


def _bare(tail: str) -> str | None:
    """`SANA`, after the last sentence or on the last line."""
    return _found(rf"{_SENTENCE_END}((?-i:{wire_pattern()}))\.?", tail)


def _found(pattern: str, tail: str) -> str | None:
    match = re.search(pattern + _FURNITURE, tail, re.IGNORECASE)
    return " ".join(match[1].split()) if match else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("bracketed source", _bracketed_source),
    ("stated source", _stated_source),
    ("known source", _known_source),
    ("bracketed", _bracketed),
    ("dashed", _dashed),
    ("bare", _bare),
)
