"""The lines of the pages' locator map, out of Natural Earth (public domain): `python -m training.borders COUNTRIES.json`.

COUNTRIES.json is countries-50m.json of the npm package world-atlas 2.0.2 (`npm pack world-atlas@2.0.2`). Each coast and border is
one line; points nearer than TOLERANCE degrees to what the rest draws are left out, the others rounded to hundredths of a degree.
"""

from __future__ import annotations

import json
import sys
from itertools import accumulate
from math import hypot
from pathlib import Path

OUT = Path(__file__).parents[1] / "counterclaim" / "data" / "borders.json"
TOLERANCE = 0.02
ORIGIN = "Natural Earth 1:50m countries (public domain), npm world-atlas 2.0.2 (ISC); training/borders.py. Hundredths of a degree."
Point = tuple[float, float]


def lines_of(topology: dict[str, object]) -> list[list[Point]]:
    """The arcs of a TopoJSON file, in degrees."""
    transform, arcs = topology["transform"], topology["arcs"]
    assert isinstance(transform, dict) and isinstance(arcs, list)
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    found = []
    for arc in arcs:
        xs, ys = accumulate(p[0] for p in arc), accumulate(p[1] for p in arc)
        found.append([(x * kx + dx, y * ky + dy) for x, y in zip(xs, ys, strict=True)])
    return found


def thinned(line: list[Point]) -> list[Point]:
    """The line without the points that hardly matter (Douglas and Peucker's way)."""
    keep, stack = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        far, at = max(((_off(line[i], line[first], line[last]), i) for i in range(first + 1, last)), default=(0.0, 0))
        if far > TOLERANCE:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [line[i] for i in sorted(keep)]


def _off(point: Point, a: Point, b: Point) -> float:
    (x, y), (ax, ay), (bx, by) = point, a, b
    length = hypot(bx - ax, by - ay)
    if not length:
        return hypot(x - ax, y - ay)
    return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length


if __name__ == "__main__":
    arcs = lines_of(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    flat = [[round(100 * v) for point in thinned(line) for v in point] for line in arcs]
    OUT.write_text(json.dumps({"origin": ORIGIN, "lines": flat}, separators=(",", ":")) + "\n", "utf-8")
