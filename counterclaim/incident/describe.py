"""What an incident is called, where and when it was, from the claims that speak of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from counterclaim.incident.blocks import is_whole_war, span_of
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident
from counterclaim.model.moment import UNKNOWN

POLICY = frozenset({"red_line", "arms_policy", "negotiation", "sanction", "ceasefire"})


def describe(claims: Sequence[Claim]) -> Incident:
    """The incident that some claims are about, its title made of their most common event type, place and day."""
    event = Counter(c.event for c in claims).most_common(1)[0][0]
    places = Counter(c.place.span.exact for c in claims if c.place)
    times = Counter(span for c in claims if (span := span_of(c)) is not None)
    place = places.most_common(1)[0][0] if places else None
    when = times.most_common(1)[0][0] if times else UNKNOWN
    words = [event.replace("_", " ")]
    if place:
        words.append(f"at {place}")
    if when.edtf:
        words.append(f"({when.edtf})")
    kind = "series" if all(is_whole_war(c) for c in claims) else ("policy" if event in POLICY else "happening")
    return Incident(tuple(sorted(c.id for c in claims)), " ".join(words), kind, place, when)
