"""The signals that groups of two documents speak of one happening. data/incident_weights.tsv weighs them. All are symmetric."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterclaim.fields.places_compared import closest, relate_places
from counterclaim.fields.times_compared import is_long, relate_times
from counterclaim.incident.facts import FAMILY, event_beside
from counterclaim.incident.group import Group


def times(a: Group, b: Group) -> Iterator[str]:
    """How their times lie to one another."""
    if a.days is None or b.days is None:
        yield "times: neither" if a.days is b.days else "times: one only"
        return
    relation = relate_times(a.days, b.days)
    yield f"times: {relation}{', periods' if is_long(a.days) and relation in {'same', 'overlap'} else ''}"
    if relation != "same" and a.times.keys() & b.times.keys():
        yield "times: some shared"


def places(a: Group, b: Group) -> Iterator[str]:
    """How the nearest of their places lie to one another."""
    yield f"places: {closest(relate_places(one.claim.place, other.claim.place) for one in a.places for other in b.places)}"


def events(a: Group, b: Group) -> Iterator[str]:
    """Whether their event types are the same."""
    one, other = FAMILY.get(a.event, "other"), FAMILY.get(b.event, "other")
    if event_beside(a.event, b.event) == b.event or event_beside(b.event, a.event) == a.event:
        yield "events: same"
        yield f"events: same, {one}"
    elif a.events.keys() & b.events.keys():
        yield "events: some shared"
    else:
        yield "events: " + " and ".join(sorted((one, other)))


def kinds(a: Group, b: Group) -> Iterator[str]:
    """Whether both tell of a whole war, or of what comes again."""
    if a.is_whole_war or b.is_whole_war:
        yield "wars: both" if a.is_whole_war and b.is_whole_war else "wars: one"
    if a.is_repeated or b.is_repeated:
        yield "both repeated" if a.is_repeated and b.is_repeated else "one repeated"


def names(a: Group, b: Group) -> Iterator[str]:
    """Whether both name the same actor, target or weapon."""
    for field in ("actor", "target", "weapon"):
        mine, theirs = a.names(field), b.names(field)
        if mine and theirs:
            yield f"{field}s: meet" if mine & theirs else f"{field}s: part"


def wording(a: Group, b: Group) -> Iterator[str]:
    """How many telling words they share, and whether two of their claims say nearly the same."""
    shared = len(a.words & b.words)
    share = shared / (min(len(a.words), len(b.words)) or 1)
    if share >= 0.2:
        yield "wording: most" if share >= 0.6 else ("wording: much" if share >= 0.4 else "wording: some")
    if shared >= 4:
        yield "wording: many words" if shared >= 10 else "wording: several words"
    alike = max(_likeness(one.words, other.words) for one in a.members for other in b.members)
    if alike >= 0.3:
        yield "wording: twins" if alike >= 0.6 else "wording: kin"


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (len(one | other) or 1)


def numbers(a: Group, b: Group) -> Iterator[str]:
    """Whether they share a figure."""
    if a.figures & b.figures:
        yield "figures: shared"


def weight(a: Group, b: Group) -> Iterator[str]:
    """Whether both are what their documents open with."""
    if a.opens or b.opens:
        yield "openings: both" if a.opens and b.opens else "openings: one"
    if min(len(a.members), len(b.members)) >= 4:
        yield "both large"


Signal = Callable[[Group, Group], Iterator[str]]
MERGING: tuple[Signal, ...] = (times, places, events, kinds, names, wording, numbers, weight)


def merging(a: Group, b: Group) -> list[str]:
    """All signals between two groups of different documents."""
    return ["pair", *(name for signal in MERGING for name in signal(a, b))]
