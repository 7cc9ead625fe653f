"""Days of intervals, names told apart, contexts."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from counterclaim.model.capture import Capture, Given
from counterclaim.model.document import Document
from counterclaim.model.moment import Interval, Published
from counterclaim.store.context import Context
from counterclaim.store.naming import told_apart
from counterclaim.store.records import Masthead
from counterclaim.store.spans import days_of

RECEIVED = datetime(2024, 12, 12, tzinfo=UTC)


def masthead(name: str, text: str, published: Published | None = None, language: str | None = None) -> Masthead:
    given = Given(name=name, language=language)
    capture = Capture(text.encode(), "text/plain", f"/{name}", f"/{name}", RECEIVED, given)
    return Masthead.of(capture, Document(capture.sha256, "1", text, published=published or Published(), language=language or "en"))


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2024-12-11", "2024-12-11", date(2024, 12, 11), date(2024, 12, 11)),
        ("2024-12-11T04:20", "2024-12-11T04:20", date(2024, 12, 11), date(2024, 12, 11)),
        ("2024-02", "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", "2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-12", None, date(2024, 12, 1), None),
        (None, "2024-12", None, date(2024, 12, 31)),
    ],
)
def test_the_days_that_an_interval_may_touch(start: str | None, end: str | None, first: date | None, last: date | None) -> None:
    days = days_of(Interval(start, end, "span", "x"))
    assert days == (first and first.toordinal(), last and last.toordinal())


def test_only_different_texts_under_one_name_are_told_apart() -> None:
    one, same, other, alone = masthead("r", "a"), masthead("r", "a"), masthead("r", "b"), masthead("s", "b")
    names = [m.name for m in told_apart([one, same, other, alone])]
    assert names == [f"r~{one.payload_sha256[:8]}", f"r~{one.payload_sha256[:8]}", f"r~{other.payload_sha256[:8]}", "s"]
    assert [m.name for m in told_apart([one, same, alone])] == ["r", "r", "s"]


def test_the_best_known_and_earliest_date_counts_whatever_the_order() -> None:
    guessed = masthead("a", "t", Published(datetime(2024, 12, 1), False, "guessed"))
    later = masthead("b", "t", Published(datetime(2024, 12, 11), False, "page"))
    earlier = masthead("c", "t", Published(datetime(2024, 12, 10, 4, tzinfo=UTC), True, "page"), language="uk")
    unknown = masthead("d", "t")
    for mastheads in ([guessed, later, earlier, unknown], [unknown, earlier, later, guessed]):
        assert Context.among(mastheads) == Context("2024-12-10T04:00:00+00:00", "uk")
    assert Context.among([unknown]) == Context(None, "en")
