"""From a text to its analysis: the parser first, then names, numbers, times and places, each by its own file."""

from __future__ import annotations

from counterclaim.language.analysis import Analysis
from counterclaim.language.parser import parse
from counterclaim.model.moment import Published


def analyse(text: str, published: Published = Published()) -> Analysis:
    """The analysis of a text; `published` is what relative times count from."""
    tokens, sentences, entities = parse(text)
    return Analysis(text, tokens, sentences, entities)
