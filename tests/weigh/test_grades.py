"""Grades: a worked case for each rule of data/grades.yaml, as docs/methodology.md has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_claims import claim, count, name

from counterclaim.errors import AssetError
from counterclaim.lexicon.grades import load_grades
from counterclaim.model.attribution import Mention
from counterclaim.model.claim import Claim
from counterclaim.weigh import relate
from counterclaim.weigh.credibility import Bench, Credibility, bears_out, credibility_of
from counterclaim.weigh.grade import Grade
from counterclaim.weigh.harm import harm_grade, ranges_of
from counterclaim.weigh.reuse import Reused
from counterclaim.weigh.roots import find_roots
from counterclaim.weigh.support import support_of

NOBODY = Reused(())
DAY = "2026-03-14"


def told(document: str, voice: str, number: int | tuple[int | None, int | None] = 5, of: str = "people", **more: object) -> Claim:
    return claim(document, 0, f"{voice} tells of {number} {of}", count("killed", number, of), voice=voice, when=DAY, **more)  # type: ignore[arg-type]


def graded(claims: Sequence[Claim]) -> list[Credibility | None]:
    roots = find_roots(claims, {})
    supports = support_of(claims, roots, NOBODY)
    bench = Bench({c.id: c for c in claims}, roots, supports, relate(claims))
    return [credibility_of(c, bench) for c in claims]


MAYOR, LIND, MONITOR = told("a", "Anna Petrel"), told("b", "Marek Lind"), told("c", "Coastal Watch")
MINISTRY = told("d", "Veldanian Defence Ministry", 0, polarity="-")
CASES: dict[str, tuple[list[Claim], str]] = {
    "contradicted by several": ([MINISTRY, LIND, MONITOR], "5"),
    "denied only by the interested": ([MAYOR, LIND, MONITOR, MINISTRY], "2"),
    "divided": ([MAYOR, LIND, told("e", "Hospital Two", 0, polarity="-")], "3"),
    "against a party's denial": ([LIND, MINISTRY, told("e", "Anna Petrel", (3, None))], "3"),
    "contradicted": ([LIND, MINISTRY], "4"),
    "names the same": ([claim(d, 0, "x" * n, name("weapon", "missiles"), voice=d) for n, d in enumerate("AB", 1)], "3"),
    "confirmed": ([MAYOR, LIND, MONITOR], "1"),
    "admission": ([told("e", "Tarskan General Staff", 6, "Tarskan soldiers")], "2"),
    "borne out": ([MAYOR, LIND], "2"),
    "borne out, hedged": ([told("e", "Ilya Vest", act="suspect"), MAYOR], "3"),
    "borne out by the nameless": ([MAYOR, told("e", "residents")], "3"),
    "not at odds": ([told("a", "Anna Petrel", (3, None)), told("b", "Coastal Watch", 2, "children")], "3"),
    "alone": ([MAYOR], "6"),
}


@pytest.mark.parametrize("rule", CASES)
def test_a_worked_case_of_credibility(rule: str) -> None:
    claims, grade = CASES[rule]
    found = graded(claims)[0]
    assert found is not None and (found.grade.rule, found.grade.grade) == (rule, grade)
    assert found.grade.why and found.grade.change


HARM: dict[str, tuple[list[Claim], str]] = {
    "accepted": (
        [claim("a", 0, "x", count("killed", 3, "civilians"), name("actor", "Tarskan jets"), voice="Tarskan General Staff")],
        "Confirmed",
    ),
    "several are blamed": (
        [
            claim("a", 0, "x", count("killed", 5, "civilians"), name("actor", "Russian jets"), voice="Coastal Watch"),
            claim("b", 0, "x", name("actor", "the rebels"), voice="Anna Petrel"),
        ],
        "Contested",
    ),
    "two sources and a strike": (
        [MAYOR, LIND, claim("d", 0, "x", name("actor", "Tarskan forces"), voice="Veldanian Defence Ministry")],
        "Fair",
    ),
    "they were fighters": (
        [told("a", "residents"), told("b", "Marek Lind", 5, "rebels"), told("c", "Coastal Watch", 5, "rebels")],
        "Discounted",
    ),
    "cleared": (
        [told("a", "residents"), *(told(d, v, 0, polarity="-") for d, v in (("b", "Marek Lind"), ("c", "Coastal Watch")))],
        "Discounted",
    ),
    "one source": ([told("a", "residents")], "Weak"),
    "told by a party": ([told("a", "Tarskan General Staff", (60, None), "Veldanian soldiers")], "not graded"),
    "only fighters": ([told("a", "Coastal Watch", 20, "rebels")], "not graded"),
    "none told": ([claim("a", 0, "a convoy was seen", voice="residents")], "not graded"),
}


def harm(claims: Sequence[Claim]) -> Grade:
    return harm_grade(claims, find_roots(claims, {}), NOBODY)


@pytest.mark.parametrize("rule", HARM)
def test_a_worked_case_of_civilian_harm(rule: str) -> None:
    claims, grade = HARM[rule]
    assert (harm(claims).rule, harm(claims).grade) == (rule, grade)


def test_a_sides_media_accept_nothing() -> None:
    [owned], _ = HARM["accepted"]
    told_by = replace(owned, chain=(Mention("SANA"),), answers=(owned.answers[0], name("actor", "Syrian jets")))
    assert harm([told_by]).grade == "Weak"


def test_what_one_group_owns_to_is_not_anothers() -> None:
    other = claim("a", 0, "x", count("killed", 1, "people"), name("actor", "al-Nusra Front"), voice="Jaysh al-Islam")
    assert harm([other]).grade == "Weak"


def test_who_was_shot_down_did_not_do_it() -> None:
    lost = claim(
        "a",
        0,
        "x",
        count("intercepted", 1, "Tarskan helicopter"),
        count("killed", 5, "people"),
        name("actor", "a Tarskan helicopter"),
    )
    assert harm([replace(lost, chain=(Mention("Tarskan General Staff"),))]).grade == "Weak"


def test_a_series_has_no_grade_of_harm() -> None:
    claims = HARM["one source"][0]
    found = harm_grade(claims, find_roots(claims, {}), NOBODY, is_series=True)
    assert (found.rule, found.grade) == ("several happenings", "not graded")


def test_every_rule_has_a_worked_case_here_and_in_the_methodology() -> None:
    rules = load_grades()
    assert {r.rule for r in rules["credibility"]} == set(CASES) and {r.rule for r in rules["harm"]} == {*HARM, "several happenings"}
    text = (Path(__file__).parents[2] / "docs" / "methodology.md").read_text("utf-8")
    assert all(f"| {r.rule} | " in text for some in rules.values() for r in some)


def test_those_blamed_together_are_no_rivals() -> None:
    claims, _ = HARM["several are blamed"]
    both = claim("c", 0, "x", name("actor", "Russian and Syrian jets"), voice="Marek Lind")
    assert harm([claims[0], both]).facts["blamed"] == 1


def test_another_deed_told_of_beside_blames_nobody_for_this_one() -> None:
    claims, grade = HARM["two sources and a strike"]
    beside = claim("e", 0, "y", name("actor", "Russian jets"), voice="Coastal Watch", event="armed_clash")
    assert harm([*claims, beside]).grade == grade


def test_what_a_side_denies_it_has_not_accepted() -> None:
    [owned], _ = HARM["accepted"]
    denied = claim("b", 0, "y", voice="Tarskan Defence Ministry", act="deny", polarity="-")
    assert harm([owned, denied]).grade != "Confirmed"


def test_a_total_far_beyond_does_not_bear_out_at_least() -> None:
    assert not bears_out(count("killed", (280_000, None), "people"), count("killed", (60_000, None), "people"))


def test_an_outlet_that_does_not_say_whence_it_has_it_confirms_nothing() -> None:
    own = [claim(d, 0, "five dead", count("killed", 5, "people"), when=DAY) for d in "xyz"]
    found = graded([MAYOR, *own])[0]
    assert found is not None and found.grade.rule == "borne out by the nameless"


def test_outlets_that_repeat_a_root_confirm_nothing() -> None:
    found = graded([told(d, "Anna Petrel") for d in "abcdef"])[0]
    assert found is not None and found.grade.grade == "6"


def test_what_is_denied_or_foreseen_has_no_credibility() -> None:
    assert graded([told("a", "Anna Petrel", act="predict"), told("b", "Marek Lind", act="deny", polarity="-")]) == [None, None]


def test_a_figure_is_borne_out_by_one_that_lies_within_it() -> None:
    assert bears_out(count("killed", 5, "people"), count("killed", (3, None), "at least 3 people"))
    assert not bears_out(count("killed", (3, None), "people"), count("killed", 5, "people"))
    assert not bears_out(count("killed", 5, "children"), count("killed", 5, "people"))


def test_the_range_runs_from_the_least_to_the_most_by_group() -> None:
    early, late = told("a", "Coastal Watch", (58, None)), told("b", "Coastal Watch", (72, None))
    claims = [early, late, told("c", "Marek Lind", 60, "60 people including 11 children"), told("d", "Anna Petrel", 0)]
    [found] = ranges_of(claims, find_roots(claims, {}), relate(claims))
    assert (found.group, found.low, found.high, found.is_open) == ("people", 60, 72, True)


@given(st.permutations([MAYOR, LIND, MONITOR, MINISTRY]))
def test_the_order_of_claims_does_not_matter(claims: list[Claim]) -> None:
    assert sorted(map(repr, graded(claims))) == sorted(map(repr, graded([MAYOR, LIND, MONITOR, MINISTRY])))


def test_rules_that_make_no_sense_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "grades.yaml"
    path.write_text("credibility: [{rule: x, grade: 1, means: x, when: {luck: [1, 1]}, because: x, change: x, doc: x}]\nharm: []\n")
    with pytest.raises(AssetError, match="luck"):
        load_grades(path)
