"""The picture of figures: for each field a scale, and on it each voice's figure with its bounds, in the order of publication.

The picture is drawn inside a table that says the same in words, so nobody needs to see it to have it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p

from counterclaim.desk import Assessment
from counterclaim.fields import BY_NAME
from counterclaim.model.claim import COUNT_FIELDS, Count
from counterclaim.show.cli.words import since_words
from counterclaim.show.web.matrix import act_of, side_words
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.roots import Root, Source

WIDTH = 200.0  # of the picture's own units
LINEAR = 100  # a scale that reaches further is a logarithm's


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure on the scale, from `left` to `right`; open ends run to the edge of the picture and have no cap."""

    record: ClaimRecord
    root: Root
    published: str
    shown: str
    act: str
    side: str
    left: float
    right: float
    open_left: bool
    open_right: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """One field's figures; `ticks` are numbers with their place on the scale."""

    field: str
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[int, float], ...]
    is_log: bool


def pictures_of(found: Assessment, sources: Mapping[str, Source]) -> tuple[Picture, ...]:
    """A picture for each count that a voice puts a number to, the fields in their order."""
    figures: dict[str, list[tuple[ClaimRecord, Count]]] = {}
    for record in sorted(found.claims, key=lambda r: _moment(r, sources)):
        for count in record.claim.counts:
            if not count.bare:
                figures.setdefault(count.field, []).append((record, count))
    return tuple(_picture(field, figures[field], found, sources) for field in COUNT_FIELDS if field in figures)


def _picture(field: str, figures: list[tuple[ClaimRecord, Count]], found: Assessment, sources: Mapping[str, Source]) -> Picture:
    most = max(max(count.min or 0, count.max or 0) for _, count in figures)
    is_log = most > LINEAR
    reach = _on_scale(most, is_log) * 1.15 or 1.0

    def at(number: int) -> float:
        return round(WIDTH * _on_scale(number, is_log) / reach, 1)

    bars = []
    for record, count in figures:
        root, source = found.roots[record.claim.id], sources.get(record.claim.document)
        left, right = at(count.min) if count.min is not None else 0.0, at(count.max) if count.max is not None else WIDTH
        shown = BY_NAME[field].show(count).removesuffix(f" {field}")
        published = since_words(source.published if source else None)
        ends = (count.min is None, count.max is None)
        bars.append(Bar(record, root, published, shown, act_of(record), side_words(root), left, right, *ends))
    return Picture(field, tuple(bars), tuple((tick, at(tick)) for tick in _ticks(most, is_log)), is_log)


def _on_scale(number: int, is_log: bool) -> float:
    return log1p(number) if is_log else float(number)


def _ticks(most: int, is_log: bool) -> list[int]:
    if is_log:
        return [0, *(10**power for power in range(1, 12) if 10**power <= most)]
    step = next(step for step in (1, 2, 5, 10, 20, 50) if most <= 4 * step or step == 50)
    return list(range(0, most + 1, step))


def _moment(record: ClaimRecord, sources: Mapping[str, Source]) -> tuple[bool, float, int]:
    source = sources.get(record.claim.document)
    moment = source.published if source else None
    return (moment is None, moment.timestamp() if moment else 0.0, record.claim.quote.start)
