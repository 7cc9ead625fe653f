"""Launched is intercepted, lost or hit; the gap is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from made_claims import claim, count

from counterclaim.model.claim import Claim
from counterclaim.weigh.balance import Balance, balances_of
from counterclaim.weigh.roots import find_roots


def balances(*claims: Claim) -> list[Balance]:
    return list(balances_of(claims, find_roots(claims, {})))


LAUNCH = claim("a", 0, "x", count("launched", 8, "cruise missiles"), count("launched", 24, "drones"), voice="Orlin Ministry")
FATE = claim("a", 9, "y", count("intercepted", 22, "drones"), count("lost", 2, "the other two"), voice="Orlin Ministry")


def test_a_statement_that_adds_up() -> None:
    [found] = balances(LAUNCH, FATE)
    assert (found.kind, found.who, found.state) == ("drones", "Orlin Ministry", "balanced")
    assert found.shown == "24 launched, 22 intercepted + 2 lost: it adds up"


def test_what_is_missing_is_shown() -> None:
    [found] = balances(LAUNCH, claim("a", 9, "y", count("intercepted", 20, "drones"), voice="Orlin Ministry"))
    assert (found.state, found.gap) == ("missing", (4, 4))


def test_across_voices_too_many_are_shown() -> None:
    shot = claim("a", 9, "y", count("intercepted", 8, "missiles"), voice="Orlin Ministry")
    found = balances(LAUNCH, shot, claim("b", 0, "z", count("hit", 2, "cruise missiles"), voice="Coastal Watch"))
    assert [(b.who, b.state) for b in found] == [("Orlin Ministry", "balanced"), ("all voices", "too many")]
    assert found[1].shown == "8 launched, 8 intercepted + 2 hit: 2 too many"


def test_open_figures_leave_it_open() -> None:
    [found] = balances(LAUNCH, claim("a", 9, "y", count("intercepted", (20, None), "drones"), voice="Orlin Ministry"))
    assert found.state == "open"


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_the_gap_is_what_is_left(launched: int, shot: int, lost: int, hit: int) -> None:
    parts = zip(("launched", "intercepted", "lost", "hit"), (launched, shot, lost, hit), strict=True)
    [found] = balances(claim("a", 0, "x", *(count(field, n, "drones") for field, n in parts), voice="Orlin Ministry"))
    assert found.gap == (launched - shot - lost - hit,) * 2
