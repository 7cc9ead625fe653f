from __future__ import annotations

import itertools
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_times import mark, unmarked

from counterclaim.language.parser import parse
from counterclaim.language.times import find_times
from counterclaim.model.moment import Published

WEDNESDAY = "2017-04-05"

CALENDAR = [
    "The raid began on [2017-04-04 4 April 2017] and ended on [2017-04-04 April 4].",
    "It was [2016-12-11 Dec.11] when the bridge fell.",
    "[2017-04-05 Wed 05 Apr 2017] Four killed in a strike.",
    "BOGOTA, [1990-01-05 5 JAN 90] (EFE) -- The army denied it.",
    "The truce of [2016-02-27 Saturday, 27 February 2016] did not hold.",
    "It was signed on [2017-03-01 2017-03-01] in a hotel.",
    "It was signed on [2017-01-25 25/01/2017] in a hotel.",
    "It was signed on [? 02/03/2017] in a hotel.",
    "The war began [2011-03 in March 2011] with protests.",
    "The town fell [2016-09 in September] to the rebels.",
    "The army left the town [2013 in 2013] for good.",
    "The city was divided [2012 in mid-2012] by the war.",
    "It opened [2012-06/2012-08 in the summer of 2012] there.",
    "Clashes went on [2016-06-13/2016-06-17 13-17 June 2016] in the hills.",
]
WEEKDAYS = [
    "The army said on [2017-04-05 Wednesday] that it hit a depot.",
    "The army said on [2017-04-04 Tuesday] that it hit a depot.",
    "The army said on [2017-04-04 Tuesday night] that it hit a depot.",
    "The site of [2017-04-01 Saturdays] blast was cleared.",
    "The talks will resume on [2017-04-07 Friday] in the capital.",
    "The depot was hit [2017-03-31 earlier on Friday] by a drone.",
    "The depot was hit [2017-04-05 in the early hours of Wednesday] by a drone.",
    "Shells fell [2017-04-03/2017-04-05 between Monday and Wednesday] on the port.",
    "Shells have fallen [2017-04-03/2017-04-05 since Monday] on the port.",
]
COUNTED = [
    "[2017-04-04 Yesterday] a shell hit the school.",
    "The governor spoke [2017-04-05 today] of two dead.",
    "Drones were seen [2017-04-04/2017-04-05 overnight] over the port.",
    "The port was hit [2017-03-27/2017-04-02 last week] by a drone.",
    "The port was hit [2017-03 last month] by a drone.",
    "The port was hit [2017-04-03 two days ago] by a drone.",
    "The port was hit [2016 a year ago] by a drone.",
    "The port was hit [2017-03-22~ two weeks ago] by a drone.",
    "Six drones were downed [2017-04-04/2017-04-05 in the past 24 hours] near the port.",
    "The port was hit [2017-01-01/2017-04-05 earlier this year] by a drone.",
]
CLOCKS = [
    "Sirens sounded [2017-04-05T06:30 this morning at 6:30] in the port.",
    "Sirens sounded [2017-04-04T19:00 at 7 p.m. on Tuesday] in the port.",
    "On [2017-04-04 Tuesday] sirens sounded [2017-04-04T04:20 around 4:20 a.m.] in the port.",
    "On [2017-04-04 Tuesday] sirens sounded [2017-04-04 at dawn] in the port.",
    "Sirens sounded [? around 4:20 a.m.] in the port.",
    "Sirens sounded on [2017-04-03 Monday]. Shells fell [2017-04-03 shortly after midnight] on the port.",
]
CARRIED = [
    "It was hit on [2017-04-03 Monday]. [2017-04-03/2017-04-05 Since then] it is empty.",
    "It was hit on [2017-03-31 31 March]. The army denied it on [2017-03-31 that date].",
    "It was hit [2017-03 a month and a half ago].",
    "It is empty [2017-04-05 at the moment].",
    "It has been empty [2011/2017-04-05 since fighting began in 2011].",
]
VAGUE = [
    "The army [? recently] took the hill.",
    "The army took the hill [? in recent days].",
    "The hill is [? now] empty.",
    "The minister promised it [? from the moment he enters office].",
]
NO_TIMES = [
    "The earlier attack killed 2000 people.",
    "The crowd stood on 9 October Avenue.",
    "It may rain; they march on the capital.",
    "Some 1990 soldiers were there.",
]


@pytest.mark.parametrize("marked", CALENDAR + WEEKDAYS + COUNTED + CLOCKS + CARRIED + VAGUE + NO_TIMES)
def test_a_reader_would_mark_the_same(marked: str) -> None:
    assert mark(unmarked(marked), WEDNESDAY) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The army said on [? Tuesday] that it hit a depot.",
        "It was hit [? overnight] and [? two days ago] too.",
        "It was hit on [? April 4] but not on [2016-04-04 4 April 2016].",
    ],
)
def test_nothing_is_made_up_without_a_date_of_publication(marked: str) -> None:
    assert mark(unmarked(marked), None) == marked


def test_a_number_after_a_month_that_counts_people_is_no_day() -> None:
    assert mark("In March 15 people were killed there.", WEDNESDAY) == "[2017-03 In March] 15 people were killed there."


def test_the_date_at_the_head_lends_no_day_to_a_clock_time() -> None:
    assert "[? around 4 a.m.]" in mark("Published 5 April 2017. Sirens sounded around 4 a.m. in the port.", WEDNESDAY)


def test_a_transcript_in_capitals_is_read_alike() -> None:
    marked = "THE ARMY SAID IT HIT THE CAMP ON [1989-10-31 31 OCTOBER] AND [1989-11-02 YESTERDAY]."
    assert mark(unmarked(marked), "1989-11-03") == marked


@given(st.dates(date(1980, 1, 1), date(2040, 12, 31)), st.sampled_from(range(7)))
@settings(max_examples=25, deadline=None)
def test_a_weekday_is_one_of_the_last_seven_days(published: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    text = f"The army hit the camp on {name}."
    tokens, sentences, _, _ = parse(text)
    (mention,) = find_times(text, tokens, sentences, Published(datetime(published.year, published.month, published.day)))
    said = date.fromisoformat(mention.interval.start or "")
    assert said.weekday() == weekday
    assert 0 <= (published - said).days <= 6


@given(st.text(alphabet="0123456789:./- AaPpMmonTueMayJandyweklst,'’\n", max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_mentions_in_order_that_stand_in_it(text: str) -> None:
    tokens, sentences, _, _ = parse(text)
    mentions = find_times(text, tokens, sentences, Published(datetime(2017, 4, 5)))
    assert all(m.span.stands_in(text) and 0 <= m.first < m.last <= len(tokens) for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
