"""The signals that a claim belongs to a group of its document, or opens one of its own. data/incident_weights.tsv weighs them.

A signal is a name that holds or not; each function below yields those it finds. What the weights add up to decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.fields.places_compared import closest, relate_places
from counterclaim.fields.times_compared import relate_times
from counterclaim.incident.facts import FAMILY, Facts, event_beside
from counterclaim.incident.group import Group


@dataclass(frozen=True)
class Scene:
    """A claim at its place in the document, before the groups of the claims before it."""

    facts: Facts
    number: int
    groups: Sequence[Group]

    @property
    def main(self) -> Group:
        """The largest group; of equals the first."""
        return max(self.groups, key=lambda group: len(group.members))

    def gap(self, group: Group) -> int:
        """How many claims back the group was last spoken of."""
        return self.number - group.last


def distance(scene: Scene, group: Group) -> Iterator[str]:
    """How long ago the group was spoken of, and whether the document opens with it."""
    gap = scene.gap(group)
    yield "gap 1" if gap == 1 else ("gap 2" if gap == 2 else ("gap 3-5" if gap <= 5 else "gap 6+"))
    if group.opens:
        yield "opens the document"
    if group is scene.main and len(scene.groups) > 1:
        yield "largest"
    if len(group.members) == 1:
        yield "single"
    if gap == 1:
        between = scene.facts.claim.quote.start - group.members[-1].claim.quote.end
        if between < 5:
            yield "quotes touch"
        elif between > 250:
            yield "quotes far apart"


def time(scene: Scene, group: Group) -> Iterator[str]:
    """How the claim's time lies to the group's."""
    facts = scene.facts
    how = "own" if facts.says_time else "settled"
    if facts.days is None:
        yield "time: neither" if group.days is None else f"time: group only, {how}"
    elif group.days is None:
        yield f"time: claim only, {how}"
    elif facts.days != group.days and facts.days in group.times:
        yield f"time: one member's, {how}"
    else:
        yield f"time: {relate_times(facts.days, group.days)}, {how}"


def place(scene: Scene, group: Group) -> Iterator[str]:
    """How the claim's place lies to the nearest of the group's."""
    if scene.facts.claim.place is None:
        yield "place: claim has none"
    elif not group.places:
        yield "place: group has none"
    else:
        yield f"place: {closest(relate_places(scene.facts.claim.place, other.claim.place) for other in group.places)}"
        if relate_places(scene.facts.claim.place, group.places[-1].claim.place) == "same":
            yield "place: same as the last"


def event(scene: Scene, group: Group) -> Iterator[str]:
    """How the claim's event type fits the group's."""
    theirs = group.event
    mine = event_beside(scene.facts.claim.event, theirs)
    if mine == theirs:
        yield f"event: same, {scene.facts.family}"
        yield "event: same"
    elif mine in group.events:
        yield "event: one member's"
    else:
        yield "event: " + " and ".join(sorted((scene.facts.family, FAMILY.get(theirs, "other"))))
        if scene.facts.family == FAMILY.get(theirs, "other"):
            yield "event: same family"


def together(scene: Scene, group: Group) -> Iterator[str]:
    """How event, place and time fit at once."""
    if event_beside(scene.facts.claim.event, group.event) == group.event:
        fits = "same event"
    else:
        fits = "same family" if scene.facts.family == FAMILY.get(group.event, "other") else "other event"
    where = closest(relate_places(scene.facts.claim.place, other.claim.place) for other in group.places)
    here = {"same": "here", "within": "around", "wide": "around", "apart": "elsewhere"}.get(where or "", "somewhere")
    when = "sometime"
    if scene.facts.days is not None and group.days is not None:
        when = "then" if relate_times(scene.facts.days, group.days) in {"same", "overlap", "within"} else "another time"
    yield f"{fits}, {here}, {when}"


def kind(scene: Scene, group: Group) -> Iterator[str]:
    """Whether both tell of a whole war, or of what comes again."""
    war, again = group.is_whole_war, group.is_repeated
    if scene.facts.is_whole_war or war:
        yield "war: both" if scene.facts.is_whole_war and war else "war: one"
    if scene.facts.is_repeated or again:
        yield "repeated: both" if scene.facts.is_repeated and again else "repeated: one"


def names(scene: Scene, group: Group) -> Iterator[str]:
    """Whether both name the same actor, target or weapon."""
    for field in ("actor", "target", "weapon"):
        mine, theirs = scene.facts.names(field), group.names(field)
        if mine and theirs:
            yield f"{field}: meet" if mine & theirs else f"{field}: part"
    if scene.facts.patients and group.patients:
        yield "patients: meet" if scene.facts.patients & group.patients else "patients: part"
    if scene.facts.proper & group.proper:
        yield "proper names: meet"


def wording(scene: Scene, group: Group) -> Iterator[str]:
    """How many of the claim's telling words the group has, and whether none has more."""
    share = _share(scene.facts, group)
    if share >= 0.25:
        yield "words: most" if share >= 0.5 else "words: some"
    if share > 0 and all(_share(scene.facts, other) < share for other in scene.groups if other is not group):
        yield "words: more than any"


