from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.language.parser import parse
from counterclaim.language.places import find_places
from counterclaim.lexicon.gazetteer import Gazetteer

GAZETTEER = Gazetteer.open()
MARK = re.compile(r"\[(?P<entry>[A-Z]{2} \w+|sea|area|\?): (?P<words>[^\]]+)\]")


def unmarked(marked: str) -> str:
    return MARK.sub(lambda m: m["words"], marked)


def mark(text: str) -> str:
    """The text with each place as `[SY region: Idlib province]`, `[sea: Black Sea]`, or `[?: words]` without an entry."""
    tokens, sentences, entities, _ = parse(text)
    pieces, at = [], 0
    for mention in find_places(text, tokens, sentences, entities, GAZETTEER):
        assert mention.span.stands_in(text)
        entry = f"{mention.entry.country} {mention.entry.kind}".strip() if mention.entry else "?"
        pieces.append(f"{text[at : mention.span.start]}[{entry}: {mention.span.exact}]")
        at = mention.span.end
    return "".join(pieces) + text[at:]


NAMES = [
    "Shells fell on [SY town: Khan Sheikhun] in [SY region: Idlib province] in [SY country: Syria].",
    "Explosions shook the city of [RU city: Taganrog] in [RU country: Russia]’s [RU region: Rostov region].",
    "Drones came over the [sea: Black Sea] to [UA city: Odesa] and [UA city: Kharkov] in [UA country: Ukraine].",
    "Syrian jets bombed [SY area: eastern Ghouta] near [SY city: Damascus].",
    "The rebels left [SY region: northern Aleppo] and the [SY region: Aleppo countryside] to the Syrian army.",
    "Residents of [SY city: Deir Ezzor] in [SY country: Syria] fled.",
    "The army shelled [UA town: Huliaipole] in [UA country: Ukraine].",
]
AROUND = [
    "It is a [sea: Black Sea] port of [RU country: Russia].",
    "[SY country: Syria]s state media said so.",
    "A shell fell on [SY locality: al-Foua], [SY locality: Kefraya] and [SY region: northern Idlib], Syrian rebels said.",
]
LOST_MARKS = [
    "Air raids on [SY country: Syria]s [SY region: Idlib province] killed 12 people a Syrian monitor said.",
    "Shells hit [SY locality: al-Foua] and [SY locality: Kefraya] in [SY country: Syria] the monitor said.",
]
NO_PLACES = [
    "The Islamic State said it shot the man.",
    "The Damascus Brigade and the Aleppo Media Center denied it.",
    "The Syrian Observatory for Human Rights said so.",
    "March was bloody; Sunday was calm.",
]
NAMESAKES = [
    ("Fighting went on in Tripoli, Libya, the Libyan army said.", "Tripoli", "LY"),
    ("Fighting went on in Tripoli, the Lebanese army said, and Lebanon closed its border.", "Tripoli", "LB"),
    ("Ukrainian troops held Pokrovsk in Donetsk region, Ukraine said.", "Pokrovsk", "UA"),
    ("The Georgian army left Gori, and Georgia and Russia blamed each other.", "Georgia", "GE"),
    ("A shell fell on Odessa, Ukrainian officials said.", "Odessa", "UA"),
]


@pytest.mark.parametrize("marked", NAMES + AROUND + LOST_MARKS + NO_PLACES)
def test_a_reader_would_mark_the_same(marked: str) -> None:
    assert mark(unmarked(marked)) == marked


@pytest.mark.parametrize(("text", "name", "country"), NAMESAKES)
def test_the_context_chooses_among_namesakes(text: str, name: str, country: str) -> None:
    tokens, sentences, entities, _ = parse(text)
    found = {m.span.exact: m.entry for m in find_places(text, tokens, sentences, entities, GAZETTEER)}
    entry = found[name]
    assert entry is not None
    assert entry.country == country


def test_a_place_the_gazetteer_lacks_is_kept_as_its_words() -> None:
    marked = "Shells fell on the village of [?: Qarblonat] in [SY country: Syria]."
    assert mark(unmarked(marked)) == marked


def test_a_transcript_in_capitals_is_read_alike() -> None:
    marked = "A BOMB WENT OFF IN [CO city: MEDELLIN], [CO country: COLOMBIA], THE POLICE SAID."
    assert mark(unmarked(marked)) == marked


@given(st.text(alphabet="AIadlibepSyr -'’.,\n", max_size=60))
@settings(max_examples=50, deadline=None)
def test_any_text_gives_mentions_in_order_that_stand_in_it(text: str) -> None:
    tokens, sentences, entities, _ = parse(text)
    mentions = find_places(text, tokens, sentences, entities, GAZETTEER)
    assert all(m.span.stands_in(text) and 0 <= m.first < m.last <= len(tokens) for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
