"""From a text to its analysis: the parser first, then names, times, numbers and places, each by its own file."""

from __future__ import annotations

from counterclaim.language.analysis import Analysis
from counterclaim.language.names import type_names
from counterclaim.language.parser import parse
from counterclaim.language.quantities import find_quantities
from counterclaim.language.times import find_times
from counterclaim.model.moment import Published


def analyse(text: str, published: Published = Published()) -> Analysis:
    """The analysis of a text; `published` is what relative times count from."""
    tokens, sentences, guessed = parse(text)
    entities = type_names(text, tokens, sentences, guessed)
    times = find_times(text, tokens, sentences, published)
    dated = {i for time in times for i in range(time.first, time.last)}
    quantities = find_quantities(text, tokens, dated)
    return Analysis(text, tokens, sentences, entities, quantities, times)
