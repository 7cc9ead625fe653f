from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.attribute import attributions_in
from counterclaim.language.analyse import analyse

PIECES = st.sampled_from(
    [
        "The army", "residents", "he", "it", "a source at the command", "SANA", "Mayor Omar Haddad", "the mayor", "the statement",
        "said", "told", "denied", "added", "quoted", "accused", "claimed responsibility", "was quoted as saying", "according to",
        "reportedly", "that", "two people died", "the raid", "killed four", "adding", "citing", "on Monday", "and", "but", "while",
        '"', "“", "”", ",", ".", ":", "--", "(", ")", "[", "]", "\n\n", "is believed to", "what", "which", "reports of", "of", "by",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)
DEEP = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@DEEP
@given(TEXTS)
def test_every_span_stands_in_the_text(text: str) -> None:
    for attribution in attributions_in(analyse(text)):
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            assert span.stands_in(text)
        assert all(mention.span is None or mention.span.stands_in(text) for mention in attribution.chain)


@DEEP
@given(TEXTS)
def test_parents_make_no_circle(text: str) -> None:
    found = attributions_in(analyse(text))
    for index in range(len(found)):
        seen: list[int] = []
        at: int | None = index
        while at is not None:
            assert at not in seen
            seen.append(at)
            at = found[at].parent


@DEEP
@given(TEXTS)
def test_a_second_run_finds_the_same(text: str) -> None:
    assert attributions_in(analyse(text)) == attributions_in(analyse(text))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    attributions_in(analyse(text))


@pytest.mark.parametrize("text", ["", " ", "\n\n", '"', "said", "said.", '"" said.', "according to", "The army said"])
def test_nothing_is_attributed_in_fragments(text: str) -> None:
    assert attributions_in(analyse(text)) == ()


def test_a_chain_names_nobody_twice() -> None:
    for attribution in attributions_in(analyse("The army said it had said that it said two people died, the army said.")):
        names = [mention.name for mention in attribution.chain]
        assert len(names) == len(set(names))
