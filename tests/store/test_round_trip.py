"""All that the nouns hold comes back: a part that the store does not know yet fails here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import pytest
from fake_stages import TAGANROG, FakeReading, FakeStages

from counterclaim.ledger import Ledger
from counterclaim.model.attribution import Attribution, Mention
from counterclaim.model.capture import Capture
from counterclaim.model.claim import Claim, Count, Name, PlaceSaid, TimeSaid
from counterclaim.model.incident import Incident, Membership, Relation
from counterclaim.model.moment import Interval
from counterclaim.model.span import Span
from counterclaim.read import document_of

TEXT = "The ministry said on Tuesday that at least 4 missiles had hit Taganrog, if not 5."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words), words)


CHAIN = (Mention("ministry of defence", at("The ministry")), Mention("Shot"))
WHEN = Interval("2024-12-10T04:20", "2024-12-10", "day", "2024-12-10")
COUNT = Count(
    "hit", 4, None, True, "missiles", "guns", True, True, "missiles", "day", "all of them", at("at least 4 missiles"), "digits"
)
ATTRIBUTION = Attribution(
    (at("The ministry"),), (at("said"), at("that")), (at("had hit Taganrog"),), CHAIN, "deny", "clauses.that", 0
)


def claim_of(document: str) -> Claim:
    return Claim(
        document,
        at("at least 4 missiles had hit Taganrog"),
        CHAIN,
        "deny",
        "-",
        "missile_strike",
        (COUNT, Name("weapon", "missiles", at("missiles"), "lexicon")),
        PlaceSaid(at("Taganrog"), TAGANROG),
        TimeSaid(at("on Tuesday"), WHEN),
        at("if not 5"),
        3,
        0,
        ("one", "two"),
    )


def why(claim: Claim) -> Membership:
    return Membership(claim.id, "same place", 0.831, claim.id, (("within place: same", 0.42), ("within", -0.1)))


class Full(FakeStages):
    def read_capture(self, capture: Capture) -> FakeReading:
        document = document_of(capture)
        reading = super().read_capture(capture)
        return FakeReading(document, reading.analysis, (ATTRIBUTION,), (claim_of(document.id),))

    def relations_between(self, claims: Sequence[Claim]) -> tuple[Relation, ...]:
        return tuple(Relation(claim.id, claim.id, "responds", "hit", "because", "vows") for claim in claims)

    def incidents_from(self, claims: Sequence[Claim], relations: Sequence[Relation]) -> tuple[Incident, ...]:
        return (
            Incident(
                tuple(claim.id for claim in claims), "Strike", "series", "Taganrog", WHEN, tuple(why(claim) for claim in claims)
            ),
        )


@pytest.mark.parametrize("noun", [COUNT, claim_of("x"), ATTRIBUTION, Name("weapon", "missiles", at("missiles"), "lexicon")])
def test_the_examples_leave_no_part_at_its_default(noun: Any) -> None:
    for part in fields(noun):
        assert part.default is MISSING or getattr(noun, part.name) != part.default, f"{type(noun).__name__}.{part.name}"


def test_all_of_it_comes_back(new_address: Callable[[], str], tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT)
    with Ledger(new_address(), stages=Full()) as ledger:
        ledger.add(path)
        [record], [document] = ledger.claims(), ledger.documents()
        claim = claim_of(document.id)
        assert record.claim == claim
        assert ledger.attribution(record) == ATTRIBUTION
        assert ledger.attributions() == [(document.id, (ATTRIBUTION,))]
        assert ledger.relations() == [Relation(claim.id, claim.id, "responds", "hit", "because", "vows")]
        assert ledger.incidents() == [Incident((claim.id,), "Strike", "series", "Taganrog", WHEN, (why(claim),))]
