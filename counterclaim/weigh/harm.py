"""Airwars' grade of an incident's civilian harm, and how many were killed and injured, from least to most, by whom is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.fields.numbers import nothing_of
from counterclaim.fields.parties import OF_STATE, parties_of
from counterclaim.model.claim import Claim, Count
from counterclaim.model.incident import Relation
from counterclaim.weigh.grade import Grade, grade_by, listed
from counterclaim.weigh.interest import doers_in, interest_of, is_own
from counterclaim.weigh.reuse import Reused
from counterclaim.weigh.roots import BODIES, Root, is_party
from counterclaim.weigh.same_voice import proper_of
from counterclaim.weigh.support import Backing, backings_of, is_telling
from counterclaim.weigh.whom import whom

TOLL = frozenset({"killed", "injured", "casualties"})
ARMED = frozenset({"soldiers", "fighters"})
RAIDS = frozenset({"missile_strike", "air_strike", "drone_strike", "shelling", "explosion"})
BLAME = frozenset({"assert", "accuse", "admit", "suspect"})


@dataclass(frozen=True, slots=True)
class Range:
    """From the least to the most that anybody tells in a field of a group; `is_open` where the most is "at least"."""

    field: str
    group: str
    low: int
    high: int
    is_open: bool
    figures: int

    @property
    def shown(self) -> str:
        """The range in a few words: "58–100 or more"."""
        figure = str(self.low) if self.low == self.high else f"{self.low}–{self.high}"
        return f"{figure}{' or more' if self.is_open else ''}"


def harm_grade(claims: Sequence[Claim], roots: Mapping[str, Root], reused: Reused, *, is_series: bool = False) -> Grade:
    """The grade of an incident's civilian harm, as its claims tell it; a series of incidents has none."""
    told = [claim for claim in claims if is_telling(claim)]
    harming = backings_of([c for c in told if any(_is_civilian(n) for n in _harm(c))], roots, reused)
    armed = backings_of([c for c in told if any(not _is_civilian(n) for n in _harm(c))], roots, reused)
    only_armed = [b for b in armed if b.root.key not in {other.root.key for other in harming}]
    cleared = backings_of([c for c in told if any(n.field in TOLL and nothing_of(n) for n in c.counts)], roots, reused)
    apart = [b for b in cleared if _is_apart(b)]
    denying = [roots[claim.id] for claim in claims if claim.act == "deny"]
    accepting = [root.name for root in _accepting(told, roots) if not any(_may_be_one_side(root, other) for other in denying)]
    blaming = _blaming(told)
    doers = _doers(blaming)
    struck = backings_of([c for c in blaming if _names_a_doer(c, doers)], roots, reused)
    facts = {
        "series": int(is_series),
        "harmed": len(harming),
        "sources": sum(not b.root.anonymous for b in harming),
        "accepted": len(set(accepting)),
        "blamed": _rivals(blaming, doers),
        "struck": len(struck),
        "fighters": sum(_is_apart(b) for b in only_armed),
        "boasted": sum(not _is_apart(b) for b in armed),
        "cleared": len(apart),
    }
    words = {
        "who": listed(_names(harming or [b for b in armed if _is_apart(b)])),
        "clearing": listed(_names([*(b for b in only_armed if _is_apart(b)), *apart])),
        "accepting": listed(accepting),
        "boasting": listed(b.root.name for b in armed if not _is_apart(b)),
        "doers": listed(doers.values()),
    }
    return grade_by("harm", facts, words)


def ranges_of(claims: Sequence[Claim], roots: Mapping[str, Root], relations: Sequence[Relation]) -> tuple[Range, ...]:
    """How many were killed, injured or either, by group; a figure that its own voice has replaced is left out, and so is none."""
    replaced = {r.b for r in relations if r.kind == "updates" and _key(roots, r.a) == _key(roots, r.b)}
    counts: dict[tuple[str, str], list[Count]] = {}
    for claim in claims:
        if is_telling(claim) and claim.id not in replaced:
            for count in _harm(claim):
                counts.setdefault((count.field, whom(count)), []).append(count)
    return tuple(_range(field, group, some) for (field, group), some in sorted(counts.items()))


