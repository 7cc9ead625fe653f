"""Groups of claims, of one document or several, put together as incidents."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import combinations

from counterclaim.fields.places_compared import is_wide
from counterclaim.fields.times_compared import LONG
from counterclaim.incident.agglomerate import Bond, Pair, agglomerate, connected
from counterclaim.incident.page import Page, Told
from counterclaim.incident.signals import likelihood, signals_across
from counterclaim.incident.weights import load_weights
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation

Part = list["Group"]  # groups put together for what speaks for it
BINDING = frozenset({"denies", "responds"})  # relations whose ends are of one incident
SHARED = 2  # names or words that two groups must share where no day brings them together


@dataclass(frozen=True, eq=False)
class Group:
    """Claims of a document that surely are of one happening; `odds` is how likely each two of the document's claims are."""

    page: Page
    told: tuple[Told, ...]
    odds: Mapping[Pair, float]

    @property
    def claims(self) -> list[Claim]:
        """Its claims, in the document's order."""
        return [told.facts.claim for told in self.told]


def link_groups(groups: Sequence[Group], relations: Sequence[Relation]) -> list[list[Part]]:
    """The incidents, in the order of the groups: each the parts that a relation makes one, as a rule a single part."""
    bonds = {pair: speak_for(groups[pair[0]], groups[pair[1]]) for pair in sorted(candidates(groups))}
    parts = agglomerate([len(group.told) for group in groups], bonds, load_weights()["together from"])
    found = [sorted((sorted(parts[n]) for n in block), key=min) for block in _bound(parts, groups, relations)]
    return [[[groups[number] for number in part] for part in incident] for incident in sorted(found, key=lambda i: i[0][0])]


def speak_for(one: Group, other: Group) -> Bond:
    """What speaks for two groups being of one incident: how likely their claims are, two by two."""
    odds = odds_between(one, other)
    return Bond(sum(odds), max(odds))


@lru_cache(maxsize=200_000)
def odds_between(one: Group, other: Group) -> array[float]:
    """How likely each claim of one group is to be of one happening with each of another."""
    if one.page is other.page:
        pairs = ((min(a.number, b.number), max(a.number, b.number)) for a in one.told for b in other.told)
        return array("d", (one.odds[pair] for pair in pairs))
    return array("d", (likelihood(signals_across(one.page, a, other.page, b)) for a in one.told for b in other.told))


def candidates(groups: Sequence[Group]) -> set[Pair]:
    """The pairs that could be one incident: of one document, of days that meet, or that share names or words.

    Two that say their days must be of neighbouring weeks to be set beside one another for their words.
    """
    firm: dict[str, list[int]] = defaultdict(list)
    loose: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    weekly: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        days, weeks = set(_days_of(group)), _weeks_of(group)
        for key in {f"document {group.claims[0].document}", *_wars_of(group), *days}:
            firm[key].append(number)
        for key in {*_names_of(group), *_words_of(group)}:
            loose[key][bool(days)].append(number)
            for week in weeks:
                weekly[key, week].append(number)
    near = {pair for numbers in firm.values() for pair in combinations(numbers, 2)}
    shared = Counter(pair for undated, dated in loose.values() for pair in _loose_pairs(undated, dated))
    by_week = Counter(pair for numbers in weekly.values() for pair in combinations(numbers, 2))
    return near | {pair for counts in (shared, by_week) for pair, count in counts.items() if count >= SHARED}


def _loose_pairs(undated: Sequence[int], dated: Sequence[int]) -> Iterator[Pair]:
    yield from combinations(undated, 2)
    yield from ((min(a, b), max(a, b)) for a in undated for b in dated)


def _weeks_of(group: Group) -> set[int]:
    """The weeks of its short times, and those after."""
    firsts = {t.facts.days[0] for t in group.told if t.facts.days and (t.facts.days[1] - t.facts.days[0]).days < LONG}
    return {first.toordinal() // 7 + n for first in firsts for n in (0, 1)}


def _wars_of(group: Group) -> set[str]:
    return {f"war {t.facts.place.country if t.facts.place else ''}" for t in group.told if t.facts.is_whole_war}


def _names_of(group: Group) -> set[str]:
    facts = [told.facts for told in group.told]
    names = {f"{field} {stem}" for f in facts for field in ("actor", "target") for stem in f.names(field)}
    return names | {f"place {f.place.geonameid}" for f in facts if f.place and not is_wide(f.place)}


def _words_of(group: Group) -> set[str]:
    return {f"word {stem}" for told in group.told for stem in told.facts.words}


def _days_of(group: Group) -> Iterator[str]:
    """Each day of its short times and the day after, so that neighbours meet."""
    for first, last in {told.facts.days for told in group.told if told.facts.days}:
        if (last - first).days < LONG:
            for n in range((last - first).days + 2):
                yield f"day {first + timedelta(n)}"


def _bound(parts: Sequence[list[int]], groups: Sequence[Group], relations: Sequence[Relation]) -> list[list[int]]:
    """The numbers of parts that are one incident, since a denial or an answer leads from one to another."""
    home = {claim.id: n for n, part in enumerate(parts) for number in part for claim in groups[number].claims}
    bonds = [(home[r.a], home[r.b]) for r in relations if r.kind in BINDING and r.a in home and r.b in home]
    return connected(len(parts), bonds)
