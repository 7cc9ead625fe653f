"""The news agencies whose credits are known, from data/wire_services.txt."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Each form, and the name that is kept for it."""
    lines = files("counterclaim.data").joinpath("wire_services.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {form: row[0] for row in rows for form in row}


@lru_cache(maxsize=1)
def wire_pattern() -> str:
    """A regular expression of one agency, or of several joined ("AFP/Reuters", "AP and agencies"), that ends at a word's end."""
    one = "|".join(re.escape(form) for form in sorted(_names(), key=len, reverse=True))
    return rf"(?<!\w)(?:{one})(?:\s?(?:/|,|&|\+|\band\b)\s?(?:{one}))*(?!\w)"


def kept_name(words: str) -> str:
    """The name that is kept for a form; several joined stay as they stand."""
    return _names().get(words, words)
