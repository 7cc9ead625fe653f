"""The gazetteer: places by name, from two sorted files of our own that are searched where they lie.

`gazetteer.names.tsv` has a line for each sound key: the key, then `spelling=ids` for each spelling under it, a `!` after an id
whose place goes by that very name. `gazetteer.places.tsv` has a line for each place, sorted by id. Both are mapped into memory,
not read: a look-up touches some twenty lines. `training/gazetteer.py` makes them; their origin is in `gazetteer.md`.
"""

from __future__ import annotations

import mmap
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from counterclaim.errors import AssetError
from counterclaim.lexicon.place_names import sound_key, spelling_key
from counterclaim.model.place import Place, PlaceKind

FOLDER = Path(__file__).parent.parent / "data"
NAMES, PLACES = "gazetteer.names.tsv", "gazetteer.places.tsv"
SHA256 = {
    NAMES: "7a94a20c9b73981f27a57328dbb6331071e5a69530e976b2e41c204b2d93aea5",
    PLACES: "5725ba431ab7a5714f4e9f3846323cb5535d83968405c34482153fa0e53c7fd8",
}
Reach = Literal["country", "region", "district", "settlement"]
PEOPLE = "@"  # before the key of a people's name: its line gives the country
KINDS: dict[str, tuple[PlaceKind, Reach]] = {
    "C": ("country", "country"),
    "R": ("region", "region"),
    "D": ("district", "district"),
    "c": ("city", "settlement"),
    "t": ("town", "settlement"),
    "v": ("village", "settlement"),
    "l": ("locality", "district"),
    "S": ("sea", "region"),
    "A": ("area", "region"),
}
RANKS = "CASRctDvl"  # which of two namesakes is meant where nothing else says


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a name may mean: `exact` if it is spelt so (not only sounds so), `primary` if that is its main name."""

    place: Place
    exact: bool
    primary: bool


class Gazetteer:
    """Places by name. Opening maps the files and reads nothing."""

    def __init__(self, names: mmap.mmap, places: mmap.mmap) -> None:
        self._names = names
        self._places = places
        self.look_up = lru_cache(maxsize=50_000)(self._look_up)
        self.get = lru_cache(maxsize=50_000)(self._get)

    @classmethod
    def open(cls, folder: Path | None = None) -> Gazetteer:
        """The packaged gazetteer, or that of a folder; AssetError if it is not there."""
        return _opened(folder or FOLDER)

    def find(self, name: str) -> list[Place]:
        """The places of that name, likeliest first: those spelt so, or failing them those that sound so."""
        matches = self.look_up(name)
        return [match.place for match in matches if match.exact] or [match.place for match in matches]

    def country_of(self, people: str) -> str | None:
        """The country (ISO 3166 alpha-2) of a people or an adjective: "Syrian" gives SY."""
        line = _line(self._names, PEOPLE + spelling_key(people))
        return line[1].split("=")[1] if line else None

    def _look_up(self, name: str) -> tuple[Match, ...]:
        """Every place that goes by the name or sounds like it, likeliest first."""
        spelling = spelling_key(name)
        line = _line(self._names, sound_key(name)) if spelling else None
        matches: dict[int, Match] = {}
        for cell in line[1:] if line else ():
            spelt, _, ids = cell.partition("=")
            for id_ in ids.split(","):
                place = self.get(int(id_.rstrip("!")))
                match = Match(place, spelt == spelling, spelt == spelling and id_.endswith("!"))
                matches[place.geonameid] = max(matches.get(place.geonameid, match), match, key=lambda m: (m.exact, m.primary))
        return tuple(sorted(matches.values(), key=_likelihood))

    def _get(self, geonameid: int) -> Place:
        """The place with that id; AssetError if there is none."""
        cells = _line(self._places, f"{geonameid:09}")
        if cells is None:
            raise AssetError(f"the gazetteer has no place {geonameid}: its two files do not belong together")
        _, name, country, region, latitude, longitude, letter, population = cells
        kind, precision = KINDS[letter]
        return Place(
            geonameid=geonameid,
            name=name,
            country=country,
            region=region or None,
            latitude=float(latitude),
            longitude=float(longitude),
            kind=kind,
            precision=precision,
            population=int(population),
        )


def _likelihood(match: Match) -> tuple[bool, bool, int, int, int]:
    letter = next(letter for letter, (kind, _) in KINDS.items() if kind == match.place.kind)
    return not match.exact, not match.primary, RANKS.index(letter), -match.place.population, match.place.geonameid


@lru_cache(maxsize=4)
def _opened(folder: Path) -> Gazetteer:
    maps = []
    for name in (NAMES, PLACES):
        try:
            with (folder / name).open("rb") as file:
                maps.append(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError) as error:
            raise AssetError(f"the gazetteer's file {folder / name} cannot be opened: {error}") from error
    return Gazetteer(*maps)


def _line(lines: mmap.mmap, key: str) -> list[str] | None:
    """The cells of the line that begins with the key, found by halving; None if there is none."""
    wanted, low, high = key.encode(), 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", 0, (low + high) // 2) + 1
        end = lines.find(b"\n", start)
        here = lines[start:end].partition(b"\t")[0]
        if here == wanted:
            return lines[start:end].decode().split("\t")
        if here < wanted:
            low = end + 1
        else:
            high = start
    return None
