"""How claims stand to one another, each rule as a reader would see it; and the laws of relating."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_claims import claim, count, name

from counterclaim.fields.numbers import meets, relate_counts
from counterclaim.model.claim import Claim
from counterclaim.weigh import relate, relate_groups

DAY = "2026-03-14"


def kinds(*claims: Claim, field: str | None = None) -> set[tuple[str, str, str]]:
    """The relations but for agreement as (quote, kind, quote), the ends of those without direction in the order given."""
    quotes = {c.id: c.quote.exact for c in claims}
    rank = {c.id: n for n, c in enumerate(claims)}
    found = set()
    for r in relate(claims):
        if r.kind != "agrees" and (field is None or r.field == field):
            directed = r.kind in {"updates", "denies", "responds"}
            a, b = (r.a, r.b) if directed or rank[r.a] < rank[r.b] else (r.b, r.a)
            found.add((quotes[a], r.kind, quotes[b]))
    return found


def toll(
    document: str, words: str, number: int | tuple[int | None, int | None], of: str = "people", at: int = 0, **more: str
) -> Claim:
    return claim(document, at, words, count("killed", number, of), when=DAY, **more)  # type: ignore[arg-type]


class TestFigures:
    def test_a_toll_that_rises_over_one_days_reports_updates(self) -> None:
        early, late = (
            toll("a", "five people were killed", 5, voice="medics"),
            toll("b", "nine people were killed", 9, voice="the mayor"),
        )
        assert kinds(early, late) == {(late.quote.exact, "updates", early.quote.exact)}

    def test_at_least_five_and_nine_do_not_conflict(self) -> None:
        assert kinds(toll("a", "at least five died", (5, None)), toll("b", "nine died", 9)) == set()

    def test_open_ranges_that_overlap_do_not_conflict(self) -> None:
        one, other = (
            toll("a", "at least five died", (5, None), voice="medics"),
            toll("b", "more than 80 died", (81, None), voice="the mayor"),
        )
        assert kinds(one, other) == set()

    def test_at_least_raised_by_one_voice_updates(self) -> None:
        early = toll("a", "at least 112 died", (112, None), voice="the monitor")
        late = toll("b", "at least 126 died", (126, None), voice="the monitor")
        assert kinds(early, late) == {(late.quote.exact, "updates", early.quote.exact)}

    def test_voices_of_opposed_sides_contradict(self) -> None:
        one = toll("a", "four soldiers died", 4, "soldiers", voice="Russian Defence Ministry")
        other = toll("b", "sixty soldiers died", 60, "soldiers", voice="Ukrainian General Staff")
        assert kinds(one, other) == {(one.quote.exact, "contradicts", other.quote.exact)}

    def test_one_voice_with_two_figures_and_no_order_contradicts_itself(self) -> None:
        one = toll("a", "dozens of dockers died", (24, None), "dockers")
        other = toll("a", "twelve dockers died", 12, "dockers", at=100)
        assert kinds(one, other) == {(one.quote.exact, "contradicts", other.quote.exact)}

    def test_one_voice_that_says_a_figure_was_earlier_updates_it(self) -> None:
        late = toll("a", "126 people died", 126, voice="the monitor")
        early = toll("a", "up from a previous toll of 112", 112, voice="the monitor", at=100)
        assert kinds(late, early) == {(late.quote.exact, "updates", early.quote.exact)}

    def test_none_against_some_contradicts(self) -> None:
        none = claim("a", 0, "there was no damage", count("damaged", 0), voice="the ministry", polarity="-", when=DAY)
        some = claim("a", 50, "three lorries were damaged", count("damaged", 3, "lorries"), voice="the ministry", when=DAY)
        assert kinds(none, some) == {(none.quote.exact, "contradicts", some.quote.exact)}

    def test_what_is_denied_asserts_no_number(self) -> None:
        denied = claim(
            "a", 0, "denied that nine died", count("killed", 9, "people"), act="deny", polarity="-", voice="the ministry", when=DAY
        )
        assert not any(kind == "contradicts" for _, kind, _ in kinds(denied, toll("b", "five died", 5)))

    def test_a_forecast_is_not_set_against_a_report(self) -> None:
        forecast = claim("a", 0, "the toll could reach 200", count("killed", (200, None), "people"), act="predict", when=DAY)
        assert kinds(forecast, toll("b", "nine died", 9)) == set()


class TestScope:
    def test_children_are_a_part_of_the_people(self) -> None:
        all_, some = toll("a", "58 people died", 58), toll("a", "eleven children died", 11, "children", at=50)
        assert kinds(all_, some) == {(all_.quote.exact, "differs_in_scope", some.quote.exact)}

    def test_the_others_are_what_is_left_of_the_total(self) -> None:
        all_, rest = (
            toll("a", "47 people died", 47, voice="the monitor"),
            toll("a", "16 others were not named", 16, "others", at=50, voice="the monitor"),
        )
        assert kinds(all_, rest) == {(all_.quote.exact, "differs_in_scope", rest.quote.exact)}

    def test_a_days_toll_and_a_months(self) -> None:
        day, month = toll("a", "nine people died", 9), toll("b", "300 people have died this month", 300)
        month = claim("b", 0, month.quote.exact, *month.answers, when="2026-02-14/2026-03-14")
        assert kinds(day, month) == {(day.quote.exact, "differs_in_scope", month.quote.exact)}

    def test_the_same_part_in_two_claims_agrees(self) -> None:
        alone = toll("a", "eleven children died", 11, "children")
        within = claim(
            "a",
            50,
            "fifteen civilians died",
            count("killed", 15, "civilians"),
            count("killed", 11, "children", part_of="fifteen"),
            when=DAY,
        )
        assert [r.kind for r in relate([alone, within])] == ["agrees"]

    def test_figures_of_places_apart_are_not_set_against_one_another(self) -> None:
        assert kinds(toll("a", "five died", 5, place="Orlin"), toll("b", "nine died", 9, place="Tesk")) == set()

    def test_a_part_of_a_total_over_several_incidents(self) -> None:
        total = toll("a", "sixteen people were killed in the region", 16, place="Harbour")
        part = toll("a", "seven were killed in Orlin", 7, at=80, place="Orlin")
        other = toll("a", "nine were killed in Tesk", 9, at=160, place="Tesk")
        found = {(r.a, r.b, r.kind) for r in relate_groups([[total], [part], [other]])}
        assert found == {(total.id, part.id, "differs_in_scope"), (total.id, other.id, "differs_in_scope")}

    def test_a_day_is_a_part_of_its_week(self) -> None:
        day = toll("a", "sixteen were killed on Monday", 16)
        week = claim("a", 80, "44 have been killed in ten days", count("killed", 44, "people"), when="2026-03-04/2026-03-14")
        assert [(r.kind, r.rule) for r in relate_groups([[day], [week]])] == [("differs_in_scope", "total/period")]


class TestDenials:
    BLAME = claim("a", 0, "accused Russia of the strike", name("actor", "Russia"), voice="the governor", act="accuse", when=DAY)
    DENIAL = claim("a", 60, "denied any part in it", name("actor", "Moscow"), voice="Moscow", act="deny", polarity="-", when=DAY)

    def test_a_denial_denies_the_accusation_before_it(self) -> None:
        assert kinds(self.BLAME, self.DENIAL) == {(self.DENIAL.quote.exact, "denies", self.BLAME.quote.exact)}

    def test_a_denial_answers_what_another_report_says(self) -> None:
        elsewhere = claim("b", 0, "Russian jets hit the pier", name("actor", "Russian jets"), voice="rescuers", when=DAY)
        assert (self.DENIAL.quote.exact, "denies", elsewhere.quote.exact) in kinds(elsewhere, self.DENIAL)

    def test_a_denial_that_names_the_voice_denies_that_voice(self) -> None:
        told = claim("a", 0, "the depot burned", voice="Harbour Monitor", event="explosion", when=DAY)
        near = claim("a", 40, "smoke was seen", voice="residents", event="explosion", when=DAY)
        denial = claim(
            "a",
            80,
            "called the Monitor's account invented",
            voice="the army",
            act="deny",
            polarity="-",
            event="explosion",
            when=DAY,
        )
        assert kinds(told, near, denial) == {(denial.quote.exact, "denies", told.quote.exact)}

    def test_nobody_denies_himself(self) -> None:
        own = claim("a", 0, "our jets hit the pier", name("actor", "Russian jets"), voice="Moscow", when=DAY)
        assert kinds(own, self.DENIAL) == set()


class TestAnswers:
    DEED = claim("a", 0, "missiles hit the pier of Orlin", name("target", "the pier"), event="missile_strike", when=DAY)

    @pytest.mark.parametrize(
        ("words", "act", "event"),
        [
            ("this attack will not go unanswered", "threaten", "threat"),
            ("the attack will be investigated", "promise", "investigation"),
            ("called for an inquiry into the strike", "demand", "investigation"),
            ("the navy responded with gunfire", "assert", "shelling"),
            ("the UN suspended deliveries", "assert", "aid"),
        ],
    )
    def test_an_answer_responds_to_the_deed(self, words: str, act: str, event: str) -> None:
        answer = claim("a", 80, words, voice="the ministry", act=act, event=event, when=DAY)
        assert kinds(self.DEED, answer) == {(words, "responds", self.DEED.quote.exact)}

    def test_the_attackers_own_vow_is_no_answer(self) -> None:
        deed = claim(
            "a", 0, "rebels stormed the fort", name("actor", "rebels"), name("target", "the fort"), event="armed_clash", when=DAY
        )
        vow = claim(
            "a", 60, "they will not stop", name("actor", "rebels"), voice="rebels", act="threaten", event="threat", when=DAY
        )
        assert kinds(deed, vow) == set()


class TestNames:
    def test_two_parties_at_war_blamed_for_one_deed(self) -> None:
        one = claim(
            "a",
            0,
            "blamed the rebels",
            name("actor", "rebels"),
            name("target", "the convoy"),
            voice="Damascus",
            act="accuse",
            when=DAY,
        )
        other = claim(
            "a",
            50,
            "blamed Damascus",
            name("actor", "Damascus"),
            name("target", "the convoy"),
            voice="the envoy",
            act="accuse",
            when=DAY,
        )
        assert kinds(one, other, field="actor") == {(one.quote.exact, "contradicts", other.quote.exact)}

    def test_a_car_bomb_and_a_missile_did_not_both_go_off(self) -> None:
        one, other = (
            claim(
                d,
                0,
                f"{w} went off in the market",
                name("weapon", w),
                name("target", "the market"),
                event="explosion",
                when=DAY,
                voice=v,
            )
            for d, w, v in (("a", "a car bomb", "police"), ("b", "a missile", "residents"))
        )
        assert kinds(one, other, field="weapon") == {(one.quote.exact, "contradicts", other.quote.exact)}


VOICES = st.sampled_from([None, "the mayor", "residents", "Moscow", "Kyiv", "the monitor"])


@st.composite
def some_claims(draw: st.DrawFn) -> list[Claim]:
    made = []
    for n in range(draw(st.integers(2, 6))):
        low = draw(st.integers(0, 40))
        high = draw(st.sampled_from([low, None, low + 5]))
        answers = draw(
            st.sampled_from(
                [
                    (count("killed", (low, high), draw(st.sampled_from(["people", "children", "others", "dockers"]))),),
                    (name("actor", draw(st.sampled_from(["rebels", "Damascus", "Russian jets"]))),),
                    (),
                ]
            )
        )
        made.append(
            claim(
                draw(st.sampled_from("ab")),
                n * 60,
                draw(
                    st.sampled_from(
                        ["the strike hit the pier", "denied the strike", "vowed to respond", "16 among them were named"]
                    )
                ),
                *answers,
                voice=draw(VOICES),
                act=draw(st.sampled_from(["assert", "deny", "accuse", "threaten", "suspect", "predict"])),
                polarity=draw(st.sampled_from("+-")),
                place=draw(st.sampled_from([None, "Orlin", "Tesk", "Harbour"])),
                when=draw(st.sampled_from([None, DAY, "2026-03-01/2026-03-14"])),
            )
        )
    return made


@settings(max_examples=80)
@given(some_claims(), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_never_changes_relations(made: Sequence[Claim], dice: object) -> None:
    shuffled = list(made)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert relate(made) == relate(shuffled)


@settings(max_examples=80)
@given(some_claims())
def test_counts_contradict_only_where_no_number_satisfies_both(made: Sequence[Claim]) -> None:
    by_id = {c.id: c for c in made}
    for r in relate(made):
        if r.kind == "contradicts" and r.field == "killed":
            (a,), (b,) = by_id[r.a].counts, by_id[r.b].counts
            assert not meets(a, b) and relate_counts(a, b) == "contradicts"


@settings(max_examples=80)
@given(some_claims())
def test_every_relation_carries_its_rule_and_a_sentence(made: Sequence[Claim]) -> None:
    ids = {c.id for c in made}
    for r in relate(made):
        assert r.rule and r.reason and "\n" not in r.reason
        assert {r.a, r.b} <= ids and r.a != r.b


@settings(max_examples=80)
@given(some_claims())
def test_two_claims_have_one_relation_a_field_at_the_most(made: Sequence[Claim]) -> None:
    keys = [(frozenset((r.a, r.b)), r.field) for r in relate(made) if r.kind not in {"denies", "responds"}]
    assert len(keys) == len(set(keys))
