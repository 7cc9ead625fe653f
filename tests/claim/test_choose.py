"""Where rules and the reader meet."""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.claim.choose import Choice, load_choices, logit

CHOICE = Choice(reader=1.0, floor=-9.0, rules={"sure": 5.0, "lean": 0.5}, other=1.0)
LEANING = {"air_strike": -0.1, "shelling": -2.5}


def test_a_trusted_rule_wins_over_a_leaning_and_a_weak_one_does_not():
    assert CHOICE.of(LEANING, "shelling", "sure") == ("shelling", "rule")
    assert CHOICE.of(LEANING, "shelling", "lean") == ("air_strike", "reader")
    assert CHOICE.of(LEANING, "air_strike", "lean") == ("air_strike", "both")


def test_a_label_that_the_reader_does_not_know_can_still_be_ruled():
    assert CHOICE.of(LEANING, "jamming", "sure") == ("jamming", "rule")


@given(st.floats(0, 1))
def test_log_odds_are_finite_and_rise(probability):
    assert -7 < logit(probability) < 7
    assert logit(probability) <= logit(min(probability + 0.1, 1))


def test_the_packaged_weights_load():
    choices = load_choices()
    assert choices.event.reader > 0
    assert 0 < choices.scope.of({"linear": 0.0, "reader": 0.0, "rule": 1.0}) < 1
