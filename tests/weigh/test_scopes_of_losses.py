"""What sets figures of losses apart: the party, the thing, the period, what pictures confirm."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Claim, Count
from counterclaim.weigh import relate
from tests.made_claims import claim, count

DAY = "2026-03-14"


def told(document: str, voice: str, figure: Count, words: str = "tanks were destroyed") -> Claim:
    return claim(document, 0, words, figure, voice=voice, when=DAY, event="armed_clash")


@pytest.mark.parametrize(
    ("mine", "theirs", "words", "kinds"),
    [
        (count("destroyed", 9, "Russian tanks"), count("destroyed", 4, "Russian tanks"), "tanks", ["contradicts"]),
        (count("destroyed", 9, "Russian tanks"), count("destroyed", 4, "Ukrainian tanks"), "tanks", []),
        (count("destroyed", 9, "Russian howitzers"), count("destroyed", 4, "Russian ships"), "ships", []),
        (
            count("destroyed", 9, "Russian tanks", period="cumulative"),
            count("destroyed", 4, "Russian tanks", period="day"),
            "tanks",
            ["differs_in_scope"],
        ),
        (
            count("destroyed", 9, "Russian tanks"),
            count("destroyed", 4, "Russian tanks"),
            "visually confirmed",
            ["differs_in_scope"],
        ),
    ],
)
def test_what_is_compared_is_one_count(mine: Count, theirs: Count, words: str, kinds: list[str]) -> None:
    pair = [told("a", "the Ukrainian General Staff", mine), told("b", "Oryx", theirs, words)]
    assert [relation.kind for relation in relate(pair)] == kinds
