"""Which of the places of a name is meant: the one that fits the words beside it and the country that the text speaks of."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.language.analysis import Token
from counterclaim.language.toponyms.candidates import Candidate
from counterclaim.language.toponyms.names import Match, Names, place_words
from counterclaim.model.place import Place

SPOKEN_OF = 0.1  # of the text's mentions: a country it speaks of
SETTLEMENTS = frozenset({"city", "town", "village", "locality"})
COUNTRY_VOTE, PEOPLE_VOTE, PLACE_VOTE = 2.0, 1.0, 1.0
WEIGHTS = {"exact": 3.0, "primary": 0.5, "country": 6.0, "people": 0.8, "kind": 4.0, "region": 2.0, "within": 4.0, "near": 1.5}
LEAST_SOUND = 4  # letters
UNCOUNTED = 1000  # inhabitants: what a settlement is taken to have if the gazetteer gives none
NEAR = 150.0  # kilometres: places of one report lie so near one another


@dataclass(frozen=True, slots=True)
class Context:
    """What a text says of where it is: each country's share of its mentions, and the places that are beyond doubt."""

    shares: Mapping[str, float] = field(default_factory=dict)
    sure: Sequence[Place] = ()

    def speaks_of(self, country: str) -> bool:
        """Whether the country is among those the text speaks of."""
        return self.shares.get(country, 0.0) >= SPOKEN_OF

    def is_set_in(self, country: str) -> bool:
        """Whether the text speaks of the country more than of any other, or of none other much."""
        share = self.shares.get(country, 0.0)
        return share >= SPOKEN_OF and share >= 0.6 * max(self.shares.values())


def context_of(tokens: Sequence[Token], candidates: Sequence[Candidate], names: Names) -> Context:
    """The countries spoken of, by name, by people and by places that only one country has."""
    votes: defaultdict[str, float] = defaultdict(float)
    sure: list[Place] = []
    for token in tokens:
        country = names.country_of(token.text) if token.text[:1].isupper() else None
        if country:
            votes[country] += PEOPLE_VOTE
    for candidate in candidates:
        exact = [m.place for m in candidate.matches if m.exact]
        countries = {place.country for place in exact}
        if any(place.kind == "country" for place in exact):
            votes[next(place.country for place in exact if place.kind == "country")] += COUNTRY_VOTE
        elif len(countries) == 1 and "" not in countries:
            votes[exact[0].country] += PLACE_VOTE
            sure.append(exact[0])
    total = sum(votes.values())
    return Context({country: n / total for country, n in votes.items()} if total else {}, sure)


def resolve(candidate: Candidate, tokens: Sequence[Token], context: Context, beside: Sequence[Place]) -> Place | None:
    """The likeliest place of the name, `beside` being those named around it; None if nothing but its sound speaks for any."""
    possible = [m for m in candidate.matches if m.exact or (context.is_set_in(m.place.country) and _has_length(candidate, tokens))]
    if not possible:
        return None
    kind = kind_said(candidate, tokens)
    return max(possible, key=lambda m: (_score(m, kind, context, beside), -m.place.geonameid)).place


def _has_length(candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether the name is long enough for its sound to mean anything."""
    return sum(len(t.text) for t in tokens[candidate.first : candidate.last] if t.text[:1].isupper()) >= LEAST_SOUND


def kind_said(candidate: Candidate, tokens: Sequence[Token]) -> str | None:
    """What kind of place the words beside the name say it is: region, district, settlement, part; None if they do not."""
    words = place_words()
    after = tokens[candidate.last].text.lower() if candidate.last < len(tokens) else ""
    before = [t.text.lower() for t in tokens[max(0, candidate.first - 2) : candidate.first]]
    for kind in ("region", "district", "settlement"):
        if after in words[kind] or (len(before) == 2 and before[1] == "of" and before[0] in words[kind]):
            return kind
    if before and before[-1] in words["parts"]:
        return "part"
    return "settlement" if before and before[-1] in words["settlement"] else None


def _score(match: Match, kind: str | None, context: Context, beside: Sequence[Place]) -> float:
    place = match.place
    score = WEIGHTS["exact"] * match.exact + WEIGHTS["primary"] * match.primary
    score += WEIGHTS["country"] * context.shares.get(place.country, 0.0)
    score += WEIGHTS["people"] * math.log10(max(place.population, UNCOUNTED)) if place.kind in SETTLEMENTS else 4.0
    score += _fits_kind(place, kind)
    if any(contains(other, place) for other in beside):
        score += WEIGHTS["within"]
    elif place.kind in SETTLEMENTS and any(distance(place, other) < NEAR for other in context.sure):
        score += WEIGHTS["near"]
    return score


def _fits_kind(place: Place, kind: str | None) -> float:
    if place.kind in ("country", "area", "sea"):
        return 6.0
    if kind in ("region", "part"):
        return WEIGHTS["kind"] * (place.kind == "region")
    if kind == "district":
        return WEIGHTS["kind"] * (place.kind == "district")
    if kind == "settlement":
        return WEIGHTS["kind"] * (place.kind in SETTLEMENTS)
    return 1.0 * (place.kind in SETTLEMENTS) - 2.0 * (place.kind == "district")


def contains(outer: Place, inner: Place) -> bool:
    """Whether the one is the country or the first-level region of the other."""
    if outer.name == inner.name:
        return False  # a namesake says nothing of which of the two is meant
    if outer.kind == "country":
        return outer.country == inner.country and outer.geonameid != inner.geonameid
    return outer.kind == "region" and outer.country == inner.country and inner.region == outer.name


def distance(one: Place, other: Place) -> float:
    """Kilometres between two places' points, over a globe."""
    a, b = math.radians(one.latitude), math.radians(other.latitude)
    half = math.sin((a - b) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(one.longitude - other.longitude) / 2) ** 2
    return 12742.0 * math.asin(math.sqrt(min(1.0, half)))
