"""Which figures are set against one another and which are not, what figures imply, what denials and replies take up."""

from __future__ import annotations

import pytest
from made_claims import claim, count, name

from counterclaim.model.claim import Claim
from counterclaim.weigh import relate

DAY = "2026-03-14"


def toll(document: str, words: str, number: int, of: str = "people", at: int = 0, voice: str | None = None) -> Claim:
    return claim(document, at, words, count("killed", number, of), voice=voice, when=DAY)


def found(*claims: Claim) -> set[tuple[str, str]]:
    """Kind and rule of each relation but agreement."""
    return {(r.kind, r.rule) for r in relate(claims) if r.kind != "agrees"}


class TestTolls:
    def test_a_toll_twice_as_high_from_another_voice_is_no_update(self) -> None:
        assert found(toll("a", "five died", 5, voice="medics"), toll("b", "forty died", 40, voice="the mayor")) == set()

    def test_fewer_civilians_than_people_are_a_part(self) -> None:
        people, civilians = toll("a", "31 died", 31), toll("b", "30 civilians died", 30, "civilians", voice="the mayor")
        assert found(people, civilians) == {("differs_in_scope", "killed/civilians_among_people")}

    def test_who_says_that_his_toll_is_lower_contradicts(self) -> None:
        one = toll("a", "40 died", 40, voice="the rebels")
        other = toll("a", "gave a lower toll of 31", 31, at=80, voice="the monitor")
        assert found(one, other) == {("contradicts", "killed/lower_said")}

    def test_kin_are_not_set_beside_a_toll(self) -> None:
        kin = toll("a", "his father and two brothers died", 3, "his father and two brothers", at=80, voice="a docker")
        assert found(toll("a", "sixteen dockers died", 16, "dockers"), kin) == set()

    def test_that_certain_ones_were_spared_contradicts_no_toll(self) -> None:
        spared = claim("a", 80, "the pilot is safe", count("killed", 0, "the pilot"), voice="the navy", when=DAY)
        assert found(toll("a", "nine dockers died", 9, "dockers"), spared) == set()
        assert found(toll("b", "the pilot died", 1, "pilot", voice="rebels"), spared) == {
            ("contradicts", "killed/none_against_some")
        }

    def test_some_of_the_wounded_are_a_part_of_them(self) -> None:
        all_ = claim("a", 0, "forty were wounded", count("injured", 40, "people"), when=DAY)
        some = claim("a", 60, "15 of the wounded are in danger", count("injured", 15, "the wounded"), voice="medics", when=DAY)
        assert found(all_, some) == {("differs_in_scope", "injured/some_of_them")}

    def test_a_part_of_the_place_in_another_report_is_no_earlier_toll(self) -> None:
        wide = claim("a", 0, "ten died in the region", count("killed", 10, "people"), place="Harbour", when=DAY, voice="the mayor")
        town = claim("b", 0, "seven died in Orlin", count("killed", 7, "people"), place="Orlin", when=DAY, voice="medics")
        assert found(wide, town) == set()


class TestImplied:
    SHOT_DOWN = claim(
        "a",
        0,
        "all six drones were shot down",
        count("launched", 6, "drones"),
        count("intercepted", 6, "drones"),
        event="drone_strike",
        voice="the air force",
        when=DAY,
    )

    def test_all_shot_down_means_that_none_hit(self) -> None:
        hit = claim(
            "b", 0, "two drones hit the depot", count("hit", 2, "drones"), event="drone_strike", voice="residents", when=DAY
        )
        assert found(self.SHOT_DOWN, hit) == {("contradicts", "hit/all_intercepted")}

    def test_some_shot_down_leaves_room_for_hits(self) -> None:
        some = claim(
            "a", 0, "four of six were shot down", count("launched", 6), count("intercepted", 4), event="drone_strike", when=DAY
        )
        hit = claim(
            "b", 0, "two drones hit the depot", count("hit", 2, "drones"), event="drone_strike", voice="residents", when=DAY
        )
        assert found(some, hit) == set()

    def test_what_fell_of_another_sort_is_no_contradiction(self) -> None:
        hit = claim(
            "b", 0, "a missile hit the depot", count("hit", 1, "missile"), event="drone_strike", voice="residents", when=DAY
        )
        assert found(self.SHOT_DOWN, hit) == set()

    def test_casualties_and_the_dead_are_counted_in_other_units(self) -> None:
        both = claim("a", 0, "sixteen dead and wounded", count("casualties", 16, "people"), voice="the mayor", when=DAY)
        assert found(both, toll("a", "nine died", 9, at=60, voice="medics")) == {
            ("differs_in_scope", "casualties/dead_and_wounded")
        }


class TestDenials:
    def test_a_denial_that_repeats_what_it_denies(self) -> None:
        words = "rejected the rebels' word that they had taken the fort"
        denial = claim("a", 0, words, voice="the army", act="deny", polarity="-", event="advance", when=DAY)
        told = claim("a", 30, "they had taken the fort", voice="the rebels", event="advance", when=DAY)
        assert found(denial, told) == {("denies", "denies/repeated")}

    def test_a_voice_that_takes_its_word_back(self) -> None:
        told = toll("a", "nine died", 9, voice="the port office")
        words = "the office withdrew its statement"
        back = claim("a", 60, words, count("killed", 9, "people"), voice="the port office", act="deny", polarity="-", when=DAY)
        assert ("denies", "denies/retracted") in found(told, back)

    def test_a_denial_of_a_number(self) -> None:
        told = claim("a", 0, "forty sailors were taken", count("detained", 40, "sailors"), event="arrest", voice="rebels", when=DAY)
        denial = claim(
            "a",
            80,
            "none had been lost",
            count("detained", 0, "men"),
            event="arrest",
            voice="the navy",
            act="deny",
            polarity="-",
            when=DAY,
        )
        assert found(told, denial) == {("denies", "denies/counted")}


class TestReplies:
    @pytest.mark.parametrize("act", ["predict", "demand", "suspect"])
    def test_what_is_said_to_a_promise_responds_to_it(self, act: str) -> None:
        pause = claim("a", 0, "a daily pause", voice="the navy", act="promise", event="ceasefire")
        reply = claim("a", 60, "it would not be enough", voice="the aid agency", act=act, event="ceasefire")
        assert found(pause, reply) == {("responds", "responds/reply")}

    def test_a_demand_answers_what_its_voice_blames_on_others(self) -> None:
        lede = claim("a", 0, "jets hit the pier", name("target", "the pier"), when=DAY)
        blame = claim("a", 40, "held the navy guilty", name("actor", "the navy"), voice="the council", act="accuse", when=DAY)
        demand = claim("a", 90, "should be tried", voice="the council", act="demand", event="other")
        assert [(r.a, r.b) for r in relate([lede, blame, demand]) if r.kind == "responds"] == [(demand.id, blame.id)]
        assert [(r.a, r.b) for r in relate([lede, demand]) if r.kind == "responds"] == [(demand.id, lede.id)]
