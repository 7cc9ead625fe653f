from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as some

from counterclaim.read.dateline import RULES, find_dateline
from counterclaim.read.dates import dates_in


@pytest.mark.parametrize(
    ("rule", "text", "moment"),
    [
        ("after place", "MOSCOW, Dec 11, 2024 (Reuters) - Six rockets were launched.", datetime(2024, 12, 11)),
        ("after place", "   SANTIAGO, 5 JAN 90 -- [TEXT] THE POLICE REPORTED", datetime(1990, 1, 5)),
        ("after place", "MANAGUA (NICARAGUA), 5 FEB 90 (LA PRENSA) -- [TEXT] THE", datetime(1990, 2, 5)),
        ("after place", "SAN JOSE DE LAS LAJAS, 12 NOV 89 (PL) -- THE ARMY", datetime(1989, 11, 12)),
        ("after place", "Khan Younis, Gaza Strip, 3 May 2024 — Residents said", datetime(2024, 5, 3)),
        ("after place", "A depot burns\n\nKYIV, December 11, 2024 (AP) — Six rockets", datetime(2024, 12, 11)),
        ("after place", "KYIV. 11 December 2024 [Agency] Six rockets", datetime(2024, 12, 11)),
        ("labelled", "Published October 1, 2014 They were among those who died.", datetime(2014, 10, 1)),
        ("labelled", "A depot burns Posted on August 3 2016 by A. Writer", datetime(2016, 8, 3)),
        ("labelled", "Date of publication: 11 August 2016 | A helicopter", datetime(2016, 8, 11)),
        ("first", "Wed 05 Apr 2017 The symptoms were consistent.", datetime(2017, 4, 5)),
        ("first", "[11.12.2024] Six rockets", datetime(2024, 12, 11)),
        ("first", "09-07-2016 The shelling", datetime(2016, 7, 9)),
        ("first", "Sat 04 Oct 2014 at 1514 Regional - Raids", datetime(2014, 10, 4, 15, 14)),
        (
            "own line",
            "A depot burns\nBy A. Writer\nWednesday, December 11, 2024 | 04:20 GMT\n\nSix",
            datetime(2024, 12, 11, 4, 20, tzinfo=UTC),
        ),
        ("beside agency", "Rocket attacks kill 30 in the city AP Saturday 9 Jul 2016 The shelling", datetime(2016, 7, 9)),
        ("beside agency", "Ten killed in the city 6 September 2016 SANA Ten civilians", datetime(2016, 9, 6)),
        ("stamped", "Print this page Tuesday 19 July 2016 16:45 Strikes go on", datetime(2016, 7, 19, 16, 45)),
        ("updated", "A depot burns. Last updated at Jun 13, 2016 In this photo", datetime(2016, 6, 13)),
    ],
)
def test_a_head_that_dates_its_text(rule, text, moment):
    assert find_dateline(text).moment == moment
    dates = list(dates_in(text[:400], day_first=True))
    assert next(name for name, holds in RULES for said in dates if holds(text, said)) == rule


@pytest.mark.parametrize(
    "text",
    [
        "MOSCOW, Dec 11 (Reuters) - Six rockets were launched.",
        "NO CITY, NO DATE -- THE RADIO REPORTED",
        "On 4 April 2017 an air strike hit the town, residents said.",
        "The army said on Tuesday 4 April 2017 at 06:30 that it had hit the depot.",
        "Residents fled the town after 4 April 2017.",
        "On 3 May 20 people were killed.",
        "3 May 20 people were killed.",
        "Monday 5 Apr 2017 The symptoms were consistent.",
        "A court sentenced him in Minsk (11 December 2024). He denied it.",
        "x" * 400 + "\n11 December 2024\n",
        "",
    ],
)
def test_a_head_that_does_not(text):
    assert find_dateline(text) is None


def test_what_was_published_goes_before_what_was_updated():
    text = "Last updated at Jun 13, 2016 Published June 8, 2016 In this photo"
    assert find_dateline(text).moment == datetime(2016, 6, 8)


@for_all(some.text(max_size=200))
def test_any_text_is_looked_at_without_a_fault(text):
    said = find_dateline(text)
    assert said is None or 0 <= said.start < said.end <= len(text)
