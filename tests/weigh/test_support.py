"""On whose word an answer rests: roots and not outlets, one text under two mastheads, interest."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_claims import claim, count, name

from counterclaim.model.claim import Claim
from counterclaim.weigh.interest import interest_of
from counterclaim.weigh.reuse import find_reuse
from counterclaim.weigh.roots import Root, Source, find_roots
from counterclaim.weigh.support import Support, support_of

WIRE = "Rescue teams dug through the night beneath the collapsed market hall while relatives waited in silence behind a rope. "
REWRITTEN = "Relatives waited in silence behind a rope while rescue teams dug all night beneath the collapsed market hall."
OTHER = "The hall where traders sell fish came down and people stood at a barrier until dawn hoping that someone would be found."


def supported(
    claims: Sequence[Claim], outlets: dict[str, str] | None = None, texts: dict[str, str] | None = None
) -> dict[str, Support]:
    documents = {c.document for c in claims}
    sources = {d: Source(d, ((outlets or {}).get(d, f"Outlet {d}"),), None, (texts or {}).get(d, "")) for d in documents}
    reused = find_reuse({d: s.text for d, s in sources.items()})
    return {f"{s.field} {s.shown}": s for s in support_of(claims, find_roots(claims, sources), reused)}


def killed(document: str, voice: str | None, at: int = 0, number: int = 5) -> Claim:
    return claim(document, at, f"{number} people were killed", count("killed", number, "people"), voice=voice)


def test_ten_outlets_with_one_ministry_are_one_root() -> None:
    found = supported([killed(str(n), "Orlin Harbour Ministry") for n in range(10)])["killed 5 people"]
    assert (found.named, len(found.backings[0].claims)) == (1, 10)
    assert found.backings[0].joined == ("both rest on Orlin Harbour Ministry",)


def test_two_voices_are_two_roots_also_in_one_outlet() -> None:
    assert supported([killed("a", "Marek Lind"), killed("a", "Coastal Monitor", 50)])["killed 5 people"].named == 2


def test_those_without_a_name_are_one_root_an_outlet() -> None:
    claims = [killed("a", "residents"), killed("a", "a source", 60), killed("b", "residents")]
    found = supported(claims, {"a": "Daily", "b": "Herald"})["killed 5 people"]
    assert (found.named, found.anonymous) == (0, 2)
    assert found.backings[0].joined == ("several without a name in one outlet",)
    assert supported(claims, {"a": "Daily", "b": "Daily"})["killed 5 people"].anonymous == 1


def test_an_outlet_that_says_it_has_it_from_somebody_adds_nothing() -> None:
    found = supported([killed("a", None), killed("a", "Coastal Monitor", 60)], {"a": "Daily"})["killed 5 people"]
    assert [b.root.name for b in found.backings] == ["Coastal Monitor"]
    assert found.backings[0].joined == ("Daily has it from Coastal Monitor",)


def test_its_own_voice_does_not_make_one_of_two_that_it_quotes() -> None:
    told = [killed("a", None), killed("a", "Coastal Monitor", 60), killed("a", "Marek Lind", 90)]
    assert supported(told)["killed 5 people"].named == 2


def test_one_text_under_two_mastheads_is_one_root() -> None:
    claims = [killed("a", None, at=10), killed("b", None, at=10)]
    assert supported(claims, texts={"a": WIRE, "b": REWRITTEN})["killed 5 people"].own == 1
    assert supported(claims, texts={"a": WIRE, "b": OTHER})["killed 5 people"].own == 2


def test_a_spokesman_speaks_for_the_ministry_that_is_named() -> None:
    claims = [killed("a", "ministry spokesman Daved Sorin"), killed("a", "Veldanian Defence Ministry", 60)]
    assert supported(claims)["killed 5 people"].named == 1


def test_a_single_name_is_the_fuller_one_of_its_report() -> None:
    claims = [killed("a", "Petrel"), killed("a", "regional governor Anna Petrel", 60)]
    assert supported(claims)["killed 5 people"].named == 1
    several = [*claims, killed("a", "Boris Petrel", 90)]
    assert supported(several)["killed 5 people"].named == 3


def test_an_epithet_makes_no_other_voice() -> None:
    claims = [killed("a", "London Based Syrian Observatory for Human Rights"), killed("b", "SOHR"), killed("a", "Observatory", 50)]
    assert supported(claims)["killed 5 people"].named == 1


def test_what_is_denied_or_foreseen_supports_nothing() -> None:
    words = "5 people were killed"
    claims = [claim("a", 0, words, count("killed", 5), voice="A B", act=act) for act in ("deny", "threaten", "predict")]
    assert supported(claims) == {}


@given(st.permutations(range(5)))
def test_the_order_of_claims_does_not_matter(order: list[int]) -> None:
    told = [killed("a", None), killed("a", "Lind", 60), killed("b", "residents"), killed("b", None, 90), killed("c", "Lind")]
    assert supported([told[n] for n in order]) == supported(told)


@given(st.lists(st.sampled_from(["Lind", "residents", None, "Coastal Monitor"]), min_size=1, max_size=8))
def test_support_never_exceeds_claims_and_holds_each_once(voices: list[str | None]) -> None:
    told = [killed("ab"[n % 2], voice, n * 40) for n, voice in enumerate(voices)]
    [found] = supported(told).values()
    assert sorted(c.id for b in found.backings for c in b.claims) == sorted(c.id for c in told)


ARMY = Root("tarskan general staff", "Tarskan General Staff", "Daily", "military")


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (claim("a", 0, "x", count("killed", 60, "Veldanian soldiers")), "self-serving"),
        (claim("a", 0, "x", count("killed", 6, "Tarskan soldiers")), "admission"),
        (claim("a", 0, "x", act="admit"), "admission"),
        (claim("a", 0, "x", count("killed", 6, "civilians"), name("actor", "Tarskan forces")), "admission"),
        (claim("a", 0, "x", act="deny", polarity="-"), "self-serving"),
        (claim("a", 0, "x", count("injured", 0, "people"), polarity="-"), "self-serving"),
        (claim("a", 0, "x", count("intercepted", 4, "drones")), "self-serving"),
        (claim("a", 0, "x", name("actor", "Veldanian forces")), "of its enemy"),
        (claim("a", 0, "x", name("actor", "Tarskan forces")), "of itself"),
        (claim("a", 0, "x", count("explosions", 3)), None),
    ],
)
def test_interest(made: Claim, kind: str | None) -> None:
    found = interest_of(made, ARMY)
    assert (found and found.kind) == kind
    assert interest_of(made, Root("lind", "Lind", "Daily", "medical")) is None
