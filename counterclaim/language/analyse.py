"""From a text to its analysis: the parser first, then names, times, numbers and places, each by its own file."""

from __future__ import annotations

from functools import lru_cache

from counterclaim.language.analysis import Analysis
from counterclaim.language.names import type_names
from counterclaim.language.parser import parse
from counterclaim.language.places import find_places
from counterclaim.language.quantities import find_quantities
from counterclaim.language.times import find_times
from counterclaim.lexicon.gazetteer import Gazetteer
from counterclaim.model.moment import Published


def analyse(text: str, published: Published = Published()) -> Analysis:
    """The analysis of a text; `published` is what relative times count from."""
    tokens, sentences, guessed, leanings = parse(text)
    entities = type_names(text, tokens, sentences, guessed)
    times = find_times(text, tokens, sentences, published)
    dated = {i for time in times for i in range(time.first, time.last)}
    quantities = find_quantities(text, tokens, dated)
    places = find_places(text, tokens, sentences, entities, load_gazetteer())
    return Analysis(text, tokens, sentences, entities, quantities, times, places, leanings)


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The packaged gazetteer, opened once a process."""
    return Gazetteer.open()
