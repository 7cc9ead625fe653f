"""Which claims are of one incident, as a user would expect it; and the laws of grouping."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from made_claims import claim, count
from made_incidents import ELSEWHERE, OTHER_WAR, SAME_STRIKE, STRIKE, TOLL, WAR, claims

from counterclaim.incident import describe, group_claims
from counterclaim.incident.cluster import forget
from counterclaim.incident.page import Page
from counterclaim.incident.signals import likelihood, signals_across, signals_within
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation


def together(claims: Sequence[Claim], relations: Sequence[Relation] = ()) -> set[frozenset[str]]:
    """The incidents as sets of quotes."""
    return {frozenset(c.quote.exact for c in group) for group in group_claims(claims, relations)}


def test_a_toll_belongs_to_the_strike_told_before_it() -> None:
    assert together([STRIKE, TOLL]) == {frozenset({STRIKE.quote.exact, TOLL.quote.exact})}


def test_another_day_and_place_is_another_incident() -> None:
    assert frozenset({ELSEWHERE.quote.exact}) in together([STRIKE, TOLL, ELSEWHERE])


def test_the_whole_war_is_no_part_of_the_strike() -> None:
    assert frozenset({WAR.quote.exact}) in together([STRIKE, TOLL, WAR])


def test_two_reports_of_one_strike_are_one_incident() -> None:
    groups = together([STRIKE, TOLL, SAME_STRIKE])
    assert any({STRIKE.quote.exact, SAME_STRIKE.quote.exact} <= group for group in groups)


def test_the_tolls_of_one_war_are_one_incident() -> None:
    assert any({WAR.quote.exact, OTHER_WAR.quote.exact} <= group for group in together([STRIKE, WAR, SAME_STRIKE, OTHER_WAR]))


def test_a_report_of_the_same_place_a_month_later_is_apart() -> None:
    later = claim("weekly", 0, "jets bombed the fish market of Orlin again", place="Orlin", when="2026-04-20", own_time=True)
    assert frozenset({later.quote.exact}) in together([STRIKE, TOLL, later])


def test_a_denial_joins_the_incident_of_what_it_denies() -> None:
    denial = claim("weekly", 0, "the ministry denied the raid", voice="the ministry", act="deny", polarity="-", when="2026-05-01")
    bond = Relation(denial.id, STRIKE.id, "denies", None, "", "")
    assert any({denial.quote.exact, STRIKE.quote.exact} <= group for group in together([STRIKE, denial], [bond]))


def test_what_is_shot_down_belongs_to_the_strike_that_it_stops() -> None:
    launched = claim(
        "wire",
        0,
        "six missiles were launched at Orlin",
        count("launched", 6),
        event="missile_strike",
        place="Orlin",
        when="2026-03-14",
    )
    stopped = claim("wire", 50, "all six missiles were shot down", count("intercepted", 6), event="interception", when="2026-03-14")
    assert len(together([launched, stopped])) == 1


def test_what_an_incident_is_called() -> None:
    incident = describe([STRIKE, TOLL])
    assert (incident.title, incident.kind, incident.place) == ("air strike at Orlin (2026-03-14)", "happening", "Orlin")
    assert describe([WAR, OTHER_WAR]).kind == "series"
    assert describe([claim("wire", 0, "talks will go on", event="negotiation")]).kind == "policy"


@settings(max_examples=60, deadline=None)
@given(claims(), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_never_changes_incidents(made: list[Claim], dice: object) -> None:
    shuffled = list(made)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert [[c.id for c in g] for g in group_claims(made)] == [[c.id for c in g] for g in group_claims(shuffled)]


@settings(max_examples=60, deadline=None)
@given(claims())
def test_every_claim_is_in_exactly_one_incident(made: list[Claim]) -> None:
    assert sorted(c.id for g in group_claims(made) for c in g) == sorted({c.id for c in made})


@settings(max_examples=40, deadline=None)
@given(claims())
def test_a_document_about_something_else_changes_nothing(made: list[Claim]) -> None:
    far = claim("z", 0, "orchards froze", event="other", place="Veldania", when="1999-01-01", own_time=True)
    before = {frozenset(c.id for c in g) for g in group_claims(made)}
    after = {frozenset(c.id for c in g) for g in group_claims([*made, far])}
    assert after - {frozenset({far.id})} == before


@settings(max_examples=40, deadline=None)
@given(claims(), st.integers(0, 2))
def test_documents_added_one_by_one_end_in_the_incidents_of_all_at_once(made: list[Claim], last: int) -> None:
    documents = sorted({c.document for c in made})
    added = documents[last % len(documents)]
    forget()
    group_claims([c for c in made if c.document != added])
    grown = group_claims(made)
    forget()
    assert [[c.id for c in g] for g in grown] == [[c.id for c in g] for g in group_claims(made)]


def test_each_signal_is_named_and_says_the_same_whichever_document_comes_first() -> None:
    one, other = Page([STRIKE, TOLL]), Page([SAME_STRIKE])
    there = signals_across(one, one.told[0], other, other.told[0])
    back = signals_across(other, other.told[0], one, one.told[0])
    assert there == back and "across event: same" in there
    assert "within event: same" in signals_within(one, one.told[0], one.told[1])
    assert 0 < likelihood(there) < 1
