"""Names compared: they agree where they may be one, and contradict only where both are known and can't be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.fields.names_compared import relate_names
from counterclaim.fields.parties import are_opposed, parties_of
from counterclaim.model.claim import Name

VALUES = st.sampled_from(
    [
        "Russian jets",
        "Moscow",
        "the rebels",
        "Ukrainian forces",
        "warplanes",
        "a car bomb",
        "a bomb",
        "a gas tank",
        "FMLN",
        "nobody known",
    ]
)


@pytest.mark.parametrize(
    ("field", "a", "b", "verdict"),
    [
        ("actor", "Russian jets", "Moscow", "agrees"),
        ("actor", "warplanes", "Russian warplanes", "agrees"),
        ("actor", "the rebels", "Damascus", "contradicts"),
        ("actor", "Ukrainian forces", "Russian forces", "contradicts"),
        ("actor", "Russian jets", "Damascus", None),  # allies may have flown together
        ("actor", "the harbour guard", "the night watch", None),
        ("weapon", "a car bomb", "a bomb", "agrees"),
        ("weapon", "ATACMS missiles", "Shahed drones", "contradicts"),
        ("target", "the port", "the grain terminal", None),
    ],
)
def test_names(field: str, a: str, b: str, verdict: str | None) -> None:
    assert relate_names(Name(field, a), Name(field, b)) == verdict


@given(st.sampled_from(["actor", "weapon", "target"]), VALUES, VALUES)
def test_comparing_is_symmetric(field: str, a: str, b: str) -> None:
    assert relate_names(Name(field, a), Name(field, b)) == relate_names(Name(field, b), Name(field, a))


def test_a_part_that_is_not_known_leaves_the_whole_unknown() -> None:
    assert parties_of("Russia and the harbour guard") == frozenset()
    assert not are_opposed(parties_of("Russia and the harbour guard"), parties_of("the rebels"))