def _range(field: str, group: str, counts: Sequence[Count]) -> Range:
    tops = [(c.max if c.max is not None else c.min or 0, c.max is None) for c in counts]
    high = max(top for top, _ in tops)
    low = min(c.min if c.min is not None else 0 for c in counts)
    return Range(field, group, low, high, any(is_open for top, is_open in tops if top == high), len(counts))


def _key(roots: Mapping[str, Root], claim: str) -> str:
    return roots[claim].key if claim in roots else claim


def _harm(claim: Claim) -> list[Count]:
    """The figures of those harmed, but for none and for bare words such as "casualties"."""
    return [c for c in claim.counts if c.field in TOLL and not nothing_of(c)]


def _is_civilian(count: Count) -> bool:
    """Whether others than fighters are counted; people are civilians unless somebody says otherwise."""
    return whom(count) not in ARMED


def _accepting(claims: Sequence[Claim], roots: Mapping[str, Root]) -> Iterator[Root]:
    """The belligerents, not their media, that own to harm that they did, or to an act of the kind that did it."""
    main = _main_events(claims)
    for claim in claims:
        root = roots[claim.id]
        interest = interest_of(claim, root)
        civilian = any(_is_civilian(count) for count in _harm(claim))
        doing = any(is_own(value, root) for value in doers_in(claim)) or claim.act == "admit"
        meant = civilian or (claim.act == "admit" and claim.event in main)
        if interest is not None and interest.kind == "admission" and root.kind in BODIES and doing and meant:
            yield root


def _blaming(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that say whose deed it was: those of the kind of event that did the harm.

    Within an incident much is told of other deeds ("it is regularly bombed by …"): these blame nobody for this one.
    """
    main = _main_events(claims)
    named = [c for c in claims if c.act in BLAME and c.polarity == "+" and any(n.field == "actor" for n in c.names)]
    return [c for c in named if not main or c.event in main]


def _main_events(claims: Sequence[Claim]) -> set[str]:
    """The kinds of event that most claims of harm are of; missiles, drones and shells are of one kind, as reports mix them."""
    events = Counter(claim.event for claim in claims if _harm(claim))
    main = {event for event, number in events.items() if number == max(events.values())}
    return main | RAIDS if main & RAIDS else main


def _doers(blaming: Sequence[Claim]) -> dict[str, str]:
    """The sides named as doer: key, and the shortest name met; where the lexicon knows none, one name, the commonest."""
    names = [name.value for claim in blaming for name in claim.names if name.field == "actor"]
    known: dict[str, str] = {}
    for value in sorted(names, key=lambda name: (len(name), name)):
        for party in sorted(parties_of(value) - {OF_STATE}):
            known.setdefault(party, value)
    if known or not names:
        return known
    plain = [" ".join(name.split()) for name in names]
    told = max(plain, key=lambda name: (bool(proper_of(name)), plain.count(name), -plain.index(name)))
    return {told.lower(): told}


def _may_be_one_side(one: Root, other: Root) -> bool:
    """Whether two roots may speak for one side: then what the one owns to the other may deny, and nothing is accepted."""
    sides = [{root.side} if root.side else parties_of(root.name) for root in (one, other)]
    if any(side <= {OF_STATE} for side in sides):
        return is_party(one) and is_party(other)
    return bool(sides[0] & sides[1])


def _rivals(blaming: Sequence[Claim], doers: Mapping[str, str]) -> int:
    """How many doers rival one another: sides that somebody names together ("Russian or Syrian jets") are one."""
    groups = [{doer} for doer in doers]
    for claim in blaming:
        for name in claim.names:
            together = parties_of(name.value) & doers.keys() if name.field == "actor" else set()
            meeting = [group for group in groups if group & together]
            if len(meeting) > 1:
                groups = [group for group in groups if group not in meeting] + [set().union(*meeting)]
    return len(groups)


def _names_a_doer(claim: Claim, doers: Mapping[str, str]) -> bool:
    named = [name.value for name in claim.names if name.field == "actor"]
    return any(parties_of(value) & doers.keys() or " ".join(value.lower().split()) in doers for value in named)


def _is_apart(backing: Backing) -> bool:
    """Whether a backing is no party's, so that nothing is seen of an interest."""
    return backing.interest is None and not is_party(backing.root)


def _names(backings: Sequence[Backing]) -> list[str]:
    return [backing.root.name for backing in backings]
