"""Toll drift, and changes of story by one voice."""

from __future__ import annotations

from datetime import UTC, datetime

from made_claims import claim, count

from counterclaim.model.claim import Claim
from counterclaim.weigh import relate
from counterclaim.weigh.changes import Change, Drift, changes_of, drifts_of
from counterclaim.weigh.roots import Source, find_roots

DAY = "2026-03-14"
SOURCES = {
    d: Source(d, (f"Outlet {d}",), None, "", datetime(2026, 3, 14, hour, tzinfo=UTC)) for d, hour in (("a", 9), ("b", 7), ("c", 12))
}


def killed(document: str, voice: str, number: int, of: str = "people", at: int = 0) -> Claim:
    return claim(document, at, f"{number} {of} dead", count("killed", number, of), voice=voice, when=DAY)


def drifts(*claims: Claim) -> list[Drift]:
    return list(drifts_of(claims, find_roots(claims, SOURCES), SOURCES))


def changes(*claims: Claim) -> list[Change]:
    return list(changes_of(claims, find_roots(claims, SOURCES), SOURCES, relate(claims)))


def test_a_toll_drifts_in_the_order_of_publication() -> None:
    [found] = drifts(
        killed("a", "Lind", 5), killed("b", "Petrel", 3), killed("c", "Watch", 7), killed("c", "Watch", 2, "children", 40)
    )
    assert (found.group, [f.count.min for f in found.figures], found.course) == ("people", [3, 5, 7], "rises")
    assert drifts(killed("a", "Lind", 5), killed("b", "Petrel", 3), killed("c", "Watch", 4))[0].course == "goes both ways"
    assert drifts(killed("a", "Lind", 5), killed("a", "Petrel", 3, at=50))[0].course == "order not known"


def test_one_figure_is_no_drift() -> None:
    assert drifts(killed("a", "Lind", 5), killed("b", "Petrel", 5)) == []


def test_one_voice_that_tells_another_figure_changes_its_story() -> None:
    [found] = changes(killed("a", "Anna Petrel", 9), killed("b", "Anna Petrel", 3), killed("c", "Marek Lind", 7))
    assert (found.root.name, found.earlier.document, found.later.document, found.is_ordered) == ("Anna Petrel", "b", "a", True)
    assert found.reason


def test_what_is_left_and_what_was_elsewhere_is_no_change() -> None:
    assert changes(killed("a", "Anna Petrel", 9), killed("b", "Anna Petrel", 3, "other people")) == []
    here, there = (
        claim(d, 0, "x", count("injured", n, "people"), voice="Anna Petrel", place=p, when=DAY)
        for d, n, p in (("a", 9, "Orlin"), ("b", 3, "Tesk"))
    )
    assert changes(here, there) == []


def test_those_without_a_name_and_other_groups_change_nothing() -> None:
    assert changes(killed("a", "residents", 9), killed("a", "residents", 3, at=60)) == []
    assert changes(killed("a", "Anna Petrel", 9), killed("b", "Anna Petrel", 3, "children")) == []
