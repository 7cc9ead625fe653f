"""What the pictures do not show: places, times, headings, ids, rests and rules."""

from __future__ import annotations

import pytest
from marked import claims_in, mark

from counterclaim.claim.derive import settle_rest
from counterclaim.model.attribution import Mention
from counterclaim.model.claim import Claim, Count
from counterclaim.model.span import Span

PUBLISHED = "2024-12-11"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells killed four people in the town of Brenn.", "the town of Brenn"),
        ("Shells killed four people at a market near Olvan.", "a market near Olvan"),
        ("An air strike destroyed a school in Dravin.", "Dravin"),
        ("Gunmen killed four people.", None),
    ],
)
def test_where(text: str, place: str | None) -> None:
    (claim,) = claims_in(text)
    assert (claim.place.span.exact if claim.place else None) == place


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Shells killed four people in Brenn on Tuesday.", "Tuesday", "2024-12-10"),
        ("Shells killed four people in Brenn on 4 December 2024.", "4 December 2024", "2024-12-04"),
        ("Shells killed four people in Brenn.", None, None),
    ],
)
def test_when(text: str, words: str | None, day: str | None) -> None:
    (claim,) = claims_in(text, PUBLISHED)
    said = claim.time.span.exact if claim.time and claim.time.span else ""
    assert (words or "") in said and bool(said) == bool(words)
    assert (claim.time.interval.edtf if claim.time else None) == day


def test_a_harm_told_after_its_cause_takes_the_day_without_the_words() -> None:
    first, second = claims_in("Warplanes bombed the market of Olvan on Tuesday. Nine people were killed.", PUBLISHED)
    assert first.time is not None and first.time.span is not None
    assert second.time is not None and second.time.span is None
    assert second.time.interval.edtf == "2024-12-10"


def test_a_title_that_the_text_repeats_is_no_claim() -> None:
    body = "Nine people were killed when shells hit the market of Dravin on Thursday. The shells came from the north."
    alone = claims_in(body)
    titled = claims_in(f"Nine killed as shells hit Dravin market\n\n{body}")
    assert [c.quote.exact for c in titled] == [c.quote.exact for c in alone]


def test_a_quote_has_no_joints_and_no_marks_at_its_ends() -> None:
    for claim in claims_in('But "shells killed four people in Brenn", the governor said. And Olvan was shelled, he said.'):
        assert claim.quote.exact[0].isalnum() and claim.quote.exact[-1].isalnum()
        assert claim.quote.exact.split()[0].lower() not in {"but", "and", "that"}


def test_a_pronoun_is_written_as_the_name_that_it_stands_for() -> None:
    (claim,) = claims_in("The army of Dravia denied that it had shelled the town.")
    assert [(n.field, n.value) for n in claim.names] == [("actor", "army of Dravia"), ("target", "the town")]
    assert claim.names[0].span is not None and claim.names[0].span.exact == "it"


def test_a_pronoun_that_nothing_settles_names_nobody() -> None:
    (claim,) = claims_in("They shelled the town of Olvan.")
    assert [n.field for n in claim.names] == ["target"]


def test_every_claim_tells_what_made_it() -> None:
    for claim in claims_in("The governor said that shells killed four people in Brenn and wounded nine."):
        families = {rule.split("/")[0].split("_")[0].split(".")[0] for rule in claim.rules}
        assert {"act", "polarity", "event", "scope", "killed", "injured"} <= families


def test_a_line_in_capitals_is_read_like_any_other() -> None:
    lower = mark("The army said that rebels killed five soldiers in an ambush near Brenn.")
    upper = mark("THE ARMY SAID THAT REBELS KILLED FIVE SOLDIERS IN AN AMBUSH NEAR BRENN.")
    assert upper.lower() == lower.lower()


def counted(field: str, low: int | None, high: int | None, derived: bool = False) -> Count:
    return Count(field, low, high, derived=derived)


def claim_of(*answers: Count, voice: str = "ministry", at: int = 0) -> Claim:
    return Claim("d", Span(at, at + 1, "x"), (Mention(voice),), "assert", "+", "interception", answers)


def rest_of(*claims: Claim) -> tuple[int | None, int | None] | None:
    last = settle_rest(claims)[-1].counts
    return (last[-1].min, last[-1].max) if last and last[-1].derived else None


OTHERS = counted("intercepted", None, None, derived=True)


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ([counted("intercepted", 6, 6), counted("intercepted", 2, 2)], (4, 4)),
        ([counted("launched", 6, 6), counted("hit", 2, 2)], (4, 4)),
        ([counted("launched", 6, 6), counted("hit", 2, None)], (None, 4)),
        ([counted("launched", 6, 6)], None),
        ([counted("launched", 6, None), counted("hit", 2, 2)], None),
        ([counted("killed", 6, 6), counted("killed", 2, 2)], None),
        ([counted("launched", 3, 3), counted("hit", 2, 2), counted("lost", 2, 2)], None),
    ],
)
def test_the_rest_is_the_total_less_what_was_told_of(said: list[Count], rest: tuple[int | None, int | None] | None) -> None:
    assert rest_of(claim_of(*said, OTHERS)) == rest
    assert rest_of(claim_of(*said), claim_of(OTHERS, at=1)) == rest


def test_the_rest_of_another_voice_is_not_reckoned_from_this_one() -> None:
    told = claim_of(counted("launched", 6, 6), counted("hit", 2, 2))
    assert rest_of(told, claim_of(OTHERS, voice="residents", at=1)) is None
