"""Laws 3 to 6 of the design, of support and grades, over made-up incidents."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from made_claims import claim, count

from counterclaim.model.claim import Claim
from counterclaim.weigh import relate
from counterclaim.weigh.credibility import Bench, credibility_of
from counterclaim.weigh.harm import harm_grade, ranges_of
from counterclaim.weigh.reuse import Reused
from counterclaim.weigh.roots import Source, find_roots
from counterclaim.weigh.support import is_telling, support_of

VOICES = ["Anna Petrel", "Marek Lind", "Coastal Watch", "Tarskan General Staff", "residents", "a source", None]
DOCUMENTS = "abcd"
NOBODY = Reused(())


@st.composite
def incidents(draw: st.DrawFn) -> list[Claim]:
    told = []
    for number in range(draw(st.integers(1, 7))):
        low = draw(st.integers(0, 6))
        high = draw(st.sampled_from([low, None]))
        answer = count(
            draw(st.sampled_from(["killed", "injured"])), (low, high), draw(st.sampled_from(["people", "children", "soldiers"]))
        )
        act = draw(st.sampled_from(["assert", "assert", "suspect", "deny", "predict"]))
        polarity = "-" if act == "deny" or high == 0 else "+"
        words = f"claim {number} of {low}"
        made = claim(
            draw(st.sampled_from(DOCUMENTS)),
            number * 40,
            words,
            answer,
            voice=draw(st.sampled_from(VOICES)),
            act=act,
            polarity=polarity,
        )
        told.append(made)
    return told


SOURCES = {d: Source(d, (f"Outlet {d}",)) for d in DOCUMENTS}


@given(incidents())
def test_nothing_is_collapsed_every_figure_that_is_told_stays(claims: list[Claim]) -> None:
    supports = support_of(claims, find_roots(claims, SOURCES), NOBODY)
    kept = sorted((s.field, c.id) for s in supports for b in s.backings for c in b.claims)
    assert kept == sorted((a.field, c.id) for c in claims if is_telling(c) for a in c.answers)


@given(incidents(), st.sampled_from(DOCUMENTS))
def test_a_root_repeated_elsewhere_adds_no_support(claims: list[Claim], document: str) -> None:
    named = [c for c in claims if is_telling(c) and c.chain and not find_roots([c], SOURCES)[c.id].anonymous]
    roots = find_roots(claims, SOURCES)
    before = {s.shown + s.field: s.named for s in support_of(claims, roots, NOBODY)}
    again = [
        claim("e", n * 40, c.quote.exact, *c.answers, voice=c.chain[0].name, act=c.act, polarity=c.polarity)
        for n, c in enumerate(named)
    ]
    more = [*claims, *again]
    after = {s.shown + s.field: s.named for s in support_of(more, find_roots(more, SOURCES), NOBODY)}
    assert before == after


@settings(deadline=None)
@given(incidents())
def test_a_result_carries_its_reason_and_not_knowing_is_a_value(claims: list[Claim]) -> None:
    roots = find_roots(claims, SOURCES)
    bench = Bench({c.id: c for c in claims}, roots, support_of(claims, roots, NOBODY), relate(claims))
    for one in claims:
        found = credibility_of(one, bench)
        assert (found is None) == (not is_telling(one))
        if found is not None:
            assert found.grade.grade in "123456" and found.grade.why and found.grade.change and "{" not in found.grade.why
    grade = harm_grade(claims, roots, NOBODY)
    assert grade.why and grade.change and "{" not in grade.why + grade.change
    assert all(r.low <= r.high for r in ranges_of(claims, roots, bench.relations))


@given(incidents())
def test_a_single_voice_is_never_confirmed(claims: list[Claim]) -> None:
    roots = find_roots(claims, SOURCES)
    alone = [c for c in claims if roots[c.id].key == roots[claims[0].id].key]
    bench = Bench({c.id: c for c in alone}, roots, support_of(alone, roots, NOBODY), [])
    assert all(found.grade.grade == "6" for c in alone if (found := credibility_of(c, bench)))
