"""What an incident is called, where and when it was, from the claims that speak of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal, TypeVar

from counterclaim.incident.facts import Facts
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident, Membership
from counterclaim.model.moment import UNKNOWN

T = TypeVar("T")
Kind = Literal["happening", "series", "policy"]
POLICY = frozenset({"red_line", "arms_policy", "negotiation", "sanction", "ceasefire"})


def describe(claims: Sequence[Claim], members: Sequence[Membership] = ()) -> Incident:
    """The incident that some claims are about, its title made of their most common event type, place and day.

    `members` says why each claim is of it.
    """
    event = _commonest([c.event for c in claims]) or "other"
    place = _commonest([c.place.span.exact for c in claims if c.place])
    when = _commonest([c.time.interval for c in claims if c.time and c.time.interval.is_known]) or UNKNOWN
    words = [event.replace("_", " ")]
    if place:
        words.append(f"at {' '.join(place.split())}")
    if when.edtf:
        words.append(f"({when.edtf})")
    series = sum(Facts(c).is_repeated or Facts(c).is_whole_war for c in claims) * 2 > len(claims)
    kind: Kind = "policy" if event in POLICY else ("series" if series else "happening")
    of = tuple(sorted(members, key=lambda member: member.claim))
    return Incident(tuple(sorted(c.id for c in claims)), " ".join(words), kind, place, when, of)


def _commonest(values: Sequence[T]) -> T | None:
    """The commonest; of equals the first in the order of how they are written, so that no order of claims matters."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], repr(value)), default=None)
