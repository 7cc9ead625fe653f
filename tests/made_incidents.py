"""Made-up claims of a night at the harbour, and of anything that grouping looks at."""

from __future__ import annotations

from hypothesis import strategies as st
from made_claims import claim, count, name

from counterclaim.model.claim import Claim

STRIKE = claim(
    "wire",
    0,
    "jets bombed the fish market of Orlin",
    name("target", "the fish market"),
    place="Orlin",
    when="2026-03-14",
    own_time=True,
)
TOLL = claim("wire", 60, "nine people were killed", count("killed", 9, "people"), voice="the mayor", when="2026-03-14")
WAR = claim(
    "wire",
    400,
    "the war has killed more than 40,000 people since 2019",
    count("killed", (40_001, None), "people"),
    event="armed_clash",
    when="2019-01-01/2026-03-14",
    own_time=True,
)
OTHER_WAR = claim(
    "daily",
    400,
    "the conflict that began in 2019 has left 40,000 dead",
    count("killed", 40_000, "dead"),
    event="armed_clash",
    when="2019-01-01/2026-03-15",
    own_time=True,
)
SAME_STRIKE = claim(
    "daily",
    0,
    "an air raid hit the fish market in Orlin",
    name("target", "the fish market"),
    count("killed", 9, "people"),
    place="Orlin",
    when="2026-03-14",
    own_time=True,
)
ELSEWHERE = claim(
    "wire",
    200,
    "police arrested a smuggler in Marn",
    count("detained", 1, "smuggler"),
    event="arrest",
    place="Marn",
    when="2026-02-01",
    own_time=True,
)


EVENTS = ["air_strike", "shelling", "armed_clash", "advance", "negotiation", "interception", "displacement", "other"]


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    """A few documents' claims, with everything drawn that grouping looks at."""
    made = []
    for document in draw(st.lists(st.sampled_from("abc"), min_size=1, max_size=3, unique=True)):
        for n in range(draw(st.integers(1, 5))):
            of = draw(st.sampled_from(["people", "civilians", "children", None]))
            made.append(
                claim(
                    document,
                    n * 80,
                    draw(
                        st.sampled_from(
                            ["jets bombed the pier", "the blast killed dockers", "the war began in 2019", "talks broke down"]
                        )
                    ),
                    *draw(st.sampled_from([(), (count("killed", draw(st.integers(0, 60)), of),), (name("actor", "the rebels"),)])),
                    voice=draw(st.sampled_from([None, "the mayor", "residents"])),
                    act=draw(st.sampled_from(["assert", "deny", "accuse", "threaten", "demand"])),
                    event=draw(st.sampled_from(EVENTS)),
                    place=draw(st.sampled_from([None, "Orlin", "Tesk", "Harbour", "the mosque"])),
                    when=draw(st.sampled_from([None, "2026-03-14", "2026-03-15", "2026-01-01/2026-03-14"])),
                    own_time=draw(st.booleans()),
                )
            )
    return made


def some_night() -> list[Claim]:
    """Four documents of one night."""
    events = ("air_strike", "shelling", "interception")
    return [
        claim(
            document,
            n * 70,
            f"jets bombed the pier of Orlin, {n} dockers died near the {word}",
            count("killed", n, "dockers"),
            name("target", "the pier"),
            event=events[(n + k) % 3],
            place=("Orlin", None, "Tesk")[n % 3],
            when=("2026-03-14", "2026-03-15")[(n * k) % 2],
        )
        for k, document in enumerate("abcd")
        for n, word in enumerate(("crane", "silo", "quay", "gate"))
    ]
