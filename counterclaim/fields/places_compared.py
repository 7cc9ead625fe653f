"""Two places compared: the same, one in the other, apart, or too wide or unnamed to tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from counterclaim.fields.content_words import content_stems
from counterclaim.model.claim import PlaceSaid
from counterclaim.model.place import Place

PlaceRelation = Literal["same", "within", "wide", "site", "unknown", "apart"]
CLOSENESS: tuple[PlaceRelation, ...] = ("same", "within", "wide", "site", "unknown", "apart")
WIDE = frozenset({"country", "area", "sea"})


def place_words(said: PlaceSaid | None) -> frozenset[str]:
    """The words that tell the place from another."""
    return content_stems(said.span.exact) if said else frozenset()


def is_site(said: PlaceSaid | None) -> bool:
    """Whether it is a site without a name: the town, a mosque."""
    return said is not None and said.entry is None and not any(w[0].isupper() for w in said.span.exact.split()[1:])


def relate_places(a: PlaceSaid | None, b: PlaceSaid | None) -> PlaceRelation | None:
    """The same place, one inside the other, one too wide or unnamed to tell, or apart; None if one is not said. Symmetric."""
    if a is None or b is None:
        return None
    if place_words(a) & place_words(b) or (a.entry and b.entry and a.entry.geonameid == b.entry.geonameid):
        return "same"
    if a.entry and b.entry:
        return _relate_entries(a.entry, b.entry)
    return "site" if is_site(a) or is_site(b) or not place_words(a) or not place_words(b) else "unknown"


def _relate_entries(a: Place, b: Place) -> PlaceRelation:
    if is_wide(a) or is_wide(b):
        return "wide" if a.country == b.country or not a.country or not b.country else "apart"
    if a.country == b.country and "region" in (a.kind, b.kind):
        regions = {place.name if place.kind == "region" else place.region for place in (a, b)}
        return "within" if len(regions) == 1 else "apart"
    return "apart"


def is_wide(place: Place) -> bool:
    """Whether a place is too wide to tell one happening from another: a country, a sea, an area that no region holds."""
    return place.kind in WIDE and not (place.kind == "area" and place.region)


def closest(relations: Iterable[PlaceRelation | None]) -> PlaceRelation | None:
    """The closest of some relations; None if there is none."""
    found = set(relations)
    return next((relation for relation in CLOSENESS if relation in found), None)
