"""The locator map: where claims say it was, over coasts and borders, no finer than the gazetteer's entry is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import cos, radians
from pathlib import Path

from counterclaim.model.claim import Claim
from counterclaim.model.place import Place

BORDERS = Path(__file__).parents[2] / "data" / "borders.json"
LEAST = 6.0  # degrees of latitude that a map shows at the least
HEIGHT = 300.0
WIDEST = 2.4  # how many times as wide as high
RADII = {"settlement": 5.0, "district": 9.0, "region": 16.0, "country": 28.0}


@dataclass(frozen=True, slots=True)
class Point:
    """A place at its point of the map, with the number of claims about it; `radius` says how coarse the place is."""

    entry: Place
    claims: int
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Map:
    """The lines are SVG path data."""

    width: float
    height: float
    lines: str
    points: tuple[Point, ...]


def map_of(claims: Iterable[Claim]) -> Map | None:
    """The map of all places that claims name and the gazetteer has; None where there are none."""
    counted: dict[Place, int] = {}
    for claim in claims:
        if claim.place and claim.place.entry:
            counted[claim.place.entry] = counted.get(claim.place.entry, 0) + 1
    if not counted:
        return None
    west, east = min(p.longitude for p in counted), max(p.longitude for p in counted)
    south, north = min(p.latitude for p in counted), max(p.latitude for p in counted)
    across = cos(radians((south + north) / 2)) or 0.01
    high = max(LEAST, (north - south) * 1.5, (east - west) * 1.5 * across / WIDEST)
    scale, left, top = HEIGHT / high, (west + east) / 2 - high * WIDEST / across / 2, (south + north) / 2 + high / 2
    width = HEIGHT * WIDEST

    def at(longitude: float, latitude: float) -> tuple[float, float]:
        return round((longitude - left) * across * scale, 1), round((top - latitude) * scale, 1)

    view = (left, top - high, left + high * WIDEST / across, top)
    paths = (" ".join(f"{x:g},{y:g}" for x, y in (at(*p) for p in line)) for line in _lines() if _meets(line, view))
    points = tuple(Point(p, n, *at(p.longitude, p.latitude), RADII[p.precision]) for p, n in counted.items())
    return Map(width, HEIGHT, " ".join(f"M{path}" for path in paths), tuple(sorted(points, key=lambda p: -p.radius)))


@cache
def _lines() -> tuple[tuple[tuple[float, float], ...], ...]:
    lines = json.loads(BORDERS.read_text("utf-8"))["lines"]
    return tuple(tuple((x / 100, y / 100) for x, y in zip(line[::2], line[1::2], strict=True)) for line in lines)


@cache
def _box(line: tuple[tuple[float, float], ...]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return min(xs), min(ys), max(xs), max(ys)


def _meets(line: tuple[tuple[float, float], ...], view: tuple[float, float, float, float]) -> bool:
    west, south, east, north = _box(line)
    return west <= view[2] and east >= view[0] and south <= view[3] and north >= view[1]
