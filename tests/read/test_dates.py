from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as some

from counterclaim.read.dates import MONTHS, dates_in, parse_moment

MSK = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("stated", "moment", "has_time"),
    [
        ("2024-12-11", datetime(2024, 12, 11), False),
        (" 20241211 ", datetime(2024, 12, 11), False),
        ("2024-12-11T04:20", datetime(2024, 12, 11, 4, 20), True),
        ("2024-12-11 04:20:05.123456", datetime(2024, 12, 11, 4, 20, 5, 123456), True),
        ("2024-12-11T04:20Z", datetime(2024, 12, 11, 4, 20, tzinfo=UTC), True),
        ("2024-12-11T04:20+03:00", datetime(2024, 12, 11, 4, 20, tzinfo=MSK), True),
        ("2024-12-11 04:20:00 UTC", datetime(2024, 12, 11, 4, 20, tzinfo=UTC), True),
        ("2024-12-11 00:00:00", datetime(2024, 12, 11), False),
        ("2024-12-11T00:00:00Z", datetime(2024, 12, 11, tzinfo=UTC), True),
        ("20241211042000", datetime(2024, 12, 11, 4, 20), True),
        ("11 December 2024", datetime(2024, 12, 11), False),
        ("11th Dec. 2024", datetime(2024, 12, 11), False),
        ("Wed, 11 Dec 2024 04:20:00 +0300", datetime(2024, 12, 11, 4, 20, tzinfo=MSK), True),
        ("Wed, 11 Dec 2024 04:20:00 EST", datetime(2024, 12, 11, 4, 20, tzinfo=timezone(timedelta(hours=-5))), True),
        ("December 11, 2024, 4:20 p.m.", datetime(2024, 12, 11, 16, 20), True),
        ("Wednesday, December 11, 2024 12:05 AM", datetime(2024, 12, 11, 0, 5), True),
        ("11.12.2024", datetime(2024, 12, 11), False),
        ("25/12/2024", datetime(2024, 12, 25), False),
        ("12/25/2024", datetime(2024, 12, 25), False),
        ("5 JAN 90", datetime(1990, 1, 5), False),
        ("5 Jan '24", datetime(2024, 1, 5), False),
        ("Sat 04 Oct 2014 at 1514", datetime(2014, 10, 4, 15, 14), True),
        ("3 March 1990 0250 GMT", datetime(1990, 3, 3, 2, 50, tzinfo=UTC), True),
    ],
)
def test_a_date_in_any_common_form(stated, moment, has_time):
    assert parse_moment(stated) == (moment, has_time)


NOT_ONE = """yesterday; 2024; 2024-12; 2024-13-11; 2024-12-32; 2024-W50-3; 04/05/2017; 09-07-2016; 31 February 2020
Monday 11 December 2024; 11 December; on 11 December 2024; 11 December 2024 in Minsk; 0000-01-01; 3024-01-01; 1.2.2020.4
11 December 2024 25:00; 11 December 2024 13:00 pm; 20241341042000; 12:30; 1733880000"""


@pytest.mark.parametrize("stated", ["", *NOT_ONE.replace("\n", "; ").split("; ")])
def test_what_is_not_one_full_date_is_none(stated):
    assert parse_moment(stated) is None


def test_dates_in_a_text_in_order_and_never_one_within_another():
    found = list(dates_in("On 3 May 2020 and again on May 4, 2020 (2020-05-05), 10.5.2020 or 1.2.2020.4."))
    assert [said.moment.day for said in found] == [3, 4, 5, 10]


def test_a_day_that_comes_first_must_be_known_to():
    (said,) = dates_in("09-07-2016 Syria", day_first=True)
    assert said.moment == datetime(2016, 7, 9)
    assert not list(dates_in("09-07-2016 Syria"))


@for_all(some.datetimes(datetime(1969, 1, 1), datetime(2068, 12, 31)), some.sampled_from(["", "at "]), some.booleans())
def test_every_moment_written_out_is_read_back(moment, at, is_american):
    moment = moment.replace(second=0, microsecond=0)
    month = MONTHS[moment.month - 1].capitalize()
    day = f"{month} {moment.day}, {moment.year}" if is_american else f"{moment.day} {month} {moment.year}"
    weekday = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[moment.weekday()]
    assert parse_moment(f"{weekday}, {day} {at}{moment:%H:%M}") == (moment, True)
    assert parse_moment(day) == (moment.replace(hour=0, minute=0), False)


@for_all(some.datetimes(datetime(1969, 1, 1), datetime(2068, 12, 31)), some.integers(1, 6))
def test_a_day_on_another_weekday_is_no_date(moment, off):
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[(moment.weekday() + off) % 7]
    assert parse_moment(f"{weekday} {moment.day} {MONTHS[moment.month - 1]} {moment.year}") is None


@for_all(some.text(max_size=80))
def test_any_text_is_read_without_a_fault(text):
    parse_moment(text)
    for said in dates_in(text):
        assert 0 <= said.start < said.end <= len(text)
