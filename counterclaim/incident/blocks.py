"""Which claims can speak of one happening: by kind of event, time and place."""

from __future__ import annotations

import re

from counterclaim.model.claim import Claim
from counterclaim.model.moment import Interval

STRIKE = frozenset("missile_strike air_strike drone_strike shelling bombing chemical_attack explosion interception jamming".split())
GROUND = frozenset("armed_clash shooting advance siege abduction arrest execution arson_sabotage".split())
# Policy with no happening of its own is one incident a subject (GUIDELINES.md section 6).
SUBJECTS = frozenset("red_line arms_policy negotiation sanction ceasefire aid displacement protest investigation".split())
REACTIONS = frozenset({"threat", "assistance", "other"})
WAR = re.compile(r"\b(?:civil war|the war|conflict|uprising)\b", re.IGNORECASE)
STOP = frozenset(
    "the a an of in to and s city town village province district neighborhood neighbourhood area countryside north south east west "
    "northern southern eastern western central region held rebel government regime controlled near outside at on its".split()
)


def family(event: str) -> str:
    """The kind of happening an event type belongs to; strikes of any means are one kind."""
    if event in STRIKE:
        return "strike"
    return "subject" if event in SUBJECTS else ("ground" if event in GROUND else "reaction")


def is_whole_war(claim: Claim) -> bool:
    """Whether a claim tells of a war as a whole: its beginning, its toll, its course."""
    return bool(WAR.search(claim.quote.exact)) and any(
        (c.min or 0) >= 10_000 for c in claim.counts
    ) or bool(re.search(r"\b(?:war|conflict|uprising)\b.{0,40}\b(?:began|erupted|started|broke out|evolved)\b", claim.quote.exact, re.IGNORECASE))


def span_of(claim: Claim) -> Interval | None:
    """The claim's own or inherited time, if it is known to the day or to an open stretch."""
    if claim.time is None or not claim.time.interval.is_known:
        return None
    return claim.time.interval


def times_meet(a: Interval | None, b: Interval | None) -> bool:
    """Whether two times can be one happening's; what is unknown meets anything."""
    if a is None or b is None:
        return True
    low = max((a.start or "")[:10], (b.start or "")[:10])
    high = min((a.end or "9999")[:10] + "~", (b.end or "9999")[:10] + "~")
    return low <= high


def place_words(claim: Claim) -> frozenset[str]:
    """The words that tell the claim's place from another."""
    text = claim.place.span.exact.lower() if claim.place else ""
    return frozenset(w for w in re.findall(r"\w+", text) if w not in STOP)


def places_meet(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two places share a name, or one is not given."""
    return not a or not b or bool(a & b)