def _share(facts: Facts, group: Group) -> float:
    return len(facts.words & group.words) / len(facts.words) if facts.words else 0.0


def voice(scene: Scene, group: Group) -> Iterator[str]:
    """Whether the same voice goes on."""
    if scene.facts.root in group.roots:
        yield "voice: in group" if scene.facts.root else "voice: publisher, in group"
        if scene.gap(group) == 1 and group.members[-1].root == scene.facts.root:
            yield "voice: goes on" if scene.facts.root else "voice: publisher goes on"


def numbers(scene: Scene, group: Group) -> Iterator[str]:
    """Whether the claim repeats a figure of the group, or its voice has given another in the same field."""
    facts = scene.facts
    if facts.figures & group.figures:
        yield "figure: repeated"
    elif facts.figures and any(_rivals(facts, other) for other in group.members):
        yield "figure: another by the same voice"


def _rivals(facts: Facts, other: Facts) -> bool:
    return facts.root == other.root and bool({f for f, *_ in facts.figures} & {f for f, *_ in other.figures})


def leaning(scene: Scene, group: Group) -> Iterator[str]:
    """What says little of its own leans on the group just spoken of, or on the main one."""
    where = "last" if scene.gap(group) == 1 else ("main" if group is scene.main else "")
    if not where:
        return
    facts = scene.facts
    if facts.points_back:
        yield f"points back: {where}"
    if facts.is_bare_harm:
        yield f"harm alone: {where}"
    if facts.claim.place is None and not facts.says_time:
        yield f"neither place nor time: {where}"
    if facts.is_attitude:
        yield f"reaction: {where}"
    if facts.says_another:
        yield f"says another: {where}"


def opening(scene: Scene) -> Iterator[str]:
    """What speaks for a happening of its own."""
    facts = scene.facts
    yield "new"
    yield f"new: {facts.family}"
    yield from _new_place(scene)
    yield from _new_time(scene)
    if all(facts.claim.event not in group.events for group in scene.groups):
        yield "new: event"
        if all(facts.family not in {FAMILY.get(e, "other") for e in group.events} for group in scene.groups):
            yield "new: family"
    flags = {
        "new: repeated": facts.is_repeated,
        "new: period": facts.is_long,
        "new: whole war": facts.is_whole_war,
        "new: first of a war": facts.is_whole_war and not any(group.is_whole_war for group in scene.groups),
        "new: publisher": not facts.root,
        "new: reaction": facts.is_attitude,
        "new: points back": facts.points_back,
        "new: harm alone": facts.is_bare_harm,
        "new: says another": facts.says_another,
        "new: advance": facts.claim.event == "advance",
        "new: many groups": len(scene.groups) > 4,
        "new: late": scene.number > 12,
    }
    yield from (name for name, holds in flags.items() if holds)


def _new_place(scene: Scene) -> Iterator[str]:
    if scene.facts.claim.place is None:
        yield "new: says no place"
        return
    found = [closest(relate_places(scene.facts.claim.place, other.claim.place) for other in group.places) for group in scene.groups]
    if "same" not in found:
        yield "new: place"
        if all(relation in {"apart", "within", "unknown", None} for relation in found):
            yield "new: place apart"


def _new_time(scene: Scene) -> Iterator[str]:
    if scene.facts.days is not None and all(scene.facts.days not in group.times for group in scene.groups):
        yield "new: time, own" if scene.facts.says_time else "new: time, settled"


Signal = Callable[[Scene, Group], Iterator[str]]
JOINING: tuple[Signal, ...] = (distance, time, place, event, together, kind, names, wording, voice, numbers, leaning)


def joining(scene: Scene, group: Group) -> list[str]:
    """All signals between a claim and a group."""
    return [name for signal in JOINING for name in signal(scene, group)]
