"""Where an incident is: the gazetteer entry behind the place that its title names, no finer than any claim gave it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident
from counterclaim.model.place import Place


def point_of(incident: Incident, claims: Iterable[Claim]) -> Place | None:
    """The entry that most claims give the words of the incident's place; None where there is none, or no place."""
    said = [claim.place for claim in claims if claim.place and claim.place.span.exact == incident.place]
    entries = Counter(place.entry for place in said if place.entry)
    return min(entries, key=lambda entry: (-entries[entry], entry.geonameid), default=None)
