"""Places named in a text, each settled to one entry of the gazetteer where its words and the context allow it.

What is named in full by a gazetteer entry is a place unless a veto says otherwise; a name that only sounds like an entry is one
in the countries that the text speaks of. A place the gazetteer lacks is kept as its words.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.language.analysis import Entity, PlaceMention, Sentence, Token
from counterclaim.language.toponyms.candidates import Candidate, find_candidates, unknown_names
from counterclaim.language.toponyms.names import Names, place_words
from counterclaim.language.toponyms.resolve import Context, contains, context_of, resolve
from counterclaim.language.toponyms.vetoes import (
    VETOES,
    WELL_KNOWN,
    Setting,
    is_local,
    is_located,
    is_named_place,
    is_people,
    setting_of,
)
from counterclaim.model.place import Place
from counterclaim.model.span import Span

NEXT_TO = 2  # tokens between a name and the country it lies in
TOGETHER = 8  # tokens between two names that may speak for one another
FAIRLY_KNOWN = 20_000  # inhabitants
WORLD_KNOWN = 1_000_000  # inhabitants


def find_places(
    text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], entities: Sequence[Entity], gazetteer: Names
) -> tuple[PlaceMention, ...]:
    """The places named in the text, in its order, none overlapping another."""
    candidates = find_candidates(text, tokens, gazetteer)
    setting = setting_of(tokens, entities, gazetteer, candidates)
    likely = [c for c in candidates if not any(is_vetoed(c, setting) for is_vetoed in VETOES)]
    context = context_of(tokens, likely, gazetteer)
    settled = _settled(likely, setting, context)
    unknown = [c for c in unknown_names(tokens, entities, [c for c, _ in settled]) if not is_people(c, setting)]
    mentions = [*settled, *((c, None) for c in unknown)]
    return tuple(_mention(text, tokens, c, place) for c, place in _apart(mentions))


def _settled(candidates: Sequence[Candidate], setting: Setting, context: Context) -> list[tuple[Candidate, Place]]:
    """Each candidate with its place; a second look lets places named in the same sentence speak for one another."""
    first = [(c, resolve(c, setting.tokens, context, ())) for c in candidates]
    settled = []
    for c, place in first:
        beside = [p for o, p in first if p and o is not c and _stand_together(o, p, c, setting.tokens)]
        chosen = resolve(c, setting.tokens, context, beside) if beside else place
        if chosen and _is_believable(c, chosen, setting, beside):
            settled.append((c, chosen))
    return settled


def _stand_together(one: Candidate, place: Place, other: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether a place may speak for a name near it; a country only for the name right beside it."""
    apart = max(one.first, other.first) - min(one.last, other.last)
    reach = NEXT_TO if place.kind == "country" else TOGETHER
    return apart <= reach and tokens[one.first].sentence == tokens[other.first].sentence


def _is_believable(candidate: Candidate, place: Place, setting: Setting, beside: Sequence[Place]) -> bool:
    """What lies away from where the text is set needs more to speak for it than its name."""
    if place.kind in ("country", "sea", "area") or any(contains(other, place) for other in beside):
        return True
    named, spoken = is_named_place(candidate, setting), setting.context.speaks_of(place.country)
    if place.kind == "region":
        return spoken or named
    if place.population >= WELL_KNOWN:
        signs = [_is_main_name(candidate, place), named or is_located(candidate, setting), place.population >= WORLD_KNOWN]
        return spoken or sum(signs) > 1
    if setting.context.is_set_in(place.country):
        spelt_in_full = candidate.last - candidate.first > 1 and is_local(candidate, setting)
        return named or spelt_in_full or is_located(candidate, setting)
    return named and spoken and place.population >= FAIRLY_KNOWN


def _is_main_name(candidate: Candidate, place: Place) -> bool:
    return any(m.primary and m.place == place for m in candidate.matches)


def _apart(mentions: Sequence[tuple[Candidate, Place | None]]) -> list[tuple[Candidate, Place | None]]:
    """In text order; of two that overlap the one settled to an entry, else the first."""
    kept: list[tuple[Candidate, Place | None]] = []
    for c, place in sorted(mentions, key=lambda m: (m[1] is None, m[0].first)):
        if all(c.last <= o.first or o.last <= c.first for o, _ in kept):
            kept.append((c, place))
    return sorted(kept, key=lambda m: m[0].first)


def _mention(text: str, tokens: Sequence[Token], candidate: Candidate, place: Place | None) -> PlaceMention:
    """The mention with the words that belong to the name: "northern Aleppo", "Idlib province"."""
    words = place_words()
    first, last, end = candidate.first, candidate.last, candidate.end
    if first > 1 and tokens[first - 1].text == "-" and tokens[first - 2].text.lower() in words["articles"]:
        first -= 2
    while first > 0 and tokens[first - 1].text.lower() in words["parts"]:
        first -= 1
    kinds = words["region"] | words["district"] | words["spot"] | words["settlement"]
    whole = end == tokens[last - 1].end and (place is None or place.kind not in ("country", "sea"))
    if whole and last < len(tokens) and tokens[last].text.lower() in kinds and tokens[last].sentence == tokens[first].sentence:
        last, end = last + 1, tokens[last].end
    return PlaceMention(first, last, Span.of(text, tokens[first].start, end), place)
