"""A place of the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PlaceKind = Literal["country", "region", "district", "city", "town", "village", "locality", "sea", "area"]


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry. `precision` says how far the point may be from what was meant, in the kind's terms.

    `latitude` and `longitude` are degrees (WGS 84) of the place's centre, never finer than the place itself.
    """

    geonameid: int
    name: str
    country: str
    region: str | None
    latitude: float
    longitude: float
    kind: PlaceKind
    precision: Literal["country", "region", "district", "settlement"]
    population: int = 0
